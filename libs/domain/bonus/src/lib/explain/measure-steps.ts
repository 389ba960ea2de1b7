import { Rational } from '@premia/domain-kernel';
import type { Measure, Scoring } from '../participant';
import { distanceOutside } from '../scoring';
import type { StepSource } from './step';
import type { Outcome, StepDraft, StepWriter } from './step-writer';

type Draft = Pick<StepDraft, 'key' | 'formula' | 'values'>;

/** From an actual to an attainment, percent (bonus calculation §1); null where there is nothing to score. */
export function writeAttainment(writer: StepWriter, measure: Measure, source: StepSource): Outcome | null {
  const draft = draftAttainment(measure);
  if (draft === null) return null;
  const choice = measure.rating === null ? {} : { choice: measure.rating };
  const scored = writer.write({ ...draft, unit: 'percent', source: { ...source, ...choice } });
  return writeClamped(writer, measure, scored, source);
}

function writeClamped(writer: StepWriter, measure: Measure, attainment: Outcome, source: StepSource): Outcome {
  const { attainmentMax } = measure;
  if (attainmentMax !== null && attainment.value.isGreaterThan(attainmentMax)) {
    return writer.write({
      key: 'attainment.maximum',
      formula: 'min(attainment, attainmentMax)',
      values: { attainment, attainmentMax },
      unit: 'percent',
      source,
    });
  }
  if (!attainment.value.isNegative) return attainment;
  return writer.write({
    key: 'attainment.not-negative',
    formula: 'max(attainment, 0)',
    values: { attainment },
    unit: 'percent',
    source,
  });
}

/** Says of a measure that does not count why it was left out: it weighs 0. */
export function writeLeftOut(writer: StepWriter, measure: Measure, source: StepSource): void {
  writer.write({ key: leftOutKey(measure), formula: '0', unit: 'percent', source });
}

function leftOutKey(measure: Measure): Draft['key'] {
  switch (measure.standing) {
    case 'no-data-excluded':
      return 'measure.left-out.no-data';
    case 'not-applicable':
      return 'measure.left-out.not-applicable';
    case 'scored':
    case 'worst':
    case 'no-data-zero':
      return 'measure.left-out.pilot';
  }
}

function draftAttainment(measure: Measure): Draft | null {
  switch (measure.standing) {
    case 'worst':
      return { key: 'attainment.worst', formula: '0' };
    case 'no-data-zero':
      return { key: 'attainment.no-data-zero', formula: '0' };
    case 'no-data-excluded':
    case 'not-applicable':
      return null;
    case 'scored':
      return measure.scoring === null ? null : draftScore(measure, measure.scoring);
  }
}

function draftScore(measure: Measure, scoring: Scoring): Draft {
  const actual = measure.actual ?? Rational.ZERO;
  switch (scoring.kind) {
    case 'ratio-higher':
      return {
        key: 'attainment.ratio-higher',
        formula: '100 * actual / target',
        values: { actual, target: scoring.target },
      };
    case 'ratio-lower':
      return actual.isPositive
        ? {
            key: 'attainment.ratio-lower',
            formula: '100 * target / actual',
            values: { actual, target: scoring.target },
          }
        : {
            key: 'attainment.unbounded',
            formula: 'attainmentMax',
            values: { actual, attainmentMax: measure.attainmentMax ?? Rational.ZERO },
          };
    case 'mirror':
      return {
        key: 'attainment.mirror',
        formula: '100 * (2 - actual / target)',
        values: { actual, target: scoring.target },
      };
    case 'progress':
      return {
        key: 'attainment.progress',
        formula: '100 * (actual - baseline) / (target - baseline)',
        values: { actual, baseline: scoring.baseline, target: scoring.target },
      };
    case 'range':
      return draftRange(actual, scoring);
    case 'milestone':
      return { key: 'attainment.milestone', formula: '100 * (actual >= 1)', values: { actual } };
    case 'rated':
      return {
        key: 'attainment.rated',
        formula: 'ratingAttainment',
        values: { ratingAttainment: scoring.ratings.get(measure.rating ?? '') ?? Rational.ZERO },
      };
    case 'given':
      return { key: 'attainment.given', formula: 'actual', values: { actual } };
  }
}

function draftRange(actual: Rational, range: Extract<Scoring, { kind: 'range' }>): Draft {
  const { low, high, tolerance } = range;
  const outside = distanceOutside(actual, low, high);
  const values = { actual, low, high, tolerance };
  if (outside.isZero) return { key: 'attainment.range.inside', formula: '100', values };
  if (outside.compare(tolerance) >= 0) return { key: 'attainment.range.outside', formula: '0', values };
  return actual.isLessThan(low)
    ? { key: 'attainment.range.below', formula: '100 * (tolerance - (low - actual)) / tolerance', values }
    : { key: 'attainment.range.above', formula: '100 * (tolerance - (actual - high)) / tolerance', values };
}
