import { Rational } from '@premia/domain-kernel';
import type { ScoredPerUnit } from '../participant-score';
import { filledTiers, tierReached, tiersOf, unitsByTier } from '../per-unit';
import type { StepSource } from './step';
import type { Outcome, StepDraft, StepWriter } from './step-writer';
import { numbered, sumOf } from './step-writer';

/** From one measure's actual to money per unit, before any gate (bonus calculation §3). */
export function writePerUnit(writer: StepWriter, scored: ScoredPerUnit): Outcome {
  const { component, score } = scored;
  const source: StepSource = { kind: 'measure', componentId: component.id, measureId: score.measure.id };
  if (score.counted === null) {
    return writer.write({ key: 'per-unit.nothing', formula: '0', unit: 'money', source });
  }
  const counted = writer.write({
    key: 'per-unit.counted',
    formula: 'max(actual, 0)',
    values: { actual: score.measure.actual ?? Rational.ZERO },
    unit: 'count',
    source,
  });
  const amount = writer.write({ ...draftEarned(scored, counted), unit: 'money', source });
  const { cap } = component;
  if (cap === null || !amount.value.isGreaterThan(cap)) return amount;
  return writer.write({
    key: 'per-unit.cap',
    formula: 'min(amount, cap)',
    values: { amount, cap },
    unit: 'money',
    source,
  });
}

function draftEarned(scored: ScoredPerUnit, actual: Outcome): Pick<StepDraft, 'key' | 'formula' | 'values'> {
  const { component, score } = scored;
  const tiers = tiersOf(component, score.measure);
  if (tiers.kind === 'amounts') {
    const filled = filledTiers(tiers.tiers, actual.value);
    return {
      key: 'per-unit.amount',
      formula: sumOf(filled.length, (position) => `amount${position} * part${position}`),
      values: {
        actual,
        ...numbered(
          'amount',
          filled.map(({ tier }) => tier.amount),
        ),
        ...numbered(
          'part',
          filled.map(({ part }) => part),
        ),
      },
    };
  }
  if (component.mode === 'whole') {
    const reached = tierReached(tiers.tiers, component.reach, actual.value);
    return {
      key: 'per-unit.whole',
      formula: 'actual * unitRate',
      values: { actual, unitRate: reached?.rate ?? Rational.ZERO },
    };
  }
  const parts = unitsByTier(tiers.tiers, actual.value);
  return {
    key: 'per-unit.marginal',
    formula: sumOf(parts.length, (position) => `units${position} * rate${position}`),
    values: {
      actual,
      ...numbered(
        'units',
        parts.map(({ units }) => units),
      ),
      ...numbered(
        'rate',
        parts.map(({ tier }) => tier.rate),
      ),
    },
  };
}
