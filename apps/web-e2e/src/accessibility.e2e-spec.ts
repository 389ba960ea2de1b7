import { findBarriers } from './driving/accessibility-audit';
import type { Visitor } from './driving/visitor';
import { inBrowser, usePremia } from './driving/workspace-fixture';
import { DataPages } from './pages/data-pages';
import { aDepartment, aWorkspace, type Department, type Workspace } from './story/arrange';
import { february } from './story/february';

const premia = usePremia();
let empty: Workspace;
let filled: Department;

beforeAll(async () => {
  [empty, filled] = await Promise.all([aWorkspace(premia().address, 'Empty'), aDepartment(premia().address)]);
}, 60_000);

/** As a visitor whose page has come to rest. */
async function at(path: string, account: Workspace['owner'] | null): Promise<Visitor> {
  const visitor = await premia().visitor({ language: 'en' });
  if (account !== null) await visitor.isSignedIn(account);
  await visitor.open(path);
  await visitor.page.getByRole('main').getByRole('heading').first().waitFor();
  await visitor.isAtRest();
  return visitor;
}

const BEFORE_SIGN_IN = [
  '/sign-in',
  '/sign-up',
  '/forgot-password',
  '/reset-password?token=of-nothing',
  '/invitation?token=of-nothing',
];

describe.each(BEFORE_SIGN_IN)('%s', (path) => {
  inBrowser(premia, 'has no barriers', async () => {
    expect(await findBarriers(await at(path, null))).toEqual([]);
  });
});

const EMPTY_PAGES = [
  '/overview',
  '/my-bonus',
  '/kpis',
  '/people',
  '/people/teams',
  '/people/new',
  '/people/import',
  '/people/invite',
  '/data',
  '/data/import',
  '/cycles',
  '/plans',
  '/plans/new',
  '/payouts',
  '/payouts/new',
  '/no/such/page',
];

describe.each(EMPTY_PAGES)('%s of an empty workspace', (path) => {
  inBrowser(premia, 'has no barriers', async () => {
    expect(await findBarriers(await at(path, empty.owner))).toEqual([]);
  });
});

const FILLED_PAGES: readonly (readonly [string, (department: Department) => string])[] = [
  ['the overview', () => '/overview'],
  ['the KPIs', () => '/kpis'],
  ['the catalogue of KPIs', () => '/kpis/catalogue'],
  ['the people', () => '/people'],
  ['a person', ({ personId }) => `/people/${personId}`],
  ['the teams', () => '/people/teams'],
  ['the data', () => '/data'],
  ['the periods', () => '/cycles'],
  ['a period', ({ cycleId }) => `/cycles/${cycleId}`],
  ['somebody’s KPIs', ({ cycleId, personId }) => `/cycles/${cycleId}/person/${personId}`],
  ['a team’s KPIs', ({ cycleId, teamId }) => `/cycles/${cycleId}/team/${teamId}`],
  ['the plans', () => '/plans'],
  ['a plan', ({ planId }) => `/plans/${planId}`],
  ['the designer of a plan', ({ planId }) => `/plans/${planId}/design`],
  ['a plan in words', ({ planId }) => `/plans/${planId}/versions/1`],
  ['the runs', () => '/payouts'],
  ['the start of a run', () => '/payouts/new'],
  ['payout inputs', ({ cycleId }) => `/payouts/inputs/${cycleId}`],
  ['a run', ({ runId }) => `/payouts/${runId}`],
  ['the settings of the workspace', () => '/settings/workspace'],
  ['the members', () => '/settings/members'],
  ['my account', () => '/settings/account'],
  ['the audit trail', () => '/settings/audit'],
  ['a payout', ({ runId, payoutId }) => `/payouts/${runId}/people/${payoutId}`],
];

describe.each(FILLED_PAGES)('%s', (_name, pathIn) => {
  inBrowser(premia, 'has no barriers', async () => {
    expect(await findBarriers(await at(pathIn(filled), filled.owner))).toEqual([]);
  });
});

describe('my bonus', () => {
  inBrowser(premia, 'has no barriers', async () => {
    const visitor = await at('/my-bonus', filled.specialist);
    await visitor.seesHeading('myBonus.how.title');
    // The what-if panel is loaded when it comes into sight, and takes the place of what was scrolled to.
    await visitor.heading(visitor.text('myBonus.whatIf.title')).evaluate((heading) => heading.scrollIntoView());
    await visitor.isAtRest();
    expect(await findBarriers(visitor)).toEqual([]);
  });
});

describe('the check of a file', () => {
  inBrowser(premia, 'has no barriers', async () => {
    const visitor = await at('/data/import', filled.owner);
    await new DataPages(visitor).check(february);
    expect(await findBarriers(visitor)).toEqual([]);
  });
});

describe('a question in a dialog', () => {
  inBrowser(premia, 'has no barriers', async () => {
    const visitor = await at('/people/teams', filled.owner);
    await visitor.press('organization.teams.new');
    await visitor.page.getByRole('dialog').waitFor();
    expect(await findBarriers(visitor)).toEqual([]);
  });
});
