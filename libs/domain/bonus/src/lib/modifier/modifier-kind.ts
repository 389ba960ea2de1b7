import type { Rational } from '@premia/domain-kernel';
import type { FindMeasure } from '../component-rate';
import type { GivenModifier } from '../participant';
import type { Modifier } from '../plan';
import type { ModifierTrace } from '../trace/trace';
import type { MeasureTracer } from '../trace/trace-measure';
import type { Place } from '../validate/place';
import type { RawRecord } from '../validate/record';

export type RawModifier = RawRecord<
  'id' | 'kind' | 'values' | 'default' | 'min' | 'max' | 'scope' | 'measure' | 'curve'
>;

/** The factor that a modifier gives to one participant, and how it came about. */
export interface AppliedModifier {
  readonly modifier: Modifier;
  readonly factor: Rational;
  readonly trace: (measures: MeasureTracer) => ModifierTrace;
}

/** All that is known of one kind of modifier (bonus calculation §5). */
export interface ModifierKind<Kind extends Modifier> {
  /** Reads the JSON; null, and errors, where anything is wrong. */
  check(record: RawModifier, id: string | null, place: Place): Kind | null;
  /** Reads what a participant was given; null for a kind that reads a measure instead. */
  readonly checkGiven: ((modifier: Kind, value: unknown, place: Place) => GivenModifier | null) | null;
  applyTo(modifier: Kind, given: GivenModifier | undefined, find: FindMeasure): AppliedModifier;
}

/** A factor of the plan, for nothing given or a measure without data; a checked input has one there. */
export function byDefault(modifier: Modifier, factor: Rational): AppliedModifier {
  return { modifier, factor, trace: () => ({ kind: 'default', id: modifier.id, result: factor }) };
}
