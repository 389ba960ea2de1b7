export { DEMO_PASSWORD } from './lib/demo';
export { LIMITS } from './lib/limits';
export type { Locale } from './lib/locales';
export { DEFAULT_LOCALE, isLocale, LOCALES } from './lib/locales';
export type { Permission, PermissionGrant, PermissionScope } from './lib/permissions';
export { grantsOf, PERMISSIONS, permissionScope, ROLE_PERMISSIONS } from './lib/permissions';
export type { Role } from './lib/roles';
export { isRole, ROLES } from './lib/roles';
