import type { BonusInput, CurveInput, MeasureInput, PerUnitTierInput, ScoringInput } from '../lib/input';
import type { BonusPayouts, TargetComponentResult } from '../lib/result';
import { aCurvePlan, anInput, aParticipant, onCurve, perUnit } from './small-inputs';

/** A published calculation, said in the contract's terms. */
export interface PublishedCase {
  readonly id: string;
  readonly title: string;
  /** Where it was published. */
  readonly source: string;
  /** What of it the contract says in another way. */
  readonly note?: string;
  readonly calculations: readonly PublishedCalculation[];
}

export interface PublishedCalculation {
  readonly input: BonusInput;
  /** The published figures, by what they are called here. */
  readonly expected: Readonly<Record<string, string>>;
  /** The same figures from the result. */
  readonly figures: (result: BonusPayouts) => Readonly<Record<string, string>>;
}

export const totals = (result: BonusPayouts): Record<string, string> =>
  Object.fromEntries(result.participants.map(({ id, total }) => [id, total]));

export const onlyTotal = (result: BonusPayouts): Record<string, string> => ({
  total: result.participants[0]?.total ?? '',
});

export const payout = (result: BonusPayouts): Record<string, string> => ({ payout: result.totals.payout });

export function firstTarget(result: BonusPayouts): TargetComponentResult {
  const component = result.participants[0]?.components[0];
  if (component === undefined || !('rate' in component))
    throw new Error('The case has no component of the target bonus');
  return component;
}

const onlyRate = (result: BonusPayouts): Record<string, string> => ({ rate: firstTarget(result).rate });

const onlyAttainment = (result: BonusPayouts): Record<string, string> => ({
  attainment: firstTarget(result).attainment,
});

/** One calculation for each attainment along a curve, expecting its rate. */
export function rates(curve: CurveInput, expected: Readonly<Record<string, string>>): readonly PublishedCalculation[] {
  return Object.entries(expected).map(([attainment, rate]) => ({
    input: onCurve(curve, attainment),
    expected: { rate },
    figures: onlyRate,
  }));
}

export function attainment(scoring: ScoringInput, actual: string, expected: string): PublishedCalculation {
  const measure: MeasureInput = { id: 'result', weight: '100', actual, scoring };
  return {
    input: anInput(aCurvePlan({ kind: 'linear' }), [aParticipant({ own: [measure] })]),
    expected: { attainment: expected },
    figures: onlyAttainment,
  };
}

export function rateTiers(...tiers: readonly (readonly [from: string, rate: string])[]): readonly PerUnitTierInput[] {
  return tiers.map(([from, rate]) => ({ from, rate }));
}

export function commission(tiers: readonly PerUnitTierInput[], actual: string, total: string): PublishedCalculation {
  return { input: perUnit('marginal', tiers, [actual]), expected: { total }, figures: onlyTotal };
}
