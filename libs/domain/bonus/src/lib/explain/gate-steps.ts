import type { Rational } from '@premia/domain-kernel';
import type { MeasureScore } from '../component-rate';
import type { JudgedGate } from '../gates';
import { findMeasureScore } from '../participant-score';
import type { Modifier } from '../plan';
import type { Settlement } from '../settlement';
import type { SharedScores } from '../shared-scores';
import type { MeasureOutcomes, ScoreOutcome } from './component-steps';
import { writeRate } from './curve-steps';
import { writeAttainment } from './measure-steps';
import type { StepSource } from './step';
import type { Outcome, StepValue, StepWriter } from './step-writer';

/** The steps that gates and modifiers can read. */
export interface Readings {
  readonly shared: SharedScores;
  readonly measures: MeasureOutcomes;
  /** By component id. */
  readonly components: ReadonlyMap<string, ScoreOutcome>;
}

/** How every gate was judged: 1 for passed, 0 for failed (bonus calculation §5). */
export function writeJudgedGates(writer: StepWriter, settlement: Settlement, readings: Readings): void {
  for (const judged of settlement.judged) {
    const { gate } = judged;
    const source: StepSource = {
      kind: 'gate',
      gateId: gate.id,
      ...(gate.reads.kind === 'measure' ? { measureId: gate.reads.id } : { componentId: gate.reads.id }),
    };
    if (judged.read === null) {
      writer.write({ key: 'gate.no-data', formula: '0', unit: 'flag', source });
    } else {
      const read = readingOf(writer, judged, judged.read, settlement, readings);
      writer.write({
        key: 'gate.judged',
        formula: `read ${gate.operator} than`,
        values: { read, than: gate.than },
        unit: 'flag',
        source,
      });
    }
  }
}

function readingOf(
  writer: StepWriter,
  judged: JudgedGate,
  read: Rational,
  settlement: Settlement,
  readings: Readings,
): StepValue {
  const { gate } = judged;
  if (gate.value === 'actual') return read;
  if (gate.reads.kind === 'component') return readings.components.get(gate.reads.id)?.[gate.value] ?? read;
  const score = findMeasureScore(gate.scope, gate.reads.id, settlement.participant, settlement.scored, readings.shared);
  if (score === null) return read;
  const outcome = measureOutcome(writer, score, readings);
  return outcome[gate.value] ?? outcome.attainment ?? read;
}

/** The steps of a measure; those of a measure that enters no component of this participant are written where it is first read. */
function measureOutcome(
  writer: StepWriter,
  score: MeasureScore,
  readings: Readings,
): { readonly attainment: Outcome | null; readonly rate: Outcome | null } {
  const known = readings.measures.get(score);
  if (known !== undefined) return known;
  const attainment = writeAttainment(writer, score.measure, { kind: 'measure', measureId: score.measure.id });
  const written = { attainment, rate: null };
  readings.measures.set(score, written);
  return written;
}

/** The factors of all modifiers (bonus calculation §5). */
export function writeModifiers(writer: StepWriter, settlement: Settlement, readings: Readings): readonly Outcome[] {
  return settlement.modifiers.map(({ modifier, factor, from }) => {
    const source: StepSource = { kind: 'modifier', modifierId: modifier.id };
    switch (from.kind) {
      case 'key':
        return writer.write({
          key: 'modifier.lookup',
          formula: 'factor',
          values: { factor },
          unit: 'factor',
          source: { ...source, choice: from.key },
        });
      case 'given':
        return writer.write({ key: 'modifier.number', formula: 'factor', values: { factor }, unit: 'factor', source });
      case 'default':
        return writer.write({ key: 'modifier.default', formula: 'factor', values: { factor }, unit: 'factor', source });
      case 'attainment':
        return writeMeasureModifier(writer, modifier, settlement, readings, source);
    }
  });
}

function writeMeasureModifier(
  writer: StepWriter,
  modifier: Modifier,
  settlement: Settlement,
  readings: Readings,
  source: StepSource,
): Outcome {
  if (modifier.kind !== 'measure') throw new TypeError(`The modifier ${modifier.id} reads no measure`);
  const score = findMeasureScore(
    modifier.scope,
    modifier.measure,
    settlement.participant,
    settlement.scored,
    readings.shared,
  );
  const attainment = score === null ? null : measureOutcome(writer, score, readings).attainment;
  if (attainment === null) throw new TypeError(`The modifier ${modifier.id} read an attainment that is not there`);
  const rate = writeRate(writer, modifier.curve, attainment, { ...source, measureId: modifier.measure });
  return writer.write({ key: 'modifier.measure', formula: 'rate / 100', values: { rate }, unit: 'factor', source });
}
