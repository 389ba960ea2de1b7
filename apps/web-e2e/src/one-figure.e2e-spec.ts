import type { Locator } from 'playwright-core';
import { DEMO_PASSWORD } from '@premia/shared-contract';
import { type LanguageCode, LANGUAGES } from './driving/texts';
import type { Visitor } from './driving/visitor';
import { inBrowser, usePremia } from './driving/workspace-fixture';
import { plainSpaces, readAmount } from './driving/written-numbers';

/** The first day of a month: the running one has no data yet, and the last one is calculated and not approved. */
const premia = usePremia({ PREMIA_DEMO: '1', PREMIA_DEMO_DATE: '2026-12-01' });
const ROLES = ['owner', 'hr', 'head', 'employee', 'auditor'] as const;
type Role = (typeof ROLES)[number];
const LOGINS: Readonly<Record<Role, string>> = {
  owner: 'owner',
  hr: 'hr',
  head: 'head',
  employee: 'search',
  auditor: 'auditor',
};

const MONTH: Readonly<Record<LanguageCode, string>> = { en: 'November 2026', ru: 'Ноябрь 2026' };
const MONEY = /^[\d ]+[.,]\d\d$/u;
/** The column of what was measured, in the table of an owner on a cycle's page. */
const ACTUAL = 3;
/** Whose login the employee's is. */
const EMPLOYEE = 'Search specialist';

/** What pages say of the same things, by figure and by the page and role that says it. */
class Figures {
  readonly #said = new Map<string, Map<string, string>>();

  tell(figure: string, where: string, words: string): void {
    const said = this.#said.get(figure) ?? new Map<string, string>();
    this.#said.set(figure, said.set(where, words));
  }

  /** Figures on which pages do not agree, with what each says; and those that one page alone has told. */
  get disagreeing(): Readonly<Record<string, Readonly<Record<string, string>>>> {
    return Object.fromEntries(
      [...this.#said]
        .filter(([, said]) => said.size < 2 || new Set(said.values()).size > 1)
        .map(([figure, said]) => [figure, Object.fromEntries(said)]),
    );
  }

  get names(): readonly string[] {
    return [...this.#said.keys()];
  }
}

async function words(of: Locator): Promise<string> {
  return plainSpaces((await of.first().textContent()) ?? '');
}

async function amountIn(of: Locator): Promise<string> {
  return readAmount(await words(of)).toExactText();
}

/** The whole percent of a number as it is written, half up. */
function wholePercent(written: string): string {
  return readAmount(/[\d\s.,−-]+/u.exec(written)?.[0] ?? '').toDecimal(0);
}

/** A KPI's value however many zeros it is written with: a column has two digits always. */
function valueIn(written: string): string {
  return readAmount(/[\d\s.,−-]+/u.exec(written)?.[0] ?? '').toExactText();
}

async function chosenCycle(visitor: Visitor): Promise<string> {
  return words(visitor.page.locator('premia-page-header select').first().locator('option:checked'));
}

async function readOverview(visitor: Visitor, role: Role, figures: Figures): Promise<void> {
  const { page } = visitor;
  await visitor.open('/overview');
  await page.locator('premia-course-tile').first().waitFor();
  await visitor.isAtRest();
  figures.tell('the cycle to begin with', `overview, ${role}`, await chosenCycle(visitor));
  const sentence = page.locator('premia-channel-cards .sentence');
  figures.tell('spend in the loss', `overview, ${role}`, await words(sentence));
  const row = page.locator('premia-heat-table tbody tr', { hasText: EMPLOYEE });
  for (const [index, kpi] of ['first', 'second', 'third'].entries()) {
    const cell = row.locator('a.cell').nth(index);
    figures.tell(`${kpi} KPI, state`, `overview, ${role}`, await words(cell.locator('.visually-hidden')));
    const text = (await words(cell)).replace(await words(cell.locator('.visually-hidden')), '');
    figures.tell(`${kpi} KPI, percent`, `overview, ${role}`, wholePercent(text));
  }
  const tile = page.locator('premia-bonus-tile .figure');
  if ((await tile.count()) > 0) {
    const exact = (await tile.getAttribute('title')) ?? '';
    figures.tell(`total of the run, ${role}`, 'overview', readAmount(exact).toExactText());
  }
}

async function readKpis(visitor: Visitor, role: Role, figures: Figures): Promise<void> {
  await visitor.open('/kpis');
  await visitor.page.locator('premia-kpi-charts').waitFor();
  await visitor.isAtRest();
  figures.tell('the cycle to begin with', `KPIs, ${role}`, await chosenCycle(visitor));
  figures.tell('spend in the loss', `KPIs, ${role}`, await words(visitor.page.locator('p.sentence')));
}

async function readRun(visitor: Visitor, role: Role, figures: Figures): Promise<void> {
  const { page } = visitor;
  await visitor.open('/payouts');
  await page.locator('premia-data-table tbody tr').first().waitFor();
  const listed = page.locator('premia-data-table tbody tr', { hasText: MONTH[visitor.language] }).first();
  const amount = listed.locator('td', { hasText: '₹' }).first();
  figures.tell(`total of the run, ${role}`, 'list of runs', await amountIn(amount));
  await listed.getByRole('link').first().click();
  await page.locator('premia-run-total').waitFor();
  await visitor.isAtRest();
  figures.tell(`total of the run, ${role}`, 'run', await amountIn(page.locator('premia-run-total .figure')));
  const person = page.locator('premia-payout-table tbody tr', { hasText: EMPLOYEE }).first();
  if ((await person.count()) > 0) {
    const amounts = (await person.locator('td').allTextContents()).map(plainSpaces).filter((text) => MONEY.test(text));
    // Target, own KPIs, team part, payout.
    figures.tell('payout of the employee', `run, ${role}`, readAmount(amounts[3] ?? '').toExactText());
  }
}

async function readMyBonus(visitor: Visitor, figures: Figures): Promise<void> {
  const { page } = visitor;
  await visitor.open('/my-bonus');
  await page.locator('premia-bonus-hero premia-money').waitFor();
  await visitor.isAtRest();
  figures.tell('the cycle to begin with', 'my bonus', await chosenCycle(visitor));
  figures.tell('payout of the employee', 'my bonus', await amountIn(page.locator('premia-bonus-hero premia-money')));
  for (const [index, kpi] of ['first', 'second', 'third'].entries()) {
    const chip = page.locator('premia-measure-row').nth(index).locator('premia-chip');
    const state = await words(chip.locator('.visually-hidden'));
    figures.tell(`${kpi} KPI, state`, 'my bonus', state);
    const row = page.locator('premia-measure-row').nth(index).locator('.numbers').first();
    figures.tell(`${kpi} KPI, value`, 'my bonus', valueIn(await words(row.locator('.num').first())));
  }
}

async function readCycles(visitor: Visitor, role: Role, figures: Figures): Promise<void> {
  const { page } = visitor;
  await visitor.open('/cycles');
  const listed = page.locator('premia-data-table tbody tr', { hasText: MONTH[visitor.language] }).first();
  await listed.waitFor();
  figures.tell('state of the cycle', `list, ${role}`, await words(listed.locator('premia-chip')));
  await listed.getByRole('link').first().click();
  await page.locator('premia-owner-card').first().waitFor();
  figures.tell('state of the cycle', `cycle, ${role}`, await words(page.locator('premia-page-header premia-chip')));
  const card = page.locator('premia-owner-card', { hasText: EMPLOYEE }).locator('tbody tr premia-chip');
  const rows = page.locator('premia-owner-card', { hasText: EMPLOYEE }).locator('tbody tr');
  for (const [index, kpi] of ['first', 'second', 'third'].entries())
    figures.tell(
      `${kpi} KPI, value`,
      `cycle, ${role}`,
      valueIn(await words(rows.nth(index).locator('td').nth(ACTUAL))),
    );
  for (const [index, kpi] of ['first', 'second', 'third'].entries())
    figures.tell(`${kpi} KPI, percent`, `cycle, ${role}`, wholePercent(await words(card.nth(index))));
}

for (const language of LANGUAGES) {
  inBrowser(premia, `says the same figure on every page, to every role, in “${language}”`, async () => {
    const figures = new Figures();
    for (const role of ROLES) {
      const visitor = await premia().visitor({ language });
      await visitor.isSignedIn({ email: `${LOGINS[role]}@sample.premia.example`, password: DEMO_PASSWORD });
      if (role === 'employee') {
        await readMyBonus(visitor, figures);
        continue;
      }
      await readOverview(visitor, role, figures);
      await readKpis(visitor, role, figures);
      await readRun(visitor, role, figures);
      await readCycles(visitor, role, figures);
    }
    expect(figures.disagreeing).toEqual({});
    expect(figures.names).toHaveLength(17);
  });
}
