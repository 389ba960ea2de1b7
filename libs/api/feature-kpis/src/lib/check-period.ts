import { GraphQLError } from 'graphql';
import { localize, type Localized, type TenantContext } from '@premia/api-util-platform';
import { daysOf, parseIsoDate } from '@premia/domain-kernel';

/** Days that one report or curve may span: three years. */
export const LONGEST_PERIOD_DAYS = 1096;

/** Throws, in the reader's words, on a period that ends before it begins or is longer than can be shown. */
export function checkPeriod(ctx: TenantContext, from: string, to: string): void {
  const [first, last] = [parseIsoDate(from), parseIsoDate(to)];
  if (!first.ok || !last.ok) throw new RangeError(`Not a period: ${from} to ${to}`);
  const days = daysOf({ from: first.value, to: last.value });
  if (days < 1)
    throw badInput(ctx, {
      en: `The period ends on ${to}, before it begins on ${from}. Swap the dates.`,
      ru: `Период заканчивается ${to}, раньше, чем начинается ${from}. Поменяйте даты местами.`,
    });
  if (days > LONGEST_PERIOD_DAYS)
    throw badInput(ctx, {
      en: `The period has ${days} days; at most ${LONGEST_PERIOD_DAYS} are shown at once. Choose a shorter one.`,
      ru: `В периоде ${days} дн., показываем не больше ${LONGEST_PERIOD_DAYS}. Выберите период короче.`,
    });
}

function badInput(ctx: TenantContext, texts: Localized): GraphQLError {
  return new GraphQLError(localize(ctx, texts), { extensions: { code: 'BAD_USER_INPUT' } });
}
