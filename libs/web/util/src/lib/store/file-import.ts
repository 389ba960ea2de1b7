import { computed, inject, signal } from '@angular/core';
import type { ImportMode } from '../schema.generated';
import { Uploads } from '../session/uploads';
import { Submission } from './submission';

/** Where an import stands: `uploading`, `reading` and `saving` wait for the server. */
export type ImportStatus = 'choosing' | 'uploading' | 'reading' | 'checking' | 'saving' | 'done';

export type ColumnMapping = readonly { readonly column: string; readonly field: string | null }[];

interface Refusal {
  readonly __typename: string;
  readonly code: string;
  readonly message: string;
}

/** How the server reads and takes over one kind of file. */
export interface FileImportSteps<Preview, Result> {
  readonly preview: (uploadId: string, mapping: ColumnMapping | null) => Promise<Preview | Refusal>;
  readonly import: (uploadId: string, mapping: ColumnMapping, mode: ImportMode) => Promise<Result | Refusal>;
}

/** A file from choosing it to its rows: upload, check and remap, import. One step at a time; a refused one leads back. */
export class FileImport<
  Preview extends { readonly columns: readonly { readonly column: string; readonly field?: string | null }[] },
  Result,
> {
  readonly #uploads = inject(Uploads);
  readonly #step = new Submission();
  readonly #steps: FileImportSteps<Preview, Result>;
  readonly #status = signal<ImportStatus>('choosing');
  readonly #fileName = signal('');
  readonly #preview = signal<Preview | null>(null);
  readonly #result = signal<Result | null>(null);
  #uploadId = '';

  readonly status = this.#status.asReadonly();
  readonly error = this.#step.error;
  readonly fileName = this.#fileName.asReadonly();
  readonly preview = this.#preview.asReadonly();
  readonly result = this.#result.asReadonly();
  readonly isWaiting = computed(() => ['uploading', 'reading', 'saving'].includes(this.#status()));

  constructor(steps: FileImportSteps<Preview, Result>) {
    this.#steps = steps;
  }

  async choose(file: File): Promise<void> {
    if (this.isWaiting()) return;
    this.#fileName.set(file.name);
    this.#preview.set(null);
    const uploaded = await this.#take('uploading', 'choosing', () => this.#upload(file));
    if (uploaded === null) return;
    this.#uploadId = uploaded.id;
    await this.#read(null, 'choosing');
  }

  /** Gives one column another meaning and reads the file again. */
  async remap(column: string, field: string | null): Promise<void> {
    if (this.isWaiting()) return;
    const mapping = this.#mapping().map((known) => {
      if (known.column === column) return { column, field };
      // A meaning belongs to one column: chosen anew, it leaves the one that had it.
      return field !== null && known.field === field ? { column: known.column, field: null } : known;
    });
    await this.#read(mapping, 'checking');
  }

  /** Reads the file again as it is mapped, because something else was said of it. */
  async readAgain(): Promise<void> {
    if (!this.isWaiting()) await this.#read(this.#mapping(), 'checking');
  }

  async import(mode: ImportMode): Promise<void> {
    if (this.isWaiting()) return;
    const result = await this.#take('saving', 'checking', () =>
      this.#steps.import(this.#uploadId, this.#mapping(), mode),
    );
    if (result === null) return;
    this.#result.set(result);
    this.#status.set('done');
  }

  startAgain(): void {
    this.#status.set('choosing');
    this.#step.clear();
    this.#preview.set(null);
    this.#result.set(null);
  }

  #mapping(): ColumnMapping {
    return (this.#preview()?.columns ?? []).map(({ column, field }) => ({ column, field: field ?? null }));
  }

  async #upload(file: File): Promise<{ readonly id: string } | Refusal> {
    const uploaded = await this.#uploads.send(file);
    return 'message' in uploaded ? { __typename: 'UploadRefused', ...uploaded } : uploaded;
  }

  async #read(mapping: ColumnMapping | null, back: ImportStatus): Promise<void> {
    const preview = await this.#take('reading', back, () => this.#steps.preview(this.#uploadId, mapping));
    if (preview === null) return;
    this.#preview.set(preview);
    this.#status.set('checking');
  }

  /** Takes one step; what went wrong is shown, and the person is back where they were. */
  async #take<Outcome>(
    during: ImportStatus,
    back: ImportStatus,
    step: () => Promise<Outcome | Refusal>,
  ): Promise<Outcome | null> {
    this.#status.set(during);
    const outcome = await this.#step.run(step);
    if (outcome === null) this.#status.set(back);
    return outcome as Outcome | null;
  }
}
