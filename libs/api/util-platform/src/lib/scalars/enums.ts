import { registerEnumType } from '@nestjs/graphql';
import type { JobKind, JobState } from '@premia/shared-contract';

/** GraphQL enums of the shared contract's closed unions; names of values may not hold a hyphen there. */
export const LocaleEnum = { en: 'en', ru: 'ru' } as const;
export const RoleEnum = {
  owner: 'owner',
  admin: 'admin',
  hr: 'hr',
  head: 'head',
  employee: 'employee',
  auditor: 'auditor',
} as const;
export const PermissionScopeEnum = { all: 'all', own_teams: 'own-teams', self: 'self' } as const;

registerEnumType(LocaleEnum, { name: 'Locale' });
registerEnumType(RoleEnum, { name: 'Role' });
registerEnumType(PermissionScopeEnum, { name: 'PermissionScope' });

export const JobKindEnum = {
  import_observations: 'import-observations',
  calculate_payout_run: 'calculate-payout-run',
} as const satisfies Readonly<Record<string, JobKind>>;
export const JobStateEnum = {
  queued: 'queued',
  running: 'running',
  done: 'done',
  failed: 'failed',
  cancelled: 'cancelled',
} as const satisfies Readonly<Record<JobState, JobState>>;

registerEnumType(JobKindEnum, { name: 'JobKind' });
registerEnumType(JobStateEnum, { name: 'JobState' });
