import type { JobKind, JobState, Locale, Permission, PermissionScope, Role } from '@premia/shared-contract';
import { enumOf } from './enum-of';

/** The closed sets of the shared contract. */
export const LocaleEnum = enumOf<Locale>('Locale', { en: 'English', ru: 'Russian' });

export const RoleEnum = enumOf<Role>('Role', {
  owner: 'Everything, billing and roles included',
  admin: 'People, teams, data and settings; no pay',
  hr: 'People, terms, plans and payouts',
  head: 'Own teams: their KPIs, plans and payouts',
  employee: 'Own KPIs and own bonus',
  auditor: 'Reads everything, changes nothing',
});

export const PermissionEnum = enumOf<Permission>('Permission', {
  'workspace.read': 'Name, currency and policies of the workspace',
  'workspace.manage': 'Changes them',
  'members.read': 'Who has a login, and with which roles',
  'members.manage': 'Invites, and gives and takes roles',
  'members.suspend': 'Takes access away for a time, and gives it back',
  'audit.read': 'Who changed what',
  'people.read': 'The list of people',
  'people.manage': 'Adds and changes people',
  'teams.manage': 'Adds and changes teams',
  'pay.read': 'Pay and targets',
  'terms.manage': 'Sets pay and targets',
  'data.read': 'Imports and measurements',
  'data.import': 'Uploads and undoes imports',
  'kpis.read': 'Values of KPIs',
  'cycles.read': 'The cycles',
  'cycles.manage': 'Adds and changes cycles',
  'assignments.read': 'Who owns which KPIs',
  'assignments.manage': 'Gives people and teams their KPIs',
  'plans.read': 'Bonus plans',
  'plans.draft': 'Drafts versions of plans',
  'plans.publish': 'Publishes them',
  'plans.acknowledge': 'Acknowledges a version',
  'plans.override-acknowledgement': 'Lets a version hold without acknowledgement',
  'payouts.read': 'Payouts',
  'runs.read': 'Payout runs',
  'runs.calculate': 'Calculates runs',
  'runs.submit': 'Hands runs in for approval',
  'runs.approve': 'Approves, rejects, locks and exports runs',
  'runs.budget': 'Set what runs may come to',
  'payout-inputs.read': 'See what is given of people before a run',
  'payout-inputs.manage': 'Give factors, days of absence and earlier payments before a run',
  'my-bonus.read': 'One’s own bonus',
});

export const PermissionScopeEnum = enumOf<PermissionScope>('PermissionScope', {
  all: 'Everybody of the workspace',
  'own-teams': 'The teams one heads, with all below them',
  self: 'Oneself',
});

export const JobKindEnum = enumOf<JobKind>('JobKind', {
  'import-observations': 'Reads a file of measurements into the workspace',
  'calculate-payout-run': 'Calculates the payouts of a cycle under a plan',
});

export const JobStateEnum = enumOf<JobState>('JobState', {
  queued: 'Waits for its turn, or for another try',
  running: 'Is being worked on',
  done: 'Has done all it was asked',
  failed: 'Has ended without an effect; its error says why',
  cancelled: 'Was called off before it was done',
});
