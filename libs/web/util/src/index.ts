export { LocalMemory } from './lib/browser/local-memory';
export { warnBeforeUnload } from './lib/browser/warn-before-unload';
export { dayIn, firstOfMonth, firstOfNextMonth } from './lib/calendar/calendar-days';
export { injectToday } from './lib/calendar/inject-today';
export type { DateStyle } from './lib/format/date-format';
export { formatDate, formatInstant, formatPeriod } from './lib/format/date-format';
export type { DecimalText } from './lib/format/decimal-text';
export {
  decimalText,
  fractionDigits,
  isDecimalText,
  isNegative,
  isZero,
  screenPosition,
} from './lib/format/decimal-text';
export { formatKpiValue } from './lib/format/kpi-format';
export {
  currencyDigits,
  currencySymbol,
  formatMoney,
  formatMoneyCompact,
  formatMoneyInText,
} from './lib/format/money-format';
export type { DecimalFormat } from './lib/format/number-format';
export {
  formatCompact,
  formatDecimal,
  formatPercent,
  formatSigned,
  GROUP_SPACE,
  MINUS,
  UNIT_SPACE,
} from './lib/format/number-format';
export { failureKey } from './lib/graphql/failure-key';
export { injectFailureText } from './lib/graphql/failure-text';
export { GraphqlClient } from './lib/graphql/graphql-client';
export type { FieldProblemLike, ProblemLike } from './lib/graphql/problems';
export { fieldProblems, isProblem } from './lib/graphql/problems';
export { provideGraphql } from './lib/graphql/provide-graphql';
export type { FailureKind } from './lib/graphql/request-failure';
export { RequestFailure, toRequestFailure } from './lib/graphql/request-failure';
export { Submission } from './lib/graphql/submission';
export {
  provideSharedTranslations,
  provideTranslations,
  withFeatureTranslations,
} from './lib/i18n/feature-translations';
export type { Message, MessageValue, MessageValues } from './lib/i18n/icu-message';
export { formatMessage, messageArguments, parseMessage } from './lib/i18n/icu-message';
export type { LanguageCode, TranslationLoaders } from './lib/i18n/language';
export { isLanguage, Language, LANGUAGES } from './lib/i18n/language';
export type { Translate } from './lib/i18n/translate';
export { injectTranslate } from './lib/i18n/translate';
export type * as Schema from './lib/schema.generated';
export type { OpenedSessionFragment, SessionMeFragment } from './lib/session/session.graphql.generated';
export type { SessionTraits } from './lib/session/session.mother';
export { createSession } from './lib/session/session.mother';
export { permissionGuard, signedInGuard, signedOutGuard } from './lib/session/session-guards';
export type { SessionStatus } from './lib/session/session-store';
export { SessionStore } from './lib/session/session-store';
export type { UploadedFile, UploadRefused } from './lib/session/uploads';
export { Uploads } from './lib/session/uploads';
export { accessibilityProblems } from './lib/testing/accessibility-problems';
export { provideTestTexts } from './lib/testing/test-texts';
export type { ThemeChoice } from './lib/theme/theme';
export { Theme, THEME_CHOICES } from './lib/theme/theme';
