import { registerEnumType } from '@nestjs/graphql';

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
