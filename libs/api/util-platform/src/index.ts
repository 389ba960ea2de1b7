export type { Access } from './lib/access/access';
export { ACCESS_METADATA, Public, Requires, SignedIn } from './lib/access/access';
export { NotSignedIn, NotVisible } from './lib/access/not-visible';
export { NotSignedInFilter, NotVisibleFilter } from './lib/access/not-visible.filter';
export { PermissionGuard } from './lib/access/permission.guard';
export { scopeOf } from './lib/access/scope-of';
export { Clock, SystemClock } from './lib/clock';
export { Config, ConfigError, ENVIRONMENT, readConfig } from './lib/config/config';
export type { Connection } from './lib/connection/connection';
export { connectionOf, PageArguments } from './lib/connection/connection';
export { decodeCursor, pageOf, pageSize } from './lib/connection/page';
export type { RequestIdentity } from './lib/context/authentication';
export { Authentication, ANONYMOUS as STRANGER } from './lib/context/authentication';
export type { ContextualRequest, GraphQLContext } from './lib/context/context-of';
export { Ctx, HttpRequest } from './lib/context/context-of';
export { localeOf } from './lib/context/locale-of';
export type { RequestContext, TenantContext, UserContext } from './lib/context/request-context';
export { inAnotherOperation, isTenantContext } from './lib/context/request-context';
export { RequestContextMiddleware } from './lib/context/request-context.middleware';
export { IdArguments } from './lib/input/id.arguments';
export { IDEMPOTENCY_KEY } from './lib/input/idempotency-key';
export { InputPipe, InputRefused } from './lib/input/input-pipe';
export { InputRefusedFilter } from './lib/input/input-refused.filter';
export type { GivenInput } from './lib/input/rule';
export { FieldsHoldTo, HoldsTo, ValueHoldsTo } from './lib/input/rule';
export {
  Cleaned,
  Email,
  holdsControls,
  isEmail,
  isInvisible,
  Opaque,
  OptionalText,
  Search,
  Text,
} from './lib/input/text-rules';
export { BusinessDate, Choice, DecimalText, Id, isUuid, parseDecimal, Uninterpreted } from './lib/input/value-rules';
export { Currency, TimeZone } from './lib/input/workspace-rules';
export { Job, JobConnection } from './lib/jobs/job.type';
export { composeEmail, escapeHtml } from './lib/mail/compose-email';
export type { EmailMessage, OutgoingEmail } from './lib/mail/mailer';
export { Mailer } from './lib/mail/mailer';
export { OperationLoaders } from './lib/operations/operation-loaders';
export { Conflict } from './lib/problems/conflict';
export type { Fault } from './lib/problems/fault';
export { FieldProblem, InvalidInput } from './lib/problems/invalid-input';
export { NotFound } from './lib/problems/not-found';
export type { StoredProblem, Viewer } from './lib/problems/problem';
export { Problem, problemCode, storedProblem } from './lib/problems/problem';
export { BusinessDateScalar } from './lib/scalars/business-date.scalar';
export { DateTimeScalar } from './lib/scalars/date-time.scalar';
export { DecimalScalar } from './lib/scalars/decimal.scalar';
export { enumOf } from './lib/scalars/enum-of';
export { LocaleEnum, PermissionEnum, PermissionScopeEnum, RoleEnum } from './lib/scalars/enums';
export { fill } from './lib/scalars/fill';
export { JsonScalar } from './lib/scalars/json.scalar';
export { Money, moneyOf } from './lib/scalars/money.type';
export { hashToken, newSecretToken } from './lib/secrets/secret-token';
