import type { JobKind, JobState, Locale, PermissionScope, Role } from '@premia/shared-contract';
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
