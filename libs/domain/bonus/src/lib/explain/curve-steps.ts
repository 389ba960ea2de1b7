import { Rational } from '@premia/domain-kernel';
import { segmentAt, stepAt, tierParts } from '../curve';
import type { Curve } from '../plan';
import type { StepSource } from './step';
import type { Outcome, StepDraft, StepWriter } from './step-writer';
import { numbered, sumOf } from './step-writer';

/** From an attainment along a payout curve to a rate, percent (bonus calculation §2). */
export function writeRate(writer: StepWriter, curve: Curve, attainment: Outcome, source: StepSource): Outcome {
  const rate = writer.write({ ...draftRate(curve, attainment), unit: 'percent', source });
  if (!rate.value.isNegative) return rate;
  return writer.write({ key: 'rate.not-negative', formula: 'max(rate, 0)', values: { rate }, unit: 'percent', source });
}

function draftRate(curve: Curve, attainment: Outcome): Pick<StepDraft, 'key' | 'formula' | 'values'> {
  switch (curve.kind) {
    case 'linear':
      return { key: 'rate.linear', formula: 'attainment', values: { attainment } };
    case 'points':
      return draftPoints(curve, attainment);
    case 'steps': {
      const step = stepAt(curve.steps, curve.reach, attainment.value);
      if (step === null) {
        const [first] = curve.steps;
        return {
          key: 'rate.steps.below',
          formula: '0',
          values: { attainment, firstStep: first?.attainment ?? Rational.ZERO },
        };
      }
      return {
        key: 'rate.steps.reached',
        formula: 'stepRate',
        values: { attainment, step: step.attainment, stepRate: step.rate },
      };
    }
    case 'tiers': {
      const parts = tierParts(curve.tiers, attainment.value);
      return {
        key: 'rate.tiers',
        formula: sumOf(parts.length, (position) => `part${position} * slope${position}`),
        values: {
          attainment,
          ...numbered(
            'part',
            parts.map((part) => part.attainment),
          ),
          ...numbered(
            'slope',
            parts.map((part) => part.slope),
          ),
        },
      };
    }
  }
}

function draftPoints(
  curve: Extract<Curve, { kind: 'points' }>,
  attainment: Outcome,
): Pick<StepDraft, 'key' | 'formula' | 'values'> {
  const segment = segmentAt(curve, attainment.value);
  switch (segment.kind) {
    case 'below-zero': {
      const [first] = curve.points;
      return {
        key: 'rate.points.below',
        formula: '0',
        values: { attainment, firstPoint: first?.attainment ?? Rational.ZERO },
      };
    }
    case 'level':
      return {
        key: 'rate.points.level',
        formula: 'pointRate',
        values: { attainment, point: segment.point.attainment, pointRate: segment.point.rate },
      };
    case 'between':
      return {
        key: 'rate.points.between',
        formula: 'rateFrom + (attainment - from) * (rateTo - rateFrom) / (to - from)',
        values: {
          attainment,
          from: segment.from.attainment,
          rateFrom: segment.from.rate,
          to: segment.to.attainment,
          rateTo: segment.to.rate,
        },
      };
  }
}
