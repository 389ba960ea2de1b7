import { Rational } from '@premia/domain-kernel';
import type { MeasureScore } from './component-rate';
import { rateAt } from './curve/curve';
import type { Participant } from './participant';
import type { ScoredComponent } from './participant-score';
import { findMeasureScore } from './participant-score';
import type { MeasureModifier, Modifier, Plan } from './plan';
import type { SharedScores } from './shared-scores';

/** The factor that a modifier gives to one participant, and where it came from. */
export interface AppliedModifier {
  readonly modifier: Modifier;
  readonly factor: Rational;
  readonly from: ModifierOrigin;
}

export type ModifierOrigin =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'given' }
  | { readonly kind: 'default' }
  | { readonly kind: 'attainment'; readonly score: MeasureScore; readonly attainment: Rational };

/** The factors of all modifiers of a plan for one participant (bonus calculation §5), exact. */
export function modifiersOf(
  plan: Plan,
  participant: Participant,
  scored: readonly ScoredComponent[],
  shared: SharedScores,
): readonly AppliedModifier[] {
  return plan.modifiers.map((modifier) => {
    const given = participant.modifiers.get(modifier.id);
    switch (modifier.kind) {
      case 'lookup': {
        const key = given?.kind === 'key' ? given.key : (modifier.default ?? '');
        return { modifier, factor: modifier.values.get(key) ?? Rational.ONE, from: { kind: 'key', key } };
      }
      case 'number':
        return given?.kind === 'factor'
          ? { modifier, factor: given.factor, from: { kind: 'given' } }
          : { modifier, factor: modifier.default ?? Rational.ONE, from: { kind: 'default' } };
      case 'measure':
        return fromMeasure(plan, modifier, participant, scored, shared);
    }
  });
}

/** curve(attainment) / 100; the default where the measure has no data or is not applicable. */
function fromMeasure(
  plan: Plan,
  modifier: MeasureModifier,
  participant: Participant,
  scored: readonly ScoredComponent[],
  shared: SharedScores,
): AppliedModifier {
  const score = findMeasureScore(modifier.scope, modifier.measure, participant, scored, shared, plan.version);
  const state = score?.measure.state;
  const attainment = score?.attainment ?? null;
  if (score === null || attainment === null || (state !== 'scored' && state !== 'worst')) {
    return { modifier, factor: modifier.default ?? Rational.ONE, from: { kind: 'default' } };
  }
  const factor = rateAt(modifier.curve, attainment).dividedBy(Rational.HUNDRED);
  return { modifier, factor, from: { kind: 'attainment', score, attainment } };
}
