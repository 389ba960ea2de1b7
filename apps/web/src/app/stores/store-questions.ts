/** A call of a store: the method, by its path, and what it is given. */
export type Call = readonly [method: string, ...given: readonly unknown[]];

export interface Questions {
  /** What comes before and is answered in order. */
  readonly before?: readonly Call[];
  /** Asked one right after the other; the answers come the other way round. */
  readonly first: readonly Call[];
  readonly second: readonly Call[];
  /** The second press is not sent while the first is on its way. */
  readonly isGuarded?: true;
}

const FEBRUARY = { from: '2021-02-01', to: '2021-02-28' };
const TWO_DAYS = { from: '2021-02-05', to: '2021-02-06' };
const NO_FILTER = { search: '', teamId: null, outcome: null, orderBy: 'name' };
const CYCLE = { id: 'cycle-1', kind: 'month', ...FEBRUARY };
const SLICE = { kpi: { key: 'cpl' }, channels: [], campaigns: [] };
const PERSON = { kind: 'person', personId: 'person-1', teamId: null };
const INPUTS = { cycleId: 'cycle-1', search: null, onlyMissing: false };
const FILE = new File(['x'], 'one.csv');
const OTHER_FILE = new File(['x'], 'two.csv');
const AGAIN: Questions = { first: [['page.reload']], second: [['page.reload']] };

function kpis(period: object, by = 'channel', isCumulative = true): Call {
  return ['show', { period, by, kpi: null, isCumulative }];
}

/** How every store of the client is asked twice; a store that is not here fails the test. */
export const QUESTIONS: Readonly<Record<string, readonly Questions[]>> = {
  'audit-store': [
    { first: [['show', 'plan']], second: [['show', 'person']] },
    { first: [['events.loadMore']], second: [['show', 'person']] },
    { first: [['verify']], second: [['verify']], isGuarded: true },
  ],
  'copy-store': [{ first: [['read', 'cycle-1']], second: [['read', 'cycle-2']] }],
  'cycle-store': [{ first: [['show', 'cycle-1']], second: [['show', 'cycle-2']] }],
  'cycles-store': [
    AGAIN,
    { first: [['show', false]], second: [['show', true]] },
    { first: [['cycles.loadMore']], second: [['page.reload']] },
  ],
  'dashboard-store': [{ first: [['page.reload']], second: [['page.reload']] }],
  'data-store': [
    AGAIN,
    { first: [['imports.loadMore']], second: [['page.reload']] },
    { first: [['undo', 'import-1']], second: [['undo', 'import-2']], isGuarded: true },
  ],
  'editor-store': [
    { first: [['open', 'cycle-1', PERSON]], second: [['open', 'cycle-2', PERSON]] },
    { before: [['open', 'cycle-1', PERSON]], first: [['page.reload']], second: [['open', 'cycle-2', PERSON]] },
  ],
  'grid-store': [
    { first: [['open', 'cycle-1']], second: [['open', 'cycle-2']] },
    { before: [['open', 'cycle-1']], first: [['page.reload']], second: [['open', 'cycle-2']] },
  ],
  'import-store': [{ first: [['choose', FILE]], second: [['choose', OTHER_FILE]], isGuarded: true }],
  'invitation-store': [
    { before: [['list']], ...AGAIN },
    { first: [['revoke', 'one']], second: [['revoke', 'two']], isGuarded: true },
  ],
  'kpi-store': [
    { first: [['show', 'cycle-1', 'assignment-1']], second: [['show', 'cycle-1', 'assignment-2']] },
    { before: [['show', 'cycle-1', 'assignment-1']], ...AGAIN },
  ],
  'kpis-store': [
    { first: [kpis(FEBRUARY)], second: [kpis(TWO_DAYS)] },
    { first: [kpis(FEBRUARY, 'campaign')], second: [kpis(FEBRUARY, 'day')] },
    { first: [kpis(FEBRUARY)], second: [kpis(FEBRUARY, 'channel', false)] },
  ],
  'members-store': [
    AGAIN,
    { first: [['members.loadMore']], second: [['page.reload']] },
    { first: [['giveRoles', 'member-1', ['head']]], second: [['giveRoles', 'member-1', ['hr']]], isGuarded: true },
  ],
  'my-bonus-store': [{ first: [['show', 'cycle-1']], second: [['show', 'cycle-2']] }],
  'payout-inputs-store': [
    { first: [['show', INPUTS]], second: [['show', { ...INPUTS, onlyMissing: true }]] },
    { before: [['show', INPUTS]], first: [['paged.loadMore']], second: [['show', { ...INPUTS, cycleId: 'cycle-2' }]] },
  ],
  'payout-run-store': [
    { first: [['show', 'run-1', NO_FILTER]], second: [['show', 'run-2', NO_FILTER]] },
    {
      before: [['show', 'run-1', NO_FILTER]],
      first: [['show', 'run-1', { ...NO_FILTER, search: 's' }]],
      second: [['show', 'run-1', { ...NO_FILTER, search: 'se' }]],
    },
    {
      before: [['show', 'run-1', NO_FILTER]],
      first: [['rows.loadMore']],
      second: [['show', 'run-1', { ...NO_FILTER, search: 'se' }]],
    },
  ],
  'payout-runs-store': [AGAIN, { first: [['runs.loadMore']], second: [['page.reload']] }],
  'payout-store': [
    { first: [['show', 'payout-1', 'run-1']], second: [['show', 'payout-2', 'run-1']] },
    { before: [['show', 'payout-1', 'run-1']], first: [['verify']], second: [['show', 'payout-2', 'run-1']] },
  ],
  'payroll-store': [
    { first: [['show', 'run-1', null]], second: [['show', 'run-2', null]] },
    { before: [['show', 'run-1', null]], first: [['show', 'run-1', 'adp']], second: [['show', 'run-1', 'gusto']] },
    { before: [['show', 'run-1', null]], first: [['export', null]], second: [['export', null]], isGuarded: true },
  ],
  'people-import-store': [{ first: [['choose', FILE]], second: [['choose', OTHER_FILE]], isGuarded: true }],
  'people-store': [
    { first: [['show', { search: 's', teamId: '' }]], second: [['show', { search: 'se', teamId: '' }]] },
    { first: [['people.loadMore']], second: [['show', { search: 'se', teamId: '' }]] },
  ],
  'person-store': [
    { first: [['show', 'person-1']], second: [['show', 'person-2']] },
    {
      before: [['show', 'person-1']],
      first: [['addTerms', { from: '2021-02-01', fte: '1', position: 'Analyst' }]],
      second: [['show', 'person-2']],
    },
  ],
  'plan-designer-store': [{ first: [['show', 'plan-1']], second: [['show', 'plan-2']] }],
  'plan-page-store': [{ before: [['compare']], first: [['show', 'plan-1']], second: [['show', 'plan-2']] }],
  'plan-preview-store': [
    {
      before: [
        ['cycleId.set', 'cycle-1'],
        ['show', 'plan-1', {}],
      ],
      first: [['scenario.set', 'target']],
      second: [['scenario.set', 'maximum']],
    },
  ],
  'session-store': [{ first: [['switchWorkspace', 'one']], second: [['switchWorkspace', 'two']], isGuarded: true }],
  'start-run-store': [
    { first: [['chooseCycle', 'cycle-1']], second: [['chooseCycle', 'cycle-2']] },
    { first: [['calculate']], second: [['calculate']], isGuarded: true },
  ],
  'teams-store': [AGAIN, { first: [['findHeads', 's']], second: [['findHeads', 'se']] }],
  'values-store': [{ first: [['ask', SLICE, CYCLE]], second: [['ask', { ...SLICE, channels: ['search'] }, CYCLE]] }],
  'workspace-store': [AGAIN, { first: [['save', {}]], second: [['save', {}]], isGuarded: true }],
};
