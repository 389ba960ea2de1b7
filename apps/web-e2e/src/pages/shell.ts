import type { Visitor } from '../driving/visitor';

/** What stands around every page: navigation, and the menu of who is here. */
export class Shell {
  constructor(private readonly visitor: Visitor) {}

  /** By the navigation. */
  async goTo(place: 'overview' | 'kpis' | 'people' | 'data' | 'cycles' | 'plans' | 'payouts'): Promise<void> {
    const { visitor } = this;
    const navigation = visitor.page.getByRole('navigation', { name: visitor.text('shell.navigation') });
    await visitor.link(visitor.text(`shell.places.${place}`), navigation).click();
    await visitor.isAtRest();
  }

  /** In the menu behind one's own name. */
  async chooseFromAccount(name: string, item: string): Promise<void> {
    const { page } = this.visitor;
    await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
    await page.getByRole('menu').getByText(item, { exact: true }).click();
  }

  /** In the menu of language and theme, which stands on the pages before sign-in. */
  async chooseLooks(item: string): Promise<void> {
    const { page } = this.visitor;
    const language = this.visitor.text('shell.account.currentLanguage');
    await this.visitor.press('shell.account.languageAndTheme', { language });
    await page.getByRole('menuitemradio', { name: item, exact: true }).click();
  }
}
