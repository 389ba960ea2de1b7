import type { TableRow } from '../driving/read-table';
import type { Visitor } from '../driving/visitor';

/** What did the money bring: KPIs by channel, campaign or day. */
export class KpisPage {
  constructor(private readonly visitor: Visitor) {}

  async open(): Promise<void> {
    await this.visitor.open('/kpis');
    await this.visitor.seesHeading('kpis.tableTitle');
  }

  async showMonth(month: string): Promise<void> {
    await this.visitor.choose('kpis.period', month);
    await this.visitor.isAtRest();
  }

  async showBy(by: 'channel' | 'campaign' | 'day'): Promise<void> {
    const words = { channel: 'kpis.byChannel', campaign: 'kpis.byCampaign', day: 'kpis.byDay' }[by];
    await this.visitor.page.getByText(this.visitor.text(words), { exact: true }).first().click();
    await this.visitor.isAtRest();
  }

  table(by: 'channel' | 'campaign' | 'day'): Promise<readonly TableRow[]> {
    return this.visitor.table(this.visitor.text('kpis.tableCaption', { by }));
  }

  /** The numbers behind a chart, reached as everybody can reach them: through its menu. */
  async chartAsTable(chart: string): Promise<readonly TableRow[]> {
    const { visitor } = this;
    await visitor.press('ui.chart.menu', { chart });
    await visitor.page.getByRole('menuitem', { name: visitor.text('ui.chart.asTable') }).click();
    return visitor.table(chart);
  }
}
