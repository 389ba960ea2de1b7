import type { Rational } from '@premia/domain-kernel';
import type { PerUnitMode } from '../input';
import type { AmountTier, PerUnitTiers, RateTier } from '../plan';
import type { Issues } from './issues';
import type { Place } from './place';
import { allRead, fields, readList, readRecord, whole } from './record';
import { readAmount } from './scalar';

const RATE_TIER_FIELDS = fields('from', 'rate');
const AMOUNT_TIER_FIELDS = fields('from', 'to', 'amount');

/** Reads the tiers of a per-unit component or of its measure (bonus calculation §3). */
export function readPerUnitTiers(value: unknown, mode: PerUnitMode, place: Place, issues: Issues): PerUnitTiers | null {
  const list = readList(value, place, issues);
  if (list === null) return null;
  if (list.length === 0) {
    issues.add('curve-empty', place, 'A per-unit component needs at least one tier.');
    return null;
  }
  if (mode === 'amount') {
    const tiers = allRead(list.map((entry, index) => readAmountTier(entry, place.at(index), issues)));
    return tiers === null || refuseGaps(tiers, place, issues) ? null : { kind: 'amounts', tiers };
  }
  const tiers = allRead(list.map((entry, index) => readRateTier(entry, place.at(index), issues)));
  return tiers === null || refuseUnordered(tiers, place, issues) ? null : { kind: 'rates', tiers };
}

function readRateTier(value: unknown, place: Place, issues: Issues): RateTier | null {
  const record = readRecord(value, place, RATE_TIER_FIELDS, issues);
  if (record === null) return null;
  const from = readAmount(record.from, place.at('from'), issues);
  const rate = readAmount(record.rate, place.at('rate'), issues);
  return whole({ from, rate });
}

function readAmountTier(value: unknown, place: Place, issues: Issues): AmountTier | null {
  const record = readRecord(value, place, AMOUNT_TIER_FIELDS, issues);
  if (record === null) return null;
  const from = readAmount(record.from, place.at('from'), issues);
  const to = readAmount(record.to, place.at('to'), issues);
  const amount = readAmount(record.amount, place.at('amount'), issues);
  const tier = whole({ from, to, amount });
  if (tier === null || tier.from.compare(tier.to) < 0) return tier;
  issues.add(
    'curve-not-ascending',
    place.at('to'),
    `A tier must end above its beginning ${tier.from.toExactText()}; this one ends at ${tier.to.toExactText()}.`,
  );
  return null;
}

function refuseUnordered(tiers: readonly RateTier[], place: Place, issues: Issues): boolean {
  return refusePairs(tiers, (before, tier, index) => {
    if (tier.from.compare(before.from) > 0) return false;
    issues.add('curve-not-ascending', place.at(index).at('from'), outOfOrder(tier.from, before.from));
    return true;
  });
}

function refuseGaps(tiers: readonly AmountTier[], place: Place, issues: Issues): boolean {
  return refusePairs(tiers, (before, tier, index) => {
    if (tier.from.equals(before.to)) return false;
    issues.add(
      'tiers-not-contiguous',
      place.at(index).at('from'),
      `This tier begins at ${tier.from.toExactText()}, but the one before it ends at ${before.to.toExactText()}; tiers must meet.`,
    );
    return true;
  });
}

function refusePairs<Tier>(
  tiers: readonly Tier[],
  refuse: (before: Tier, tier: Tier, index: number) => boolean,
): boolean {
  let refused = false;
  tiers.forEach((tier, index) => {
    const before = tiers[index - 1];
    if (before !== undefined && refuse(before, tier, index)) refused = true;
  });
  return refused;
}

function outOfOrder(value: Rational, before: Rational): string {
  return `Tiers must ascend: ${value.toExactText()} stands after ${before.toExactText()}.`;
}
