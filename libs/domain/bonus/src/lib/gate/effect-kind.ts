import type { Rational } from '@premia/domain-kernel';
import type { Place } from '../validate/place';
import type { RawRecord } from '../validate/record';

/** All that is known of one effect of a failed gate (bonus calculation §5). */
export interface EffectKind<Effect> {
  /** Whether it counts in percent of a target, which a component that is paid per unit does not have. */
  readonly needsTarget: boolean;
  /** Reads the JSON; null, and errors, where anything is wrong. */
  check(record: RawRecord<'effect' | 'by'>, place: Place): Effect | null;
  /**
   * What it leaves of a rate or of money.
   *
   * @param target the target bonus, or the 100 percent of a rate
   */
  apply(effect: Effect, before: Rational, target: Rational): EffectResult;
}

export interface EffectResult {
  /** The most that it leaves; null where it sets no bound. */
  readonly bound: Rational | null;
  readonly result: Rational;
}
