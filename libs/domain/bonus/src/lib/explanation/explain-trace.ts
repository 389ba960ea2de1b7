import { Rational } from '@premia/domain-kernel';
import type { CombinationTrace, GateTrace, ModifierTrace, PartTrace, Trace } from '../trace/trace';
import type { ComponentOutcome } from './explain-component';
import { explainComponent, explainEffects } from './explain-component';
import { explainRate, MeasureExplainer } from './explain-measure';
import { explainStages } from './explain-stages';
import { explainService, explainTargetBonus } from './explain-target';
import type { ExplanationStep, StepSource } from './step';
import type { Outcome } from './step-writer';
import { numbered, StepWriter } from './step-writer';

/** The ordered steps of a trace: a view of it, in the order of bonus calculation §5. */
export function explainTrace(trace: Trace): readonly ExplanationStep[] {
  const writer = new StepWriter(trace.rounding);
  const measures = new MeasureExplainer(writer);
  const target = explainTargetBonus(writer, trace.targetBonus);
  explainService(writer, trace.service);
  const ungated = new Map(
    trace.components.map((component) => [component.id, explainComponent(writer, component, measures)]),
  );
  for (const gate of trace.gates) explainGate(writer, gate, ungated, measures);
  const gated = trace.components.map(({ id, kind, effects }) => {
    const value = ungated.get(id)?.value;
    if (value === undefined) throw new TypeError(`The component ${id} has no step`);
    return explainEffects(writer, effects, value, kind === 'per-unit' ? 'money' : 'percent', id);
  });
  const { combined, parts } = explainCombination(writer, trace.combination, target, gated);
  const factors = trace.modifiers.map((modifier) => explainModifier(writer, modifier, measures));
  const individual = parts.filter((_, position) => trace.components[position]?.scope === 'individual');
  explainStages(writer, trace.stages, { combined, target, individual, factors });
  return writer.steps;
}

/** How a gate was evaluated: 1 for passed, 0 for failed. */
function explainGate(
  writer: StepWriter,
  gate: GateTrace,
  components: ReadonlyMap<string, ComponentOutcome>,
  measures: MeasureExplainer,
): void {
  const { id, reads, operator, than } = gate;
  const subject = reads.kind === 'measure' ? { measureId: reads.id } : { componentId: reads.id };
  const source: StepSource = { kind: 'gate', gateId: id, ...subject };
  const read = readingOf(gate, components, measures);
  const result = gate.isPassed ? Rational.ONE : Rational.ZERO;
  if (read === null) writer.write('gate.no-data', source, result);
  else writer.write('gate.judged', source, result, { read, than }, { formula: `read ${operator} than` });
}

function readingOf(
  { value, reads, read, measure }: GateTrace,
  components: ReadonlyMap<string, ComponentOutcome>,
  measures: MeasureExplainer,
): Rational | Outcome | null {
  if (read === null || value === 'actual') return read;
  const component = reads.kind === 'component' ? components.get(reads.id) : undefined;
  if (component !== undefined) return (value === 'rate' ? component.value : component.attainment) ?? read;
  const outcome = measure && measures.outcomeOf(measure);
  // The rate of a measure that only gates read is its attainment.
  return outcome?.[value] ?? outcome?.attainment ?? read;
}

function explainModifier(writer: StepWriter, modifier: ModifierTrace, measures: MeasureExplainer): Outcome {
  const { id, kind, result } = modifier;
  const source: StepSource = { kind: 'modifier', modifierId: id };
  if (kind !== 'measure') {
    const choice = kind === 'lookup' ? { choice: modifier.key } : {};
    return writer.write(`modifier.${kind}`, { ...source, ...choice }, result, { factor: result });
  }
  const { attainment } = measures.outcomeOf(modifier.measure);
  if (attainment === null) throw new TypeError(`The modifier ${id} read an attainment that is not there`);
  const rate = explainRate(writer, modifier.rate, attainment, { ...source, measureId: modifier.measure.id });
  return writer.write('modifier.measure', source, result, { rate });
}

interface CombinedOutcome {
  readonly combined: Outcome;
  /** By component; empty in plans that are no sum of components. */
  readonly parts: readonly Outcome[];
}

function explainCombination(
  writer: StepWriter,
  combination: CombinationTrace,
  target: Outcome,
  components: readonly Outcome[],
): CombinedOutcome {
  const source: StepSource = { kind: 'plan' };
  const { result } = combination;
  switch (combination.kind) {
    case 'additive': {
      const parts = combination.parts.map((part, position) => explainPart(writer, part, target, components[position]));
      return { combined: writer.write('claim.additive', source, result, numbered('part', parts)), parts };
    }
    case 'multiplicative': {
      const values = { target, ...numbered('rate', components) };
      return { combined: writer.write('claim.multiplicative', source, result, values), parts: [] };
    }
    case 'matrix': {
      const { row, column, cell } = combination;
      const rowRate = components[row.component] ?? row.rate;
      const columnRate = components[column.component] ?? column.rate;
      const combined =
        cell === null
          ? writer.write('claim.matrix.below', source, result, { rowRate, columnRate })
          : writer.write('claim.matrix.cell', source, result, { target, cell, rowRate, columnRate });
      return { combined, parts: [] };
    }
  }
}

function explainPart(writer: StepWriter, part: PartTrace, target: Outcome, value: Outcome | undefined): Outcome {
  const { component, result } = part;
  const source: StepSource = { kind: 'component', componentId: component.id };
  const own = value ?? component.result;
  if (component.kind === 'per-unit') return writer.write('part.per-unit', source, result, { amount: own });
  const weight = component.weight ?? Rational.ZERO;
  return writer.write('part.target', source, result, { target, weight, rate: own });
}
