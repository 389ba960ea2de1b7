import type { Visitor } from '../driving/visitor';

const BYTE_ORDER_MARK = '\ufeff';

/** People from a file of a spreadsheet. */
export class PeopleImportPage {
  constructor(private readonly visitor: Visitor) {}

  /** Chooses a file of these lines and waits for what was understood of it. */
  async check(lines: readonly string[]): Promise<void> {
    const { visitor } = this;
    await visitor.open('/people/import');
    const drop = visitor.page.getByLabel(visitor.text('organization.import.dropLabel'));
    const buffer = Buffer.from(BYTE_ORDER_MARK + lines.map((line) => `${line}\r\n`).join(''));
    await drop.setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer });
    await visitor.seesHeading('organization.import.columnsTitle');
  }

  async importAll(people: number): Promise<void> {
    await this.visitor.press('organization.import.all', { count: people });
    await this.visitor.seesHeading('organization.import.doneTitle');
  }

  async toPeople(): Promise<void> {
    await this.visitor.follow('organization.import.toPeople');
    await this.visitor.arrivesAt('/people');
  }
}
