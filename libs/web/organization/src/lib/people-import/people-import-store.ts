import { computed, inject, Injectable, signal } from '@angular/core';
import type { Schema } from '@premia/web-util';
import { failureKey, injectTranslate, isProblem, Uploads } from '@premia/web-util';
import type { ImportedPeople, Mapping, Preview } from '../organization-client';
import { OrganizationClient } from '../organization-client';

/** Where an import stands: `uploading`, `reading` and `saving` wait for the server. */
export type ImportStatus = 'choosing' | 'uploading' | 'reading' | 'checking' | 'saving' | 'done';

/** A problem of the heading is told as one of row 1; with it, no row can be read. */
const HEADING_ROW = 1;

/** A file of people from choosing it to its people: upload, check and remap, import. */
@Injectable()
export class PeopleImportStore {
  readonly #client = inject(OrganizationClient);
  readonly #uploads = inject(Uploads);
  readonly #t = injectTranslate();
  readonly #status = signal<ImportStatus>('choosing');
  readonly #error = signal<string | null>(null);
  readonly #fileName = signal('');
  readonly #preview = signal<Preview | null>(null);
  readonly #result = signal<ImportedPeople | null>(null);
  #uploadId = '';

  readonly status = this.#status.asReadonly();
  readonly error = this.#error.asReadonly();
  readonly fileName = this.#fileName.asReadonly();
  readonly preview = this.#preview.asReadonly();
  readonly result = this.#result.asReadonly();
  readonly isWaiting = computed(() => ['uploading', 'reading', 'saving'].includes(this.#status()));
  readonly hasProblems = computed(() => (this.#preview()?.problems.length ?? 0) > 0);
  /** Whether some rows could be imported as the file stands. */
  readonly hasValidRows = computed(() => {
    const preview = this.#preview();
    if (preview === null || preview.problems.some(({ row }) => row === HEADING_ROW)) return false;
    return preview.newPeople + preview.changedPeople + preview.unchangedPeople > 0;
  });

  async choose(file: File): Promise<void> {
    if (this.isWaiting()) return;
    this.#fileName.set(file.name);
    this.#preview.set(null);
    await this.#attempt('uploading', 'choosing', async () => {
      const uploaded = await this.#uploads.send(file);
      if ('message' in uploaded) return uploaded.message;
      this.#uploadId = uploaded.id;
      return this.#read(null);
    });
  }

  /** Gives one column another meaning and reads the file again. */
  async remap(column: string, field: string | null): Promise<void> {
    if (this.isWaiting()) return;
    const mapping = this.#mapping().map((known) => {
      if (known.column === column) return { column, field };
      // A meaning belongs to one column: chosen anew, it leaves the one that had it.
      return field !== null && known.field === field ? { column: known.column, field: null } : known;
    });
    await this.#attempt('reading', 'checking', () => this.#read(mapping));
  }

  async import(mode: Schema.ImportMode): Promise<void> {
    if (this.isWaiting()) return;
    await this.#attempt('saving', 'checking', async () => {
      const result = await this.#client.importPeople(this.#uploadId, this.#mapping(), mode);
      if (isProblem(result)) return result.message;
      this.#result.set(result);
      this.#status.set('done');
      return null;
    });
  }

  startAgain(): void {
    this.#status.set('choosing');
    this.#error.set(null);
    this.#preview.set(null);
    this.#result.set(null);
  }

  #mapping(): Mapping {
    return (this.#preview()?.columns ?? []).map(({ column, field }) => ({ column, field: field ?? null }));
  }

  async #read(mapping: Mapping | null): Promise<string | null> {
    this.#status.set('reading');
    const preview = await this.#client.previewImport(this.#uploadId, mapping);
    if (isProblem(preview)) return preview.message;
    this.#preview.set(preview);
    this.#status.set('checking');
    return null;
  }

  /** Runs one step; what went wrong is shown, and the person is back where they were. */
  async #attempt(during: ImportStatus, back: ImportStatus, step: () => Promise<string | null>): Promise<void> {
    this.#status.set(during);
    this.#error.set(null);
    try {
      const problem = await step();
      if (problem === null) return;
      this.#error.set(problem);
    } catch (failure) {
      this.#error.set(this.#t(failureKey(failure)));
    }
    this.#status.set(back);
  }
}
