/** The operations by which the demo is built: those of the client, no others. */

const problem = '... on Problem { message } ... on InvalidInput { fields { path message } }';

export const SIGN_UP = `mutation ($email: String!, $locale: Locale!) {
  signUp(email: $email, locale: $locale) { __typename ... on Problem { message } } }`;

export const COMPLETE_SIGN_UP = `mutation ($token: String!, $name: String!, $password: String!, $workspaceName: String!, $locale: Locale!) {
  completeSignUp(token: $token, name: $name, password: $password, workspaceName: $workspaceName, currency: "INR", timeZone: "Asia/Kolkata", locale: $locale) {
    __typename ... on SignedIn { accessToken me { userId workspace { id } } } ... on Problem { message } } }`;

export const INVITE = `mutation ($email: String!, $roles: [Role!]!, $personId: ID) {
  createInvitation(email: $email, roles: $roles, personId: $personId) { __typename ${problem} } }`;

export const ACCEPT = `mutation ($token: String!, $password: String!) {
  acceptInvitation(token: $token, password: $password) { __typename ... on SignedIn { accessToken } ... on Problem { message } } }`;

export const PREVIEW_PEOPLE = `query ($uploadId: ID!) { previewPeopleImport(uploadId: $uploadId) {
  __typename ... on PeopleImportPreview { columns { column field } } ... on Problem { message } } }`;

export const IMPORT_PEOPLE = `mutation ($uploadId: ID!, $mapping: [ColumnMappingInput!]!) {
  importPeople(uploadId: $uploadId, mapping: $mapping, mode: all_or_nothing) { __typename ... on Problem { message } } }`;

export const PEOPLE_AND_TEAMS = `{ people(first: 100) { nodes { id name } } teams(first: 100) { nodes { id name } } }`;

export const UPDATE_TEAM = `mutation ($id: ID!, $parentId: ID, $headPersonId: ID) {
  updateTeam(id: $id, parentId: $parentId, headPersonId: $headPersonId) { __typename ... on Problem { message } } }`;

export const PREVIEW_DATA = `query ($uploadId: ID!) { previewObservations(uploadId: $uploadId) {
  __typename ... on ObservationImportPreview { columns { column field } } ... on Problem { message } } }`;

export const IMPORT_DATA = `mutation ($uploadId: ID!, $mapping: [ColumnMappingInput!]!) {
  importObservations(uploadId: $uploadId, mapping: $mapping, mode: all_or_nothing) { __typename ... on Job { id } ... on Problem { message } } }`;

export const CREATE_CYCLE = `mutation ($name: String!, $from: BusinessDate!, $to: BusinessDate!) {
  createCycle(name: $name, kind: month, from: $from, to: $to) { __typename ... on Cycle { id } ${problem} } }`;

export const CREATE_PLAN = `mutation ($name: String!, $definition: JSON!) {
  createBonusPlan(name: $name, definition: $definition) { __typename ... on BonusPlanVersion { id planId } ${problem} } }`;

export const UPDATE_PLAN = `mutation ($planId: ID!, $definition: JSON!) {
  updatePlanDraft(planId: $planId, definition: $definition) { __typename ... on BonusPlanVersion { id } ${problem} } }`;

export const PUBLISH_PLAN = `mutation ($planId: ID!, $appliesFrom: BusinessDate) {
  publishPlan(planId: $planId, appliesFrom: $appliesFrom) { __typename ... on BonusPlanVersion { id } ${problem} } }`;

export const ACKNOWLEDGE = `mutation ($planVersionId: ID!) {
  acknowledgePlan(planVersionId: $planVersionId) { __typename ... on Problem { message } } }`;

export const OVERRIDE = `mutation ($planVersionId: ID!, $reason: String!) {
  overrideAcknowledgement(planVersionId: $planVersionId, reason: $reason) { __typename ${problem} } }`;

export const CALCULATE = `mutation ($cycleId: ID!, $planId: ID!) { calculatePayoutRun(cycleId: $cycleId, planId: $planId) {
  __typename ... on Job { id } ... on Problem { message } } }`;

/** Which payouts of a run are unusual, and that somebody has looked at one. */
export const UNUSUAL = `query ($id: ID!) { payoutRun(id: $id) { payouts(first: 50) { nodes { id anomalies } } } }`;
export const LOOK = `mutation ($payoutId: ID!, $note: String) { seePayout(payoutId: $payoutId, note: $note) { __typename ... on Problem { message } } }`;

/** What two people decide about a run, one after the other. */
export const SUBMIT = decide('submitPayoutRun');
export const APPROVE = decide('approvePayoutRun');
export const LOCK = decide('lockPayoutRun');

function decide(step: string): string {
  return `mutation ($id: ID!) { ${step}(id: $id) { __typename ... on PayoutRun { id } ... on Problem { message } } }`;
}

/** One document for the KPIs of so many owners; variables are named by their position. */
export function saveAssignments(count: number): string {
  const indexes = Array.from({ length: count }, (_, index) => index);
  const declared = indexes.map(
    (i) => `$kind${i}: OwnerKind!, $person${i}: ID, $team${i}: ID, $list${i}: [AssignmentInput!]!`,
  );
  const fields = indexes.map(
    (
      i,
    ) => `owner${i}: saveAssignments(cycleId: $cycleId, ownerKind: $kind${i}, personId: $person${i}, teamId: $team${i}, assignments: $list${i}) {
      __typename ... on Problem { message } ... on InvalidInput { fields { path message } } ... on ConfirmationNeeded { warnings { path message } } }`,
  );
  return `mutation ($cycleId: ID!, ${declared.join(', ')}) { ${fields.join('\n')} }`;
}
