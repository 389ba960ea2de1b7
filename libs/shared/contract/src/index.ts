export type { ApiScope } from './lib/api-scopes';
export type { AuditAction, AuditEntity } from './lib/audit';
export { AUDIT_ENTITIES } from './lib/audit';
export { DEMO_PASSWORD } from './lib/demo';
export type { EnumName } from './lib/enum-names';
export { enumName } from './lib/enum-names';
export type { JobKind, JobState } from './lib/jobs';
export type { Actor, LifeCycle, Transition } from './lib/life-cycle';
export { availableActions, mayGo, statesBefore, transitionOf } from './lib/life-cycle';
export type { RunAction, RunState } from './lib/life-cycles';
export { isReplaceable, JOB_LIFE_CYCLE, PLAN_VERSION_LIFE_CYCLE, RUN_LIFE_CYCLE } from './lib/life-cycles';
export { LIMITS } from './lib/limits';
export type { Locale } from './lib/locales';
export { DEFAULT_LOCALE, isLocale, LOCALES } from './lib/locales';
export { ABSENCE_KINDS } from './lib/payout-inputs';
export type { Permission, PermissionScope } from './lib/permissions';
export {
  grantsOf,
  mayGrant,
  mayRestore,
  maySuspend,
  opensPay,
  permissionScope,
  ROLE_PERMISSIONS,
} from './lib/permissions';
export type { Role } from './lib/roles';
export { isRole, ROLES } from './lib/roles';
