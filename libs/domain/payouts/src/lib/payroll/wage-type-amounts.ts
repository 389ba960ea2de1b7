import { allocateByLargestRemainder, decimalsOf, minorUnitDecimals, Rational } from '@premia/domain-kernel';

interface PaidAmount {
  readonly total: string;
  /** What own KPIs and those of others came to, before anything that was done to both; null: not told apart. */
  readonly own: string | null;
  readonly team: string | null;
  readonly currency: string;
}

/**
 * What is paid under which wage type. Where own and team results have wage types of their own, the total is divided in
 * proportion to what they came to, to the last unit; what cannot be divided so (a negative total, a part below 0) is paid
 * under the wage type of own results.
 */
export function wageTypeAmounts(
  { total, own, team, currency }: PaidAmount,
  codes: { readonly own: string; readonly team: string },
): readonly { readonly wageType: string; readonly amount: string }[] {
  const whole = [{ wageType: codes.own, amount: total }];
  if (own === null || team === null || codes.team === '' || codes.own === codes.team) return whole;
  const [amount, ...weights] = [total, own, team].map((text) => Rational.parse(text));
  if (amount?.isPositive !== true || weights.some((weight) => weight.isNegative)) return whole;
  const decimals = Math.max(decimalsOf(total), minorUnitDecimals(currency) ?? 2);
  const unit = Rational.ofFraction(1n, 10n ** BigInt(decimals));
  const [ofOwn = Rational.ZERO, ofTeam = Rational.ZERO] = allocateByLargestRemainder(amount, unit, weights);
  if (ofOwn.plus(ofTeam).isZero) return whole;
  return [
    { wageType: codes.own, amount: ofOwn },
    { wageType: codes.team, amount: ofTeam },
  ]
    .filter((one) => !one.amount.isZero)
    .map((one) => ({ ...one, amount: one.amount.toFixed(decimals) }));
}
