import { computed, inject, Injectable, signal } from '@angular/core';
import { pagedRows, pageResource, readAll, Submission } from '@premia/web-util';
import type { AuditFilter, AuditVerification } from '../settings-client';
import { SettingsClient } from '../settings-client';

const EVERYTHING: AuditFilter = { entity: null, actorEmail: null, from: null, to: null };

/** The trail of changes, newest first, and whether it is whole. */
@Injectable()
export class AuditStore {
  readonly #client = inject(SettingsClient);
  readonly #filter = signal(EVERYTHING);
  readonly #verifying = new Submission();
  readonly #verification = signal<AuditVerification | null>(null);
  readonly #members = pageResource({
    params: () => ({}),
    load: () => readAll(({ after }) => this.#client.readMembers(after ?? null)),
  });

  readonly page = pageResource({
    params: this.#filter,
    load: (filter) => this.#client.readAuditEvents(filter, null),
  });
  readonly events = pagedRows(this.page.value, (after) => this.#client.readAuditEvents(this.#filter(), after));
  readonly total = computed(() => this.page.value()?.totalCount ?? 0);
  /** Whose steps can be looked at alone. */
  readonly actors = computed(() => (this.#members.value() ?? []).map(({ email }) => email).sort());
  readonly isVerifying = this.#verifying.isBusy;
  readonly verifyError = this.#verifying.error;
  readonly verification = this.#verification.asReadonly();

  show(filter: AuditFilter): void {
    this.#filter.set(filter);
  }

  async verify(): Promise<void> {
    if (this.isVerifying()) return;
    this.#verification.set(null);
    this.#verification.set(await this.#verifying.run(() => this.#client.verifyAuditTrail()));
  }
}
