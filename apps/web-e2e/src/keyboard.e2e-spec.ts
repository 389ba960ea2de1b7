import { Keyboard } from './driving/keyboard';
import type { Visitor } from './driving/visitor';
import { inBrowser, usePremia } from './driving/workspace-fixture';
import { MailPage } from './pages/mail-page';
import { type Account, aDepartment, aWorkspace, type Department, freshEmail, PASSWORD } from './story/arrange';
import { SPECIALISTS } from './story/february';

const premia = usePremia();
let filled: Department;

beforeAll(async () => {
  filled = await aDepartment(premia().address);
}, 60_000);

async function at(path: string, account: Account | null): Promise<{ visitor: Visitor; keyboard: Keyboard }> {
  const visitor = await premia().visitor({ language: 'en' });
  if (account !== null) await visitor.isSignedIn(account);
  await visitor.open(path);
  await visitor.page.getByRole('main').getByRole('heading').first().waitFor();
  await visitor.isAtRest();
  return { visitor, keyboard: new Keyboard(visitor) };
}

inBrowser(premia, 'a workspace can be made without a mouse', async () => {
  const { visitor, keyboard } = await at('/sign-up', null);
  const email = freshEmail();
  await keyboard.tabTo(visitor.text('identity.email'));
  await keyboard.type(email);
  await keyboard.tabTo(visitor.text('identity.signUp.action'));
  await keyboard.press('Enter');
  await visitor.sees(visitor.text('identity.signUp.sent', { address: email }));
  await visitor.open(await new MailPage(visitor).linkTo(email));
  await visitor.isAtRest();
  await keyboard.tabTo(visitor.text('identity.name'));
  await keyboard.type('Vera Owner');
  await keyboard.tabTo(visitor.text('identity.invitation.newPassword'));
  await keyboard.type(PASSWORD);
  await keyboard.tabTo(visitor.text('identity.signUp.workspace'));
  await keyboard.type('By hand');
  await keyboard.tabTo(visitor.text('identity.signUp.currency'));
  await keyboard.type('EUR');
  await keyboard.tabTo(visitor.text('identity.complete.action'));
  await keyboard.press('Enter');
  await visitor.arrivesAt('/overview');
});

inBrowser(premia, 'the first key skips the navigation', async () => {
  const { visitor, keyboard } = await at('/people', filled.owner);
  await keyboard.press('Tab');
  await keyboard.isOn(visitor.text('shell.skip'));
  await keyboard.press('Enter');
  await keyboard.tabTo(visitor.text('organization.people.import'));
});

const MAIN_ACTIONS: readonly (readonly [string, string, (department: Department) => string])[] = [
  ['adding a person', 'organization.people.add', () => '/people'],
  ['saving a person', 'organization.person.save', () => '/people/new'],
  ['making a team', 'organization.teams.new', () => '/people/teams'],
  ['uploading a file', 'data.upload', () => '/data'],
  ['making a period', 'reviews.newCycle.open', () => '/cycles'],
  ['saving KPIs', 'reviews.editor.save', ({ cycleId, personId }) => `/cycles/${cycleId}/person/${personId}`],
  ['making a plan', 'plans.new', () => '/plans'],
  ['starting a run', 'payouts.start.action', () => '/payouts'],
  ['copying a receipt', 'payouts.payout.copyReceipt', ({ runId, payoutId }) => `/payouts/${runId}/people/${payoutId}`],
];

describe.each(MAIN_ACTIONS)('%s', (_name, action, pathIn) => {
  inBrowser(premia, 'can be reached with Tab', async () => {
    const { visitor, keyboard } = await at(pathIn(filled), filled.owner);
    await keyboard.tabTo(visitor.text(action));
  });
});

inBrowser(premia, 'calculating a run can be done without a mouse', async () => {
  const { visitor, keyboard } = await at('/payouts/new', filled.owner);
  await visitor.seesHeading('payouts.checklist.title');
  await keyboard.tabTo(visitor.text('payouts.start.calculate', { people: SPECIALISTS.length }));
  await keyboard.press('Enter');
  await visitor.link(visitor.text('payouts.start.openRun')).waitFor();
});

inBrowser(premia, 'arrow keys walk through a table, and Enter goes where the cell leads', async () => {
  const { visitor, keyboard } = await at(`/payouts/${filled.runId}`, filled.owner);
  const [first, second] = [...SPECIALISTS].map(({ name }) => name).sort();
  const cells = visitor.page.getByRole('grid', { name: visitor.text('payouts.table.caption') }).getByRole('gridcell');
  const names = (await cells.allInnerTexts()).filter((text) => SPECIALISTS.some(({ name }) => name === text));
  expect([...names].sort().slice(0, 2)).toEqual([first, second]);
  await keyboard.tabTo(names[0] ?? '');
  await keyboard.press('ArrowDown');
  await keyboard.isOn(names[1] ?? '');
  await keyboard.press('Enter', 'Enter');
  await visitor
    .heading(names[1] ?? '')
    .first()
    .waitFor();
});

inBrowser(premia, 'a menu opens, closes and gives the focus back by keys alone', async () => {
  const { visitor, keyboard } = await at('/sign-in', null);
  const language = visitor.text('shell.account.currentLanguage');
  const menu = visitor.text('shell.account.languageAndTheme', { language });
  await keyboard.tabTo(menu);
  await keyboard.press('Enter');
  await visitor.page.getByRole('menu').waitFor();
  await keyboard.press('Escape');
  await visitor.page.getByRole('menu').waitFor({ state: 'hidden' });
  await keyboard.isOn(menu);
  await keyboard.press('Enter');
  await visitor.page.getByRole('menu').waitFor();
  await keyboard.press('ArrowDown', 'Enter');
  visitor.readsIn('ru');
  await visitor.seesHeading('identity.signIn.heading');
});

inBrowser(premia, 'a dialog keeps the focus, closes with Escape and gives it back', async () => {
  const { visitor, keyboard } = await at('/people/teams', filled.owner);
  const opener = visitor.text('organization.teams.new');
  await keyboard.tabTo(opener);
  await keyboard.press('Enter');
  const dialog = visitor.page.getByRole('dialog');
  await dialog.waitFor();
  for (let presses = 0; presses < 12; presses += 1) {
    await keyboard.press('Tab');
    expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  }
  await keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await keyboard.isOn(opener);
});

inBrowser(premia, '“?” lists the shortcuts, and “g p” goes to the people', async () => {
  const { visitor, keyboard } = await at('/overview', filled.owner);
  await keyboard.press('Shift+Slash');
  await visitor.seesHeading('shell.shortcuts.heading');
  await keyboard.press('Escape', 'g', 'p');
  await visitor.arrivesAt('/people');
});

inBrowser(premia, 'a new page is told to screen readers: the focus moves into it', async () => {
  const { owner } = await aWorkspace(premia().address, 'Field');
  const { visitor, keyboard } = await at('/overview', owner);
  await keyboard.tabTo(visitor.text('shell.places.people'));
  await keyboard.press('Enter');
  await visitor.seesHeading('organization.people.emptyTitle');
  const isInMain = await visitor.page.getByRole('main').evaluate((main) => main.contains(document.activeElement));
  expect(isInMain).toBe(true);
});
