import type { TableRow } from '../driving/read-table';
import type { Visitor } from '../driving/visitor';

/** Runs: starting one, reading it, and one person's payout in it. */
export class PayoutPages {
  constructor(private readonly visitor: Visitor) {}

  async openStart(): Promise<void> {
    await this.visitor.open('/payouts/new');
    await this.visitor.seesHeading('payouts.checklist.title');
  }

  /** Presses the button that says for how many people it calculates. */
  async calculate(people: number): Promise<void> {
    await this.visitor.press('payouts.start.calculate', { people });
  }

  async seesRun(cycle: string, number: number): Promise<void> {
    await this.visitor.seesHeading('payouts.runName', { cycle, number });
  }

  payouts(): Promise<readonly TableRow[]> {
    return this.visitor.table(this.visitor.text('payouts.table.caption'));
  }

  async openPayout(person: string): Promise<void> {
    await this.visitor.link(person, this.visitor.page.getByRole('main')).click();
    await this.visitor.heading(person).first().waitFor();
  }

  steps(): Promise<readonly TableRow[]> {
    return this.visitor.table(this.visitor.text('payouts.payout.steps'));
  }

  /** The bars from target to payout, as the table behind the chart tells them. */
  async waterfall(): Promise<readonly TableRow[]> {
    const { visitor } = this;
    const chart = visitor.text('payouts.payout.howChart');
    await visitor.press('ui.chart.menu', { chart });
    await visitor.page.getByRole('menuitem', { name: visitor.text('ui.chart.asTable') }).click();
    return visitor.table(chart);
  }
}
