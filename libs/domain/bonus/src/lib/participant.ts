import type { Period, Rational } from '@premia/domain-kernel';
import type { Curve } from './curve/curve';
import type { PerUnitTiers } from './plan';
import type { Scoring } from './scoring/scoring';

/** A participant that has been checked against a plan. */
export interface Participant {
  readonly id: string;
  /** In order of time, without overlap, inside the period. */
  readonly segments: readonly Segment[];
  readonly measures: MeasureLists;
  /** By modifier: what this participant was given. */
  readonly modifiers: ReadonlyMap<string, GivenModifier>;
  readonly previouslyPaid: Rational;
}

export type GivenModifier =
  { readonly kind: 'key'; readonly key: string } | { readonly kind: 'factor'; readonly factor: Rational };

/** Days in one position: pay, target, hours and team do not change in it. */
export interface Segment {
  readonly period: Period;
  readonly target: SegmentTarget;
  readonly fte: Rational;
  /** An exact part of the full-period target, beside `fte`; 1 where the input gives none. */
  readonly share: Rational;
  readonly team: string | null;
  readonly absentDays: number;
}
export type SegmentTarget =
  | { readonly kind: 'amount'; readonly amount: Rational }
  | { readonly kind: 'percent-of-pay'; readonly eligiblePay: Rational; readonly percent: Rational };

/** The measures of one owner (a participant, a team, the company) by component. */
export type MeasureLists = ReadonlyMap<string, readonly Measure[]>;

export interface Measure {
  readonly id: string;
  /** Percent of its list; null for measures that only gates and modifiers read, and on per-unit components. */
  readonly weight: Rational | null;
  readonly actual: Rational | null;
  /** The actual of a `rated` measure. */
  readonly rating: string | null;
  /** Null on per-unit components, whose actual counts as it is. */
  readonly scoring: Scoring | null;
  readonly attainmentMax: Rational | null;
  readonly state: MeasureState;
  readonly pilot: boolean;
  readonly curve: Curve | null;
  readonly cap: Rational | null;
  readonly tiers: PerUnitTiers | null;
}

/**
 * How a measure stands after its status and the no-data rule (bonus calculation §1):
 * `scored` from its actual; `worst` counts 0 whatever the actual (money spent and no result);
 * `no-data-zero` counts 0; `no-data-excluded` and `not-applicable` leave the list.
 */
export type MeasureState = 'scored' | 'worst' | 'no-data-zero' | 'no-data-excluded' | 'not-applicable';
