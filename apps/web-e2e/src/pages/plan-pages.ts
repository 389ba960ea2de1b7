import type { TableRow } from '../driving/read-table';
import type { Visitor } from '../driving/visitor';

/** As the page writes the amounts. */
export interface PaidDifference {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly change: string;
}

/** Bonus plans: from a template, through the designer, to a published version. */
export class PlanPages {
  constructor(private readonly visitor: Visitor) {}

  /** The template of 70 % own KPIs and 30 % team. */
  async createFromTemplate(name: string): Promise<void> {
    const { visitor } = this;
    await visitor.open('/plans');
    await visitor.follow('plans.empty.action');
    await visitor.page.getByText(visitor.text('plans.template.individual-and-team.name'), { exact: true }).click();
    await visitor.fill('plans.template.name', name);
    await visitor.press('plans.template.create');
    await visitor.seesHeading('plans.designer.titleDraft', { name, number: 1 });
  }

  /** What the designer shows of a part: its weight, its limit, the points of its curve. */
  async readPart(
    sort: 'individual' | 'team',
  ): Promise<{ readonly weight: string; readonly cap: string; readonly points: readonly string[] }> {
    const { visitor } = this;
    const name = visitor.text(`plans.component.kinds.${sort}`);
    const card = visitor.page
      .locator('premia-component-card')
      .filter({ has: visitor.page.getByRole('heading', { name, exact: true }) });
    const points = card.getByRole('table', { name: visitor.text('plans.curve.table') }).getByRole('textbox');
    return {
      weight: await visitor.field(visitor.text('plans.component.weightOf', { name }), card).inputValue(),
      cap: await card.getByLabel(visitor.text('plans.component.cap'), { exact: true }).inputValue(),
      points: await points.evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value)),
    };
  }

  /** The teams that the designer says the plan is for. */
  teams(): Promise<readonly string[]> {
    return this.visitor.page
      .locator('premia-about-section label')
      .filter({ has: this.visitor.page.getByRole('checkbox', { checked: true }) })
      .evaluateAll((labels) => labels.map((label) => label.childNodes[1]?.textContent?.trim() ?? ''));
  }

  async open(planId: string, name: string): Promise<void> {
    await this.visitor.open(`/plans/${planId}`);
    await this.visitor.page.getByRole('heading', { name, exact: true }).waitFor();
  }

  /** The next version, beginning with another weight of own KPIs; the team's follows. */
  async draftNextVersion(name: string, number: number, weight: string): Promise<void> {
    const { visitor } = this;
    await visitor.follow('plans.overview.designNew');
    await visitor.seesHeading('plans.designer.titleDraft', { name, number });
    const part = visitor.text('plans.component.kinds.individual');
    await visitor
      .field(visitor.text('plans.component.weightOf', { name: part }))
      .last()
      .fill(weight);
    await visitor.page.getByText(visitor.text('plans.designer.saveChip.saved'), { exact: true }).waitFor();
  }

  async discardDraft(name: string, number: number): Promise<void> {
    const { visitor } = this;
    await visitor.press('plans.discard.action');
    const question = visitor.page.getByRole('alertdialog');
    await question.getByRole('heading', { name: visitor.text('plans.discard.heading', { name, number }) }).waitFor();
    await visitor.button(visitor.text('plans.discard.action'), question).click();
    await visitor.sees(visitor.text('plans.discard.done', { name, number }));
  }

  /** Person by person: what the version before pays, what this one does, and the difference. */
  async differences(): Promise<readonly PaidDifference[]> {
    const { visitor } = this;
    const rows = await visitor.table(visitor.text('plans.difference.caption'));
    const cell = (row: TableRow, key: string): string => row[visitor.text(key)] ?? '';
    return rows.map((row) => ({
      name: cell(row, 'plans.preview.person'),
      before: cell(row, 'plans.difference.before'),
      after: cell(row, 'plans.difference.after'),
      change: cell(row, 'plans.difference.change'),
    }));
  }

  /** From the designer to the page where a version is published. */
  async toPublishing(number: number): Promise<void> {
    await this.visitor.press('plans.designer.publish');
    await this.visitor.seesHeading('plans.publish.title', { number });
  }

  async publishVersion(name: string, number: number): Promise<void> {
    const { visitor } = this;
    await visitor.press('plans.publish.action', { number });
    const question = visitor.page.getByRole('alertdialog');
    await visitor.button(visitor.text('plans.publish.action', { number }), question).click();
    await visitor.sees(visitor.text('plans.publish.done', { number, name }));
  }
}
