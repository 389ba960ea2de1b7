import { computed, inject, Injectable, signal } from '@angular/core';
import { pageResource, Submission, Uploads } from '@premia/web-util';
import { PayrollClient } from './payroll-client';

/** What was done last, for the page to say. */
export interface MadeFile {
  readonly name: string;
  readonly address: string;
  readonly told: 'handedOver' | 'sameFile' | 'otherForm';
}

/** A run on its way to payroll. */
@Injectable()
export class PayrollStore {
  readonly #client = inject(PayrollClient);
  readonly #uploads = inject(Uploads);
  readonly #asked = signal<{ readonly runId: string; readonly target: string | null } | undefined>(undefined);
  readonly #doing = new Submission();
  readonly #made = signal<MadeFile | null>(null);

  readonly page = pageResource({
    params: this.#asked,
    subject: ({ runId }) => runId,
    load: ({ runId, target }) => this.#client.handover(runId, target),
  });
  readonly handover = computed(() => this.page.value() ?? null);
  readonly isBusy = this.#doing.isBusy;
  readonly error = this.#doing.error;
  readonly made = this.#made.asReadonly();

  show(runId: string, target: string | null): void {
    this.#made.set(null);
    this.#doing.clear();
    this.#asked.set({ runId, target });
  }

  /** @param part null: what is open */
  async export(part: number | null): Promise<void> {
    const handover = this.handover();
    if (handover === null) return;
    const { runId, target } = handover;
    const exported = await this.#doing.run(() => this.#client.export({ runId, target, part }));
    if (exported === null) return;
    const { isRepeated, isSameFile, file } = exported;
    this.#made.set({ ...file, told: isSameFile ? 'sameFile' : isRepeated ? 'otherForm' : 'handedOver' });
    this.page.reload();
  }

  async readPaidList(file: File): Promise<void> {
    const runId = this.handover()?.runId;
    if (runId === undefined) return;
    await this.#doing.run(async () => {
      const uploaded = await this.#uploads.send(file);
      return 'code' in uploaded
        ? { __typename: 'UploadRefused', ...uploaded }
        : this.#client.readPaidList(runId, uploaded.id);
    });
    this.page.reload();
  }

  async closeCase(personnelNumber: string, note: string): Promise<void> {
    const runId = this.handover()?.runId;
    if (runId === undefined) return;
    await this.#doing.run(() => this.#client.closeCase(runId, personnelNumber, note));
    this.page.reload();
  }
}
