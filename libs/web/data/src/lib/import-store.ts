import { computed, inject, Injectable, signal } from '@angular/core';
import type { Schema } from '@premia/web-util';
import { injectFailureText, isProblem, Uploads } from '@premia/web-util';
import type { Import, Mapping, Preview } from './data-client';
import { DataClient } from './data-client';

/** Where an upload stands: `reading` and `saving` wait for the server. */
export type ImportStatus = 'choosing' | 'uploading' | 'reading' | 'checking' | 'saving' | 'done';

/** One upload from the file to its values: choose, check and remap, import. */
@Injectable()
export class ImportStore {
  readonly #client = inject(DataClient);
  readonly #uploads = inject(Uploads);
  readonly #failureText = injectFailureText();
  readonly #status = signal<ImportStatus>('choosing');
  readonly #error = signal<string | null>(null);
  readonly #fileName = signal('');
  readonly #preview = signal<Preview | null>(null);
  readonly #result = signal<Import | null>(null);
  #uploadId = '';

  readonly status = this.#status.asReadonly();
  readonly error = this.#error.asReadonly();
  readonly fileName = this.#fileName.asReadonly();
  readonly preview = this.#preview.asReadonly();
  readonly result = this.#result.asReadonly();
  readonly isWaiting = computed(() => ['uploading', 'reading', 'saving'].includes(this.#status()));

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
    const mapping = this.#mapping().map((known) => (known.column === column ? { column, field } : known));
    await this.#attempt('reading', 'checking', () => this.#read(mapping));
  }

  async import(mode: Schema.ImportMode): Promise<void> {
    if (this.isWaiting()) return;
    await this.#attempt('saving', 'checking', async () => {
      const result = await this.#client.import(this.#uploadId, this.#mapping(), mode);
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
    const preview = await this.#client.preview(this.#uploadId, mapping);
    if (isProblem(preview)) return preview.message;
    this.#preview.set(preview);
    this.#status.set('checking');
    return null;
  }

  /** Runs one step; what it says went wrong is shown, and the person is back where they were. */
  async #attempt(during: ImportStatus, back: ImportStatus, step: () => Promise<string | null>): Promise<void> {
    this.#status.set(during);
    this.#error.set(null);
    try {
      const problem = await step();
      if (problem === null) return;
      this.#error.set(problem);
    } catch (failure) {
      this.#error.set(this.#failureText(failure));
    }
    this.#status.set(back);
  }
}
