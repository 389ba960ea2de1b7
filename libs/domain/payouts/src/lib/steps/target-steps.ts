import type { FactorTrace, SegmentTrace, Trace } from '@premia/domain-bonus';
import { formatIsoDate, Rational } from '@premia/domain-kernel';
import { message } from '@premia/shared-messages';
import type { Formula } from '../formula/formula';
import { difference, fullTime, money, percent, plain, product, quotient, rounded, sum } from '../formula/formula';
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
  else list.calculate('target-bonus', {}, 'money', targetFormula(segments));
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

/** The one segment in full, or the sum of several. */
export function targetFormula(segments: readonly SegmentTrace[]): Formula {
  const [only, ...others] = segments;
  if (only !== undefined && others.length === 0) return segmentFormula(only);
  return sum(...segments.map(({ result }) => money(result)));
}

/** `60 000 ₹ × 20 % × 28 of 28 days`. */
function segmentFormula({ fullTarget, fte, factor }: SegmentTrace): Formula {
  const target =
    fullTarget.kind === 'target-of-pay'
      ? [money(fullTarget.eligiblePay), percent(fullTarget.percent)]
      : [money(fullTarget.result)];
  return product(...target, ...(fte.equals(Rational.ONE) ? [] : [fullTime(fte)]), ...factorFormula(factor));
}

function factorFormula({ basis, counted, absentDays, full, exact, decimals }: FactorTrace): readonly Formula[] {
  if (basis === 'none') return [];
  // Absence of a whole 31-day month by 30/360 comes to less than no days: nothing is served then.
  const served = absentDays.isZero
    ? plain(counted)
    : exact.isZero
      ? plain(Rational.ZERO)
      : difference(plain(counted), plain(absentDays));
  const part = quotient(served, plain(full), basis === 'whole-months' ? 'months' : 'days');
  if (decimals === null) return [part];
  return [rounded(part, plain(Rational.ofFraction(1n, 10n ** BigInt(decimals))), 'half-up')];
}

function daysOf({ period }: SegmentTrace): { readonly from: string; readonly to: string } {
  return { from: formatIsoDate(period.from), to: formatIsoDate(period.to) };
}
