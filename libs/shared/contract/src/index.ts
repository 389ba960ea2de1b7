export { DEMO_PASSWORD } from './lib/demo';
export { LIMITS } from './lib/limits';
export type { Locale } from './lib/locales';
export { DEFAULT_LOCALE, LOCALES, isLocale } from './lib/locales';
export type { Permission, PermissionGrant, PermissionScope } from './lib/permissions';
export { PERMISSIONS, ROLE_PERMISSIONS, grantsOf, permissionScope } from './lib/permissions';
export type { Role } from './lib/roles';
export { ROLES, isRole } from './lib/roles';
