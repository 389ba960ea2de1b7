import { computed, inject, Injectable, signal } from '@angular/core';
import { failureKey, injectTranslate } from '@premia/web-util';
import type { AuditEvent, AuditVerification } from '../settings-client';
import { SettingsClient } from '../settings-client';

/** The trail of changes, newest first, and whether it is whole. */
@Injectable()
export class AuditStore {
  readonly #client = inject(SettingsClient);
  readonly #t = injectTranslate();
  readonly #status = signal<'loading' | 'ready' | 'failed'>('loading');
  readonly #error = signal<string | null>(null);
  readonly #entity = signal('');
  readonly #events = signal<readonly AuditEvent[]>([]);
  readonly #total = signal(0);
  readonly #next = signal<string | null>(null);
  readonly #isReading = signal(false);
  readonly #isVerifying = signal(false);
  readonly #verification = signal<AuditVerification | null>(null);
  #asked = 0;

  readonly status = this.#status.asReadonly();
  readonly error = this.#error.asReadonly();
  readonly entity = this.#entity.asReadonly();
  readonly events = this.#events.asReadonly();
  readonly total = this.#total.asReadonly();
  readonly isReading = this.#isReading.asReadonly();
  readonly isVerifying = this.#isVerifying.asReadonly();
  readonly verification = this.#verification.asReadonly();
  readonly hasMore = computed(() => this.#next() !== null);

  async load(): Promise<void> {
    this.#status.set('loading');
    await this.#read();
    this.#status.set(this.#error() === null ? 'ready' : 'failed');
  }

  /** Shows only one kind of thing; empty: all of them. */
  async narrow(entity: string): Promise<void> {
    this.#entity.set(entity);
    await this.#read();
  }

  async loadMore(): Promise<void> {
    const after = this.#next();
    if (after === null || this.#isReading()) return;
    this.#isReading.set(true);
    this.#error.set(null);
    try {
      const page = await this.#client.readAuditEvents(this.#entity(), after);
      this.#events.update((known) => [...known, ...page.nodes]);
      this.#next.set(page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null);
    } catch (failure) {
      this.#error.set(this.#t(failureKey(failure)));
    } finally {
      this.#isReading.set(false);
    }
  }

  async verify(): Promise<void> {
    if (this.#isVerifying()) return;
    this.#isVerifying.set(true);
    this.#verification.set(null);
    this.#error.set(null);
    try {
      this.#verification.set(await this.#client.verifyAuditTrail());
    } catch (failure) {
      this.#error.set(this.#t(failureKey(failure)));
    } finally {
      this.#isVerifying.set(false);
    }
  }

  async #read(): Promise<void> {
    const asked = ++this.#asked;
    this.#isReading.set(true);
    this.#error.set(null);
    try {
      const page = await this.#client.readAuditEvents(this.#entity(), null);
      if (asked !== this.#asked) return;
      this.#events.set(page.nodes);
      this.#total.set(page.totalCount);
      this.#next.set(page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null);
    } catch (failure) {
      this.#error.set(this.#t(failureKey(failure)));
    } finally {
      if (asked === this.#asked) this.#isReading.set(false);
    }
  }
}
