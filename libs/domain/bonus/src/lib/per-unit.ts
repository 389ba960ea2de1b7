import { Rational } from '@premia/domain-kernel';
import type { Boundary } from './input';
import type { Measure } from './participant';
import type { AmountTier, PerUnitComponent, PerUnitTiers, RateTier } from './plan';
import { counts, hasData } from './scoring/attainment';

/** What a per-unit component pays, before any gate. */
export interface PerUnitScore {
  readonly measure: Measure;
  /** The actual that counts, never below 0; null where nothing is paid for want of data, or in pilot. */
  readonly counted: Rational | null;
  /** Money before the component's cap. */
  readonly earned: Rational;
  /** Money. */
  readonly amount: Rational;
}

/**
 * Money per unit of one measure's actual (bonus calculation §3), exact: `marginal` pays each part
 * its tier's rate, `whole` pays all of it the rate of the tier it reaches, `amount` pays each tier's
 * amount in proportion to the part that is filled; then the cap. Below 0 the actual counts as 0.
 */
export function scorePerUnit(component: PerUnitComponent, measure: Measure): PerUnitScore {
  if (!counts(measure) || !hasData(measure) || measure.actual === null) {
    return { measure, counted: null, earned: Rational.ZERO, amount: Rational.ZERO };
  }
  const counted = Rational.max(measure.actual, Rational.ZERO);
  const earned = earnedOn(tiersOf(component, measure), component, counted);
  const amount = component.cap === null ? earned : Rational.min(earned, component.cap);
  return { measure, counted, earned, amount };
}

/** The measure's own tiers, else the component's. */
export function tiersOf(component: PerUnitComponent, measure: Measure): PerUnitTiers {
  return measure.tiers ?? component.tiers;
}

function earnedOn(tiers: PerUnitTiers, component: PerUnitComponent, actual: Rational): Rational {
  if (tiers.kind === 'amounts') {
    return Rational.sum(filledTiers(tiers.tiers, actual).map((filled) => filled.tier.amount.times(filled.part)));
  }
  if (component.mode === 'whole') {
    return (tierReached(tiers.tiers, component.reach, actual)?.rate ?? Rational.ZERO).times(actual);
  }
  return Rational.sum(unitsByTier(tiers.tiers, actual).map((part) => part.tier.rate.times(part.units)));
}

/** The units of an actual that lie in each tier. */
export function unitsByTier(
  tiers: readonly RateTier[],
  actual: Rational,
): readonly { readonly tier: RateTier; readonly units: Rational }[] {
  const parts: { tier: RateTier; units: Rational }[] = [];
  tiers.forEach((tier, index) => {
    if (actual.compare(tier.from) <= 0) return;
    const next = tiers[index + 1];
    const upper = next === undefined ? actual : Rational.min(actual, next.from);
    parts.push({ tier, units: upper.minus(tier.from) });
  });
  return parts;
}

/** The tier an actual lies in; a boundary belongs to the upper tier, or to the lower with `above`. */
export function tierReached(tiers: readonly RateTier[], reach: Boundary, actual: Rational): RateTier | null {
  let reached: RateTier | null = null;
  for (const tier of tiers) {
    const comparison = actual.compare(tier.from);
    if (comparison < 0 || (comparison === 0 && reach === 'above')) break;
    reached = tier;
  }
  return reached;
}

/** The tiers that an actual enters, and the part of each that it fills (0 to 1). */
export function filledTiers(
  tiers: readonly AmountTier[],
  actual: Rational,
): readonly { readonly tier: AmountTier; readonly part: Rational }[] {
  return tiers
    .filter((tier) => actual.isGreaterThan(tier.from))
    .map((tier) => {
      const filled = Rational.min(actual, tier.to).minus(tier.from);
      return { tier, part: filled.dividedBy(tier.to.minus(tier.from)) };
    });
}
