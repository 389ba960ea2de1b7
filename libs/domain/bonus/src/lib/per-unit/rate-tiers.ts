import type { Rational } from '@premia/domain-kernel';
import type { RateTier } from '../plan';
import type { Place } from '../validate/place';
import { complete, completeList, fields, readRecord } from '../validate/record';
import { readAmount } from '../validate/scalar';

const FIELDS = fields('from rate');

/** Tiers with a rate each, ascending. */
export function checkRateTiers(list: readonly unknown[], place: Place): readonly RateTier[] | null {
  const tiers = completeList(list.map((entry, index) => readRateTier(entry, place.at(index))));
  return tiers === null || refusePairs(tiers, (before, tier, index) => refuseDisorder(before, tier, place.at(index)))
    ? null
    : tiers;
}

function readRateTier(value: unknown, place: Place): RateTier | null {
  const record = readRecord(value, place, FIELDS);
  if (record === null) return null;
  return complete({ from: readAmount(record.from, place.at('from')), rate: readAmount(record.rate, place.at('rate')) });
}

function refuseDisorder(before: RateTier, { from }: RateTier, place: Place): boolean {
  if (from.isGreaterThan(before.from)) return false;
  const message = `Tiers must ascend: ${from.toExactText()} stands after ${before.from.toExactText()}.`;
  place.at('from').refuse('curve-not-ascending', message);
  return true;
}

/** Whether any tier was refused beside the one before it. */
export function refusePairs<Tier>(
  tiers: readonly Tier[],
  refuse: (before: Tier, tier: Tier, index: number) => boolean,
): boolean {
  const refused = tiers.filter((tier, index) => {
    const before = tiers[index - 1];
    return before !== undefined && refuse(before, tier, index);
  });
  return refused.length > 0;
}

export function fromsOf({ tiers }: { readonly tiers: readonly RateTier[] }): readonly Rational[] {
  return tiers.map(({ from }) => from);
}
