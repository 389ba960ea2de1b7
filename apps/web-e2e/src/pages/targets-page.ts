import type { Locator } from 'playwright-core';
import type { Visitor } from '../driving/visitor';

/** Everybody's targets in one table. */
export class TargetsPage {
  constructor(private readonly visitor: Visitor) {}

  async open(cycleId: string): Promise<void> {
    await this.visitor.open(`/cycles/${cycleId}/targets`);
    await this.#cells().first().waitFor();
  }

  /** The month after February 2021, as one press on the page of cycles makes it. */
  async copyOfFebruary(): Promise<void> {
    const { visitor } = this;
    const names = visitor.language === 'en' ? ['March 2021', 'February 2021'] : ['Март 2021', 'Февраль 2021'];
    await visitor.open('/cycles');
    await visitor.page.getByRole('button', { name: new RegExp(`^${names[0] ?? ''}`) }).click();
    await this.#cells().first().waitFor();
  }

  async propose(): Promise<void> {
    await this.visitor.press('reviews.grid.propose');
  }

  async paste(person: string, kpi: string, field: 'target' | 'weight', text: string): Promise<void> {
    const cell = await this.#cell(person, kpi, field);
    await cell.focus();
    await cell.evaluate((input, given) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', given);
      input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  }

  press(key: string): Promise<void> {
    return this.visitor.page.keyboard.press(key);
  }

  /** Waits until the field holds the text. */
  async shows(person: string, kpi: string, field: 'target' | 'weight', text: string): Promise<void> {
    const cell = await this.#cell(person, kpi, field);
    await this.visitor.page.waitForFunction(
      ([input, wanted]) => input instanceof HTMLInputElement && input.value === wanted,
      [await cell.elementHandle(), text] as const,
    );
  }

  async save(owners: number): Promise<void> {
    await this.visitor.press('reviews.grid.save');
    await this.visitor.sees(this.visitor.text('reviews.grid.saved', { count: owners }));
  }

  #cells(): Locator {
    return this.visitor.page.locator('premia-grid-table [data-place]');
  }

  async #cell(person: string, kpi: string, field: 'target' | 'weight'): Promise<Locator> {
    const { page } = this.visitor;
    const names = await page.locator('premia-grid-table thead th.kpi[colspan]').allInnerTexts();
    const column = names.findIndex((name) => name.trim().startsWith(kpi));
    const row = page
      .locator('premia-grid-table tbody tr')
      .filter({ has: page.getByRole('link', { name: person, exact: true }) });
    return row.locator(`[data-place$=" ${column * 2 + (field === 'weight' ? 1 : 0)}"]`);
  }
}
