/**
 * Every operation of the schema, and what it may tell head, employee and admin of somebody whose pay they may not see. Owners,
 * HR and auditors may see everybody's. An operation that is not listed fails the test: decide what it may tell.
 */
export type Telling =
  /** To the byte the same, whatever pay, target bonus, KPI target or actual of that person is. */
  | 'same'
  /** Closed to the role. */
  | 'refused'
  /** Follows measured results of marketing, which the role may read for all channels: an actual is no pay (product §9). */
  | 'results'
  /** Of the caller's account alone, before or beside any workspace: it reads neither people nor results. */
  | 'account';

type Row = readonly [head: Telling, employee: Telling, admin: Telling];

const ALL: Row = ['same', 'same', 'same'];
const NOT_ADMIN: Row = ['same', 'same', 'refused'];
const HEAD: Row = ['same', 'refused', 'refused'];
const ADMIN: Row = ['refused', 'refused', 'same'];
const HEAD_AND_ADMIN: Row = ['same', 'refused', 'same'];
const NOBODY: Row = ['refused', 'refused', 'refused'];
const ACCOUNT: Row = ['account', 'account', 'account'];

export const OPERATIONS: Readonly<Record<string, Row>> = {
  assignments: ALL,
  apiTokens: ADMIN,
  auditEvents: ADMIN,
  auditVerification: ADMIN,
  bonusPlan: NOT_ADMIN,
  bonusPlans: NOT_ADMIN,
  cycle: ALL,
  cycleCourse: ALL,
  cycles: ALL,
  dataOverview: ALL,
  earlierActuals: HEAD,
  demoLogins: ACCOUNT,
  invitation: ACCOUNT,
  invitations: ADMIN,
  job: ALL,
  jobs: ALL,
  kpiReport: ['results', 'same', 'results'],
  kpiTrend: ['results', 'same', 'results'],
  kpis: ALL,
  me: ALL,
  members: ADMIN,
  metrics: HEAD_AND_ADMIN,
  myBonus: NOT_ADMIN,
  myCycles: NOT_ADMIN,
  myPayouts: NOT_ADMIN,
  observationImport: HEAD_AND_ADMIN,
  observationImports: HEAD_AND_ADMIN,
  payout: NOT_ADMIN,
  payoutInputs: NOBODY,
  payoutRun: HEAD,
  payoutRuns: HEAD,
  payrollHandover: NOBODY,
  payrollSettings: NOBODY,
  people: ALL,
  person: ALL,
  planPreview: HEAD,
  previewObservations: HEAD_AND_ADMIN,
  previewPeopleImport: ADMIN,
  receiptFile: NOT_ADMIN,
  receiptVerification: NOT_ADMIN,
  roleGrants: ADMIN,
  runChanges: NOT_ADMIN,
  runChecklist: HEAD,
  teams: ALL,
  workspace: ALL,

  acceptInvitation: ACCOUNT,
  acknowledgePlan: NOT_ADMIN,
  addTerms: NOBODY,
  approvePayoutRun: NOBODY,
  approveRoleGrant: ADMIN,
  calculatePayoutRun: HEAD,
  cancelJob: ALL,
  completeSignUp: ACCOUNT,
  confirmEmail: ACCOUNT,
  createBonusPlan: HEAD,
  archiveCycle: HEAD,
  archivePerson: ADMIN,
  archiveTeam: ADMIN,
  deleteCycle: HEAD,
  deletePerson: ADMIN,
  deleteTeam: ADMIN,
  renameCycle: HEAD,
  createCycle: HEAD,
  createApiToken: ADMIN,
  createInvitation: ADMIN,
  createPerson: ADMIN,
  createTeam: ADMIN,
  declineRoleGrant: ADMIN,
  discardPlanDraft: HEAD,
  drawRunSample: HEAD,
  signRunSample: HEAD,
  approveAdjustment: NOBODY,
  declineAdjustment: HEAD,
  holdPayout: NOBODY,
  proposeAdjustment: HEAD,
  importObservations: HEAD_AND_ADMIN,
  importPeople: ADMIN,
  lockPayoutRun: NOBODY,
  overrideAcknowledgement: NOBODY,
  publishPlan: NOBODY,
  refreshSession: ACCOUNT,
  rejectPayoutRun: NOBODY,
  releasePayout: NOBODY,
  removeMember: ADMIN,
  removeTerms: NOBODY,
  requestPasswordReset: ACCOUNT,
  resetPassword: ACCOUNT,
  restoreMember: ADMIN,
  revokeApiToken: ADMIN,
  revokeInvitation: ADMIN,
  saveAssignments: HEAD,
  saveCycleAssignments: HEAD,
  savePayoutInputs: NOBODY,
  seePayout: HEAD,
  sendEmailConfirmation: ACCOUNT,
  setPayoutBudget: NOBODY,
  exportPayoutRun: NOBODY,
  readPaidList: NOBODY,
  closePayrollCase: NOBODY,
  savePayrollSettings: NOBODY,
  signIn: ACCOUNT,
  signOut: ACCOUNT,
  signOutEverywhere: ACCOUNT,
  signUp: ACCOUNT,
  signUpLink: ACCOUNT,
  submitPayoutRun: HEAD,
  suspendMember: ADMIN,
  switchWorkspace: ACCOUNT,
  undoImport: HEAD_AND_ADMIN,
  updateMemberRoles: ADMIN,
  updateMyLocale: ACCOUNT,
  updateMyName: ACCOUNT,
  updatePerson: ADMIN,
  updatePlanDraft: HEAD,
  updateTeam: ADMIN,
  updateWorkspace: ADMIN,
};

const PREVIEW = `query ($planId: ID, $definition: JSON!, $cycleId: ID!, $scenario: PlanScenario!, $numbers: JSON) {
  planPreview(planId: $planId, definition: $definition, cycleId: $cycleId, scenario: $scenario, numbers: $numbers) {
    cost { amount } target { amount } currentCost { amount }
    people { personId name teamName target { amount } payout { amount } percentOfTarget currentPayout { amount } change { amount } }
    errors { path code message } distribution { from to count } } }`;
const RUN = `query ($id: ID!, $orderBy: PayoutOrder, $search: String, $teamId: ID, $outcome: PayoutOutcome, $flag: PayoutFlag) { payoutRun(id: $id) {
  inputHash availableActions approvers steps { action reason } budget { amount { amount } } attention { anomalies onHold unseen } sample { seed }
  comparisons { against changed unexplained from { amount } to { amount } reasons { code people amount { amount } } } payoutTotal { amount } targetTotal { amount } percentOfTarget counts { paid zero notEligible total } distribution { from to count }
  payouts(first: 3, orderBy: $orderBy, search: $search, teamId: $teamId, outcome: $outcome, flag: $flag) {
    totalCount pageInfo { endCursor hasNextPage } nodes { id personName total { amount } targetBonus { amount } changeSincePreviousRun { amount } } } } }`;
const NEIGHBOURS = `query ($id: ID!, $payoutId: ID!, $orderBy: PayoutOrder) { payoutRun(id: $id) {
  neighbours(payoutId: $payoutId, orderBy: $orderBy) { position total previousId nextId } } }`;
const FLAGS = ['anomaly', 'changed', 'changed_since_run_before', 'on_hold', 'unexplained', 'unseen'];
const PAYOUT = `query ($id: ID!) { payout(id: $id) { total { amount } receiptHash reason teamEffect { amount } changeSincePreviousRun { amount } anomalies hold { text } look { text }
  differences { against amount { amount } reasons { code amount { amount } } }
  measures { actual target amountEffect { amount } } explanation { sentence steps { title formula full remark result } waterfall { key from { amount } to { amount } } } } }`;
const SUBMIT = `mutation ($id: ID!, $reason: String) { submitPayoutRun(id: $id, reason: $reason) { __typename ... on Problem { code message } } }`;
const SEE = `mutation ($id: ID!) { seePayout(payoutId: $id, note: "Looked at") { __typename ... on Problem { code message } } }`;
const CHECKLIST = `query ($cycleId: ID!, $planId: ID!) { runChecklist(cycleId: $cycleId, planId: $planId) {
  ready peopleCount items { code message blocking personId } } }`;
const CHANGES = `query ($runId: ID!, $personId: ID) { runChanges(runId: $runId, personId: $personId) {
  changes before { amount } now { amount } peopleCount people { personId before { amount } now { amount } } } }`;
const PEOPLE = `query ($search: String, $teamId: ID) { people(first: 2, search: $search, teamId: $teamId) { totalCount pageInfo { endCursor }
  nodes { name terms { from eligiblePay { amount } targetPercent }
  replacedTerms { from eligiblePay { amount } targetPercent } } } }`;

/** A question whose arguments the generated operations leave out. */
export interface Question {
  readonly name: string;
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface Asked {
  readonly cycleId: string;
  readonly planIds: Readonly<Record<string, string>>;
  readonly teamIds: readonly string[];
  readonly runIds: readonly string[];
  readonly payoutIds: readonly string[];
}

const STEP = (at: number) => ({
  kind: 'steps',
  below: '0',
  steps: [{ attainment: String(at), rate: '100' }],
});

/** The attack that once worked, pools and budgets of every kind, and every way to filter, order and search. */
export function questions(
  { cycleId, planIds, teamIds, runIds, payoutIds }: Asked,
  seed: number,
  definition: (extra: object) => object,
): readonly Question[] {
  const kinds = [
    { pool: { amount: '1000000000000', share: 'target' } },
    { pool: { amount: '1000000', share: 'score' }, components: [stepped(40 + (seed % 160))] },
    { budget: { amount: '100', whenExceeded: 'scale' } },
    { budget: { amount: '50000', whenExceeded: 'error' } },
    {},
  ];
  const scenarios = ['cycle', 'target', 'maximum'] as const;
  return [
    ...kinds.flatMap((extra, index) => {
      const plans = Object.values(planIds);
      const scenario = scenarios[(index + seed) % scenarios.length];
      return [null, plans[(index + seed) % plans.length]].map((planId) =>
        ask('planPreview', PREVIEW, { planId, cycleId, scenario, definition: definition(extra) }),
      );
    }),
    ...Object.values(planIds).map((planId) => ask('runChecklist', CHECKLIST, { cycleId, planId })),
    ...runIds.flatMap((id, at) => [
      ask('payoutRun', RUN, { id, orderBy: 'total_desc' }),
      ask('payoutRun', RUN, { id, orderBy: 'percent_asc', outcome: 'paid' }),
      ask('payoutRun', RUN, { id, search: 'stranger' }),
      ask('payoutRun', RUN, { id, flag: FLAGS[(seed + at) % FLAGS.length] }),
      ask('payoutRun', NEIGHBOURS, {
        id,
        payoutId: payoutIds[(seed * 7 + at) % payoutIds.length],
        orderBy: 'total_desc',
      }),
      ask('runChanges', CHANGES, { runId: id }),
      ...teamIds.map((teamId) => ask('payoutRun', RUN, { id, teamId })),
    ]),
    ...payoutIds.map((id) => ask('payout', PAYOUT, { id })),
    ...teamIds.map((teamId) => ask('people', PEOPLE, { teamId })),
    ask('people', PEOPLE, { search: 'person' }),
  ];
}

/** What heads do with runs, which tells of budgets, and of what has to be looked at. */
export function steps({ runIds, payoutIds }: Asked, seed: number): readonly Question[] {
  return [
    ...payoutIds.filter((_, index) => index % 4 === seed % 4).map((id) => ask('seePayout', SEE, { id })),
    ...runIds.flatMap((id) => [
      ask('submitPayoutRun', SUBMIT, { id }),
      ask('submitPayoutRun', SUBMIT, { id, reason: 'A good month' }),
    ]),
  ];
}

function stepped(at: number): object {
  return { id: 'own', scope: 'individual', weight: '100', curve: STEP(at) };
}

function ask(name: string, document: string, variables: Readonly<Record<string, unknown>>): Question {
  return { name, document, variables };
}
