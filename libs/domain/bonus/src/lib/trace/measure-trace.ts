import type { Rational } from '@premia/domain-kernel';
import type { CurveTrace } from '../curve/curve';
import type { MeasureState } from '../participant';
import type { AttainmentTrace } from '../scoring/attainment';

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
  readonly status: MeasureState;
  readonly isPilot: boolean;
  /** Whether it enters the payout: pilots and excluded measures are scored, and left out. */
  readonly isCounted: boolean;
  /** Null without anything to score, and for a measure that is paid per unit. */
  readonly attainment: AttainmentTrace | null;
  /** Null without attainment, and where the curve lies on the component. */
  readonly rate: RateTrace | null;
}

/** Where on a payout curve an attainment lies, never below 0, then held under the measure's cap. */
export interface RateTrace {
  readonly kind: 'rate';
  readonly curve: CurveTrace;
  /** The lowest attainment from which the curve pays anything. */
  readonly threshold: Rational;
  /** Whether the curve gave less than 0. */
  readonly isRaisedToZero: boolean;
  /** The measure's cap where it lowered the rate, else null. */
  readonly cap: Rational | null;
  readonly result: Rational;
}
