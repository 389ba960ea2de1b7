import type { Rational } from '@premia/domain-kernel';
import type { MeasureScore } from '../component-rate';
import type { PerUnitComponent, TargetComponent } from '../plan';
import type { OwnerScore } from '../team-mean';

/** A component as it stands for one participant, before any gate (bonus calculation §3). */
export type ScoredComponent = ScoredTarget | ScoredPerUnit;

export interface ScoredTarget {
  readonly kind: 'target';
  readonly component: TargetComponent;
  /** Percent. */
  readonly attainment: Rational;
  readonly rate: Rational;
  /** Whose results these are: several only where the segments of the participant name several teams. */
  readonly owners: readonly OwnerScore[];
}

export interface ScoredPerUnit {
  readonly kind: 'per-unit';
  readonly component: PerUnitComponent;
  /** The one measure whose actual counts; it has no attainment. */
  readonly score: MeasureScore;
  /** The actual that counts, never below 0; null where nothing is paid: without data, or in pilot. */
  readonly counted: Rational | null;
  /** Money before the component's cap. */
  readonly earned: Rational;
  /** Money. */
  readonly amount: Rational;
}
