export { LocalMemory } from './lib/browser/local-memory';
export {
  decimalText,
  fractionDigits,
  isDecimalText,
  isNegative,
  isZero,
  screenPosition,
} from './lib/format/decimal-text';
export type { DecimalText } from './lib/format/decimal-text';
export { formatDate, formatInstant, formatPeriod } from './lib/format/date-format';
export type { DateStyle } from './lib/format/date-format';
export { formatKpiValue } from './lib/format/kpi-format';
export {
  currencyDigits,
  currencySymbol,
  formatMoney,
  formatMoneyCompact,
  formatMoneyInText,
} from './lib/format/money-format';
export {
  GROUP_SPACE,
  MINUS,
  UNIT_SPACE,
  formatCompact,
  formatDecimal,
  formatPercent,
  formatSigned,
} from './lib/format/number-format';
export type { DecimalFormat } from './lib/format/number-format';
export {
  provideSharedTranslations,
  provideTranslations,
  withFeatureTranslations,
} from './lib/i18n/feature-translations';
export { formatMessage, messageArguments, parseMessage } from './lib/i18n/icu-message';
export type { Message, MessageValue, MessageValues } from './lib/i18n/icu-message';
export { LANGUAGES, Language, isLanguage } from './lib/i18n/language';
export type { LanguageCode, TranslationLoaders } from './lib/i18n/language';
export { accessibilityProblems } from './lib/testing/accessibility-problems';
export { provideTestTexts } from './lib/testing/test-texts';
export { warnBeforeUnload } from './lib/browser/warn-before-unload';
export { dayIn, firstOfMonth, firstOfNextMonth } from './lib/calendar/calendar-days';
export { injectToday } from './lib/calendar/inject-today';
export { injectTranslate } from './lib/i18n/translate';
export type { Translate } from './lib/i18n/translate';
export { THEME_CHOICES, Theme } from './lib/theme/theme';
export type { ThemeChoice } from './lib/theme/theme';
export { injectFailureText } from './lib/graphql/failure-text';
export { failureKey } from './lib/graphql/failure-key';
export { GraphqlClient } from './lib/graphql/graphql-client';
export { fieldProblems, isProblem } from './lib/graphql/problems';
export type { FieldProblemLike, ProblemLike } from './lib/graphql/problems';
export { provideGraphql } from './lib/graphql/provide-graphql';
export { RequestFailure, toRequestFailure } from './lib/graphql/request-failure';
export type { FailureKind } from './lib/graphql/request-failure';
export { Submission } from './lib/graphql/submission';
export type * as Schema from './lib/schema.generated';
export { permissionGuard, signedInGuard, signedOutGuard } from './lib/session/session-guards';
export { SessionStore } from './lib/session/session-store';
export type { SessionStatus } from './lib/session/session-store';
export { createSession } from './lib/session/session.mother';
export type { SessionTraits } from './lib/session/session.mother';
export type { OpenedSessionFragment, SessionMeFragment } from './lib/session/session.graphql.generated';
export { Uploads } from './lib/session/uploads';
export type { UploadRefused, UploadedFile } from './lib/session/uploads';
