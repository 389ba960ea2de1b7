import type { Trace } from '@premia/domain-bonus';
import { Rational } from '@premia/domain-kernel';
import type { Text } from '@premia/shared-messages';
import { listOf, message } from '@premia/shared-messages';
import { outcomeOf } from '../outcome/outcome';
import { reasonMessage } from '../outcome/reason-message';
import { causesOf } from './causes';
import type { Names } from './names';

/** A payout in a sentence that a person would say: how much of the target, and what made it so; or why it is nothing. */
export function payoutSentence(trace: Trace, names: Names, currency: string, decimals: number): Text {
  const { reason } = outcomeOf(trace.line, () => trace);
  if (reason !== null) {
    const { measure, part } = { measure: '', part: undefined, ...reason.values };
    return reasonMessage(reason, part === undefined ? names.measure({ measureId: measure }) : names.component(measure));
  }
  const target = trace.targetBonus.result;
  const causes = causesOf(trace, names, { currency, decimals });
  if (target.isZero) return listOf(causes, 'space');
  const share = message('explanation.sentence.share', {
    percent: percentText(trace.result.dividedBy(target).times(Rational.HUNDRED)),
    target: { amount: target.toFixed(decimals), currency },
  });
  return listOf([share, ...causes], 'space');
}

/** One decimal, or as many as tell a percentage from 0 and from 100. */
function percentText(percent: Rational): string {
  const isTold = (digits: number): boolean =>
    [Rational.ZERO, Rational.HUNDRED].every((bound) => percent.round(digits).compare(bound) === percent.compare(bound));
  let digits = 1;
  while (digits < 12 && !isTold(digits)) digits += 1;
  return percent.toDecimal(digits);
}
