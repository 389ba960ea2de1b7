import type { Visitor } from '../driving/visitor';

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
    const name = visitor.text(`plans.component.sorts.${sort}`);
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

  async publish(name: string): Promise<void> {
    const { visitor } = this;
    await visitor.press('plans.designer.publish');
    await visitor.press('plans.publish.action', { number: 1 });
    const question = visitor.page.getByRole('alertdialog');
    await visitor.button(visitor.text('plans.publish.action', { number: 1 }), question).click();
    await visitor.sees(visitor.text('plans.publish.done', { number: 1, name }));
  }
}
