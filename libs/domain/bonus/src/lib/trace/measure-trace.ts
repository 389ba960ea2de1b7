import type { Rational } from '@premia/domain-kernel';
import type { MeasureStanding } from '../participant';
import type { CurvePoint } from '../plan';

/** A measure from its actual to its attainment and its rate (bonus calculation §1, §2); percent. */
export interface MeasureTrace {
  readonly kind: 'measure';
  readonly id: string;
  /** The component whose list holds it; null for a measure that only gates and modifiers read. */
  readonly componentId: string | null;
  /** Whose it is, where it is a team's. */
  readonly team: string | null;
  /** Percent of its list; null where it has none. */
  readonly weight: Rational | null;
  readonly actual: Rational | null;
  readonly status: MeasureStanding;
  readonly isPilot: boolean;
  /** Whether it enters the payout: pilots and excluded measures are scored, and left out. */
  readonly isCounted: boolean;
  /** Null without anything to score, and for a measure that is paid per unit. */
  readonly attainment: AttainmentTrace | null;
  /** Null without attainment, and where the curve lies on the component. */
  readonly rate: RateTrace | null;
}

/** The scoring, then held between 0 and `attainmentMax`. */
export interface AttainmentTrace {
  readonly kind: 'attainment';
  readonly score: ScoreTrace;
  /** What the scoring's result was held at; null where it stands as it is. */
  readonly clamp: { readonly kind: 'at-least-zero' | 'at-most'; readonly bound: Rational } | null;
  readonly result: Rational;
}

/** One kind for each scoring of the contract; `result` is the attainment before it is clamped. */
export type ScoreTrace =
  /** `100 · actual / target` */
  | { readonly kind: 'ratio-higher'; readonly actual: Rational; readonly target: Rational; readonly result: Rational }
  /** `100 · target / actual` */
  | { readonly kind: 'ratio-lower'; readonly actual: Rational; readonly target: Rational; readonly result: Rational }
  /** A lower-is-better ratio at an actual of 0 or less: the measure's `attainmentMax`. */
  | {
      readonly kind: 'ratio-unbounded';
      readonly actual: Rational;
      readonly target: Rational;
      readonly result: Rational;
    }
  /** `100 · (2 − actual / target)` */
  | { readonly kind: 'mirror'; readonly actual: Rational; readonly target: Rational; readonly result: Rational }
  /** `100 · (actual − baseline) / (target − baseline)` */
  | {
      readonly kind: 'progress';
      readonly actual: Rational;
      readonly baseline: Rational;
      readonly target: Rational;
      readonly result: Rational;
    }
  /** 100 inside; below or above, `100 · (tolerance − distance) / tolerance`; 0 outside the tolerance. */
  | {
      readonly kind: 'range';
      readonly position: 'inside' | 'below' | 'above' | 'outside';
      readonly actual: Rational;
      readonly low: Rational;
      readonly high: Rational;
      readonly tolerance: Rational;
      readonly result: Rational;
    }
  /** 100 from an actual of 1, else 0. */
  | { readonly kind: 'milestone'; readonly actual: Rational; readonly result: Rational }
  /** What the table gives to the rating. */
  | { readonly kind: 'rated'; readonly rating: string; readonly result: Rational }
  /** The actual is the attainment. */
  | { readonly kind: 'given'; readonly actual: Rational; readonly result: Rational }
  /** Money spent and no result: 0, whatever the actual. */
  | { readonly kind: 'worst'; readonly result: Rational }
  /** No data, which counts 0 under this measure's or the plan's rule. */
  | { readonly kind: 'no-data-zero'; readonly result: Rational };

/** Where on a payout curve an attainment lies, never below 0, then held under the measure's cap. */
export interface RateTrace {
  readonly kind: 'rate';
  readonly curve: CurveTrace;
  /** Whether the curve gave less than 0. */
  readonly isRaisedToZero: boolean;
  /** The measure's cap where it lowered the rate, else null. */
  readonly cap: Rational | null;
  readonly result: Rational;
}

/** The piece of a curve that an attainment meets; `result` is the rate before it is raised to 0. */
export type CurveTrace =
  /** The rate is the attainment. */
  | { readonly kind: 'linear'; readonly attainment: Rational; readonly result: Rational }
  /** Below the first point, where the curve pays nothing. */
  | {
      readonly kind: 'points-below';
      readonly attainment: Rational;
      readonly first: CurvePoint;
      readonly result: Rational;
    }
  /** On a point, or level with the first or the last. */
  | {
      readonly kind: 'points-level';
      readonly attainment: Rational;
      readonly point: CurvePoint;
      readonly result: Rational;
    }
  /** `from.rate + (attainment − from.attainment) · (to.rate − from.rate) / (to.attainment − from.attainment)` */
  | {
      readonly kind: 'points-between';
      readonly attainment: Rational;
      readonly from: CurvePoint;
      readonly to: CurvePoint;
      readonly result: Rational;
    }
  /** Below the first step: 0. */
  | {
      readonly kind: 'steps-below';
      readonly attainment: Rational;
      readonly first: CurvePoint;
      readonly result: Rational;
    }
  /** The rate of the highest step that is reached. */
  | {
      readonly kind: 'steps-reached';
      readonly attainment: Rational;
      readonly step: CurvePoint;
      readonly result: Rational;
    }
  /** The sum of `attainment · slope` over the parts of the attainment that lie in each tier. */
  | {
      readonly kind: 'tiers';
      readonly attainment: Rational;
      readonly parts: readonly { readonly attainment: Rational; readonly slope: Rational }[];
      readonly result: Rational;
    };
