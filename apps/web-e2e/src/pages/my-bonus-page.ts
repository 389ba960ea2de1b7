import type { TableRow } from '../driving/read-table';
import type { Visitor } from '../driving/visitor';

/** Where do I stand, what will I get? */
export class MyBonusPage {
  constructor(private readonly visitor: Visitor) {}

  async open(): Promise<void> {
    await this.visitor.open('/my-bonus');
    await this.visitor.seesHeading('myBonus.how.title');
  }

  reads(): Promise<string> {
    return this.visitor.reads(this.visitor.page.getByRole('main'));
  }

  /** The chart itself, drawn. */
  async seesChart(): Promise<void> {
    const { page } = this.visitor;
    await page.getByRole('figure', { name: this.visitor.text('myBonus.how.chart') }).waitFor();
    await page.locator('figure canvas, figure svg').first().waitFor();
  }

  steps(): Promise<readonly TableRow[]> {
    return this.visitor.table(this.visitor.text('myBonus.steps.title'));
  }
}
