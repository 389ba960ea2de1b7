import type { Locator } from 'playwright-core';
import type { Visitor } from '../driving/visitor';

export interface KpiToAssign {
  /** Typed into the search of the catalogue. */
  readonly search: string;
  /** Its name there. */
  readonly name: string;
  readonly weight: string;
  readonly target: string;
  /** Scored as progress from here to the target; absent: as the KPI proposes. */
  readonly baseline?: string;
  readonly maximum?: string;
  readonly channels?: readonly string[];
}

/** Periods, and what counts in them for whom. */
export class CyclePages {
  constructor(private readonly visitor: Visitor) {}

  async createMonth(year: number, name: string): Promise<void> {
    const { visitor } = this;
    await visitor.open('/cycles');
    await visitor.seesHeading('reviews.newCycle.title');
    const tile = visitor.button(name);
    for (let back = new Date().getUTCFullYear() - year; back >= 0 && !(await tile.isVisible()); back -= 1) {
      await visitor.press('reviews.newCycle.yearBefore');
    }
    await tile.click();
    await visitor.press('reviews.newCycle.create');
    await visitor.seesHeading('reviews.cycle.title', { cycle: name });
  }

  async openCycle(name: string): Promise<void> {
    await this.visitor.open('/cycles');
    await this.visitor.link(name).click();
    await this.visitor.seesHeading('reviews.cycle.title', { cycle: name });
  }

  /** From the page of the period to the list of one owner. */
  async startSetting(owner: string): Promise<void> {
    await this.visitor.follow('reviews.owner.setFor', { name: owner });
    await this.visitor.seesHeading('reviews.editor.title', { name: owner });
  }

  async add(kpi: KpiToAssign): Promise<void> {
    const { visitor } = this;
    await visitor.page.getByRole('combobox', { name: visitor.text('reviews.picker.label') }).fill(kpi.search);
    const named = visitor.page.getByText(kpi.name, { exact: true });
    await visitor.page.getByRole('option').filter({ has: named }).click();
    const card = this.#card(kpi.name);
    if (kpi.baseline !== undefined) {
      const progress = visitor.text('reviews.scoring.kind.progress');
      await visitor.field(visitor.text('reviews.scoring.label'), card).selectOption({ label: progress });
      await this.#number('baseline', card).fill(kpi.baseline);
    }
    await this.setTarget(kpi.name, kpi.target);
    await visitor.field(visitor.text('reviews.card.weight'), card).fill(kpi.weight);
    for (const channel of kpi.channels ?? []) await this.#chooseChannel(channel, card);
    if (kpi.maximum !== undefined) {
      await card.getByText(visitor.text('reviews.card.more'), { exact: true }).click();
      await visitor.field(visitor.text('reviews.card.maximum'), card).fill(kpi.maximum);
    }
    const reason = visitor.field(visitor.text('reviews.card.reason'), card);
    if (await reason.isVisible()) await reason.fill(visitor.text('reviews.card.reasonHint'));
  }

  async setTarget(kpi: string, target: string): Promise<void> {
    await this.#number('target', this.#card(kpi)).fill(target);
  }

  /** Takes over a colleague's list, on a channel of one's own. */
  async copyFrom(colleague: string, channel: string): Promise<void> {
    const { visitor } = this;
    await visitor.press('reviews.copy.open');
    const dialog = visitor.page.getByRole('dialog');
    await visitor.field(visitor.text('reviews.copy.from'), dialog).selectOption({ label: colleague });
    await visitor.field(visitor.text('reviews.copy.channel'), dialog).selectOption({ label: channel });
    await visitor.button(visitor.text('reviews.copy.action'), dialog).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  async save(owner: string): Promise<void> {
    const { visitor } = this;
    await visitor.press('reviews.editor.save');
    await visitor.sees(visitor.text('reviews.editor.saved', { name: owner }));
  }

  /** The channel of the KPI before may be chosen already. */
  async #chooseChannel(channel: string, card: Locator): Promise<void> {
    const isChosen = await card.getByRole('checkbox', { name: channel, exact: true }).isChecked();
    if (!isChosen) await card.getByText(channel, { exact: true }).click();
  }

  #card(kpi: string): Locator {
    const { page } = this.visitor;
    return page
      .locator('premia-assignment-card')
      .filter({ has: page.getByRole('heading', { name: kpi, exact: true }) });
  }

  /** The label may end in the unit: “Target, %”. */
  #number(field: 'target' | 'baseline', card: Locator): Locator {
    const label = this.visitor.text(`reviews.scoring.field.${field}`);
    return card.getByRole('textbox', { name: new RegExp(`^\\s*${label}(,|\\s*$)`) });
  }
}
