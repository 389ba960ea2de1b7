import { Rational } from '@premia/domain-kernel';
import type { AmountTier } from '../plan';
import type { Place } from '../validate/place';
import { complete, completeList, fields, readRecord } from '../validate/record';
import { readAmount } from '../validate/scalar';
import type { ModeKind, TiersOf } from './mode-kind';
import { refusePairs } from './rate-tiers';

const FIELDS = fields('from to amount');

/** Each tier earns its amount in proportion to the part of it that is filled. */
export const amount: ModeKind<TiersOf<'amount'>, AmountTrace> = {
  hasReach: false,
  check: (list, place) => {
    const tiers = completeList(list.map((entry, index) => readAmountTier(entry, place.at(index))));
    return tiers === null || refusePairs(tiers, (before, tier, index) => refuseGap(before, tier, place.at(index)))
      ? null
      : { mode: 'amount', tiers };
  },
  earn: ({ tiers }, actual) =>
    Rational.sum(filledTiers(tiers, actual).map(({ tier, part }) => tier.amount.times(part))),
  trace: ({ tiers }, actual, _, result) => ({ kind: 'amount', parts: filledTiers(tiers, actual), result }),
  bends: ({ tiers }) => tiers.flatMap(({ from, to }) => [from, to]),
};

/** `Σ part · amount`: of each tier that the actual enters the part (0 to 1) that is filled. */
export interface AmountTrace {
  readonly kind: 'amount';
  readonly parts: readonly { readonly tier: AmountTier; readonly part: Rational }[];
  readonly result: Rational;
}

function filledTiers(tiers: readonly AmountTier[], actual: Rational): AmountTrace['parts'] {
  return tiers
    .filter(({ from }) => actual.isGreaterThan(from))
    .map((tier) => {
      const filled = Rational.min(actual, tier.to).minus(tier.from);
      return { tier, part: filled.dividedBy(tier.to.minus(tier.from)) };
    });
}

function readAmountTier(value: unknown, place: Place): AmountTier | null {
  const record = readRecord(value, place, FIELDS);
  if (record === null) return null;
  const from = readAmount(record.from, place.at('from'));
  const to = readAmount(record.to, place.at('to'));
  const tier = complete({ from, to, amount: readAmount(record.amount, place.at('amount')) });
  if (tier === null || tier.from.isLessThan(tier.to)) return tier;
  const message = `A tier must end above its beginning ${tier.from.toExactText()}; this one ends at ${tier.to.toExactText()}.`;
  place.at('to').refuse('curve-not-ascending', message);
  return null;
}

function refuseGap(before: AmountTier, { from }: AmountTier, place: Place): boolean {
  if (from.equals(before.to)) return false;
  place
    .at('from')
    .refuse(
      'tiers-not-contiguous',
      `This tier begins at ${from.toExactText()}, but the one before it ends at ${before.to.toExactText()}; tiers must meet.`,
    );
  return true;
}
