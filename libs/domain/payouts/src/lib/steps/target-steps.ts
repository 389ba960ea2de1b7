import type { FactorTrace, SegmentTrace, TargetBonusTrace, Trace } from '@premia/domain-bonus';
import { formatIsoDate, Rational } from '@premia/domain-kernel';
import { message } from '@premia/shared-messages';
import type { Formula } from '../formula/formula';
import {
  atLeast,
  difference,
  evaluate,
  fullTime,
  money,
  percent,
  plain,
  product,
  quotient,
  rounded,
  sum,
} from '../formula/formula';
import type { StepList } from './step-list';

/** From pay and days served to the target bonus (bonus calculation §4). */
export function addTargetSteps(list: StepList, { targetBonus, service }: Trace): void {
  const { segments } = targetBonus;
  if (segments.length > 1) {
    for (const segment of segments)
      list.calculate('segment', { segment: daysOf(segment) }, 'money', segmentFormula(segment));
  }
  if (segments.length === 0)
    list.say('target-bonus', {}, 'money', message('explanation.remark.no-days'), Rational.ZERO);
  else list.calculate('target-bonus', {}, 'money', targetFormula(targetBonus));
  if (service !== null) {
    const { serviceDays, minimumDays, isReached } = service;
    list.ask(
      'service',
      {},
      message('explanation.remark.service', { days: serviceDays, needed: minimumDays }),
      isReached,
    );
  }
}

/** The one segment in full, or the sum of several; never below 0. */
export function targetFormula({ segments, result }: TargetBonusTrace): Formula {
  const [only, ...others] = segments;
  const formula =
    only !== undefined && others.length === 0 ? segmentFormula(only) : sum(...segments.map((one) => money(one.result)));
  return evaluate(formula).equals(result) ? formula : atLeast(formula, money(Rational.ZERO));
}

/** `60 000 ₹ × 20 % × 28 of 28 days`. */
function segmentFormula({ fullTarget, fte, share, factor }: SegmentTrace): Formula {
  const target =
    fullTarget.kind === 'target-of-pay'
      ? [money(fullTarget.eligiblePay), percent(fullTarget.percent)]
      : [money(fullTarget.result)];
  const { numerator, denominator } = share.toFraction();
  const part = quotient(plain(Rational.of(numerator)), plain(Rational.of(denominator)));
  return product(
    ...target,
    ...(fte.equals(Rational.ONE) ? [] : [fullTime(fte)]),
    ...(share.equals(Rational.ONE) ? [] : [part]),
    ...factorFormula(factor),
  );
}

function factorFormula({ basis, counted, absentDays, full, exact, decimals }: FactorTrace): readonly Formula[] {
  if (basis === 'none') return [];
  const present = absentDays.isZero ? plain(counted) : difference(plain(counted), plain(absentDays));
  // Earlier versions of the engine counted no less than no days.
  const days = exact.times(full);
  const served = evaluate(present).equals(days) ? present : plain(days);
  const part = quotient(served, plain(full), basis === 'whole-months' ? 'months' : 'days');
  if (decimals === null) return [part];
  return [rounded(part, plain(Rational.ofFraction(1n, 10n ** BigInt(decimals))), 'half-up')];
}

function daysOf({ period }: SegmentTrace): { readonly from: string; readonly to: string } {
  return { from: formatIsoDate(period.from), to: formatIsoDate(period.to) };
}
