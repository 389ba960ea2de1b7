import type { WritableSignal } from '@angular/core';
import { inject, Injectable, signal } from '@angular/core';
import { FileImport } from '@premia/web-util';
import type { Import, Preview, ReadingChoices } from './data-client';
import { DataClient } from './data-client';

/** One upload of daily numbers from the file to its values. */
@Injectable()
export class ImportStore extends FileImport<Preview, Import> {
  readonly choices: WritableSignal<ReadingChoices>;

  constructor() {
    const client = inject(DataClient);
    const choices = signal<ReadingChoices>({});
    super({
      preview: (uploadId, mapping) => client.preview(uploadId, mapping, choices()),
      import: (uploadId, mapping, mode) => client.import(uploadId, mapping, mode, choices()),
    });
    this.choices = choices;
  }

  decide(choice: ReadingChoices): void {
    this.choices.update((known) => ({ ...known, ...choice }));
  }

  /** Answers what the file left open, and reads it again. */
  async answer(choice: ReadingChoices): Promise<void> {
    this.decide(choice);
    await this.readAgain();
  }

  override startAgain(): void {
    this.choices.set({});
    super.startAgain();
  }
}
