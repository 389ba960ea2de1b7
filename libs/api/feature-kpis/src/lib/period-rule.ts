import type { Fault } from '@premia/api-util-platform';
import { daysOf, parseIsoDate } from '@premia/domain-kernel';
import { message } from '@premia/shared-messages';

/** Days that one report or curve may span: three years. */
const MAX_PERIOD_DAYS = 1096;

/** A period ends after it begins, and is no longer than can be shown. What is no date is left to others. */
export function periodFaults({ from, to }: { readonly from: string; readonly to: string }): readonly Fault[] {
  const [first, last] = [parseIsoDate(from), parseIsoDate(to)];
  if (!first.ok || !last.ok) return [];
  const days = daysOf({ from: first.value, to: last.value });
  if (days < 1) {
    const reason = message('problem.ENDS_BEFORE_IT_BEGINS.period', { to, from });
    return [{ path: 'to', reason, value: to }];
  }
  if (days <= MAX_PERIOD_DAYS) return [];
  const reason = message('problem.TOO_LONG.period', { days, longestPeriodDays: MAX_PERIOD_DAYS });
  return [{ path: 'to', reason, value: to }];
}
