import type { Visitor } from '../driving/visitor';

export interface FileToUpload {
  readonly fileName: string;
  readonly content: Buffer;
}

/** Bringing a campaign file in, and what is there. */
export class DataPages {
  constructor(private readonly visitor: Visitor) {}

  /** Chooses a file and waits for what was understood of it. */
  async check({ fileName, content }: FileToUpload): Promise<void> {
    const { visitor } = this;
    await visitor.open('/data/import');
    const drop = visitor.page.getByLabel(visitor.text('data.import.dropLabel'));
    await drop.setInputFiles({ name: fileName, mimeType: 'text/csv', buffer: content });
    await visitor.seesHeading('data.import.columnsTitle');
  }

  /** Imports what was checked, and waits for the end. */
  async importAll(newValues: number): Promise<void> {
    const { visitor } = this;
    if (newValues > 0) await visitor.press('data.import.importAll', { count: newValues });
    else await visitor.press('data.import.importNothing');
    await visitor.link(visitor.text('data.import.seeKpis')).waitFor();
  }
}
