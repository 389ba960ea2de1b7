import { computed, inject, Injectable, signal } from '@angular/core';
import type { AuditEntity, EnumName } from '@premia/shared-contract';
import { pagedRows, pageResource, Submission } from '@premia/web-util';
import type { AuditVerification } from '../settings-client';
import { SettingsClient } from '../settings-client';

/** The trail of changes, newest first, and whether it is whole. */
@Injectable()
export class AuditStore {
  readonly #client = inject(SettingsClient);
  readonly #entity = signal<EnumName<AuditEntity> | null>(null);
  readonly #verifying = new Submission();
  readonly #verification = signal<AuditVerification | null>(null);

  readonly page = pageResource({
    params: () => ({ entity: this.#entity() }),
    load: ({ entity }) => this.#client.readAuditEvents(entity, null),
  });
  readonly events = pagedRows(this.page.value, (after) => this.#client.readAuditEvents(this.#entity(), after));
  readonly total = computed(() => this.page.value()?.totalCount ?? 0);
  readonly isVerifying = this.#verifying.isBusy;
  readonly verifyError = this.#verifying.error;
  readonly verification = this.#verification.asReadonly();

  /** Shows only one kind of thing; null: all of them. */
  show(entity: EnumName<AuditEntity> | null): void {
    this.#entity.set(entity);
  }

  async verify(): Promise<void> {
    if (this.isVerifying()) return;
    this.#verification.set(null);
    this.#verification.set(await this.#verifying.run(() => this.#client.verifyAuditTrail()));
  }
}
