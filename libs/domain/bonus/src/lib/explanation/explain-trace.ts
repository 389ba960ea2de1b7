import { Rational } from '@premia/domain-kernel';
import type { CombinationTrace, GateTrace, ModifierTrace, PartTrace, Trace } from '../trace/trace';
import type { ComponentOutcome } from './explain-component';
import { explainComponent, explainEffects } from './explain-component';
import { explainRate, MeasureExplainer } from './explain-measure';
import { explainStages } from './explain-stages';
import { explainService, explainTargetBonus } from './explain-target';
import type { ExplanationStep, StepSource } from './step';
import type { Outcome, StepValue } from './step-writer';
import { numbered, StepWriter, sumOf, timesEach } from './step-writer';

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

/** How a gate was judged: 1 for passed, 0 for failed. */
function explainGate(
  writer: StepWriter,
  gate: GateTrace,
  components: ReadonlyMap<string, ComponentOutcome>,
  measures: MeasureExplainer,
): void {
  const { reads, operator, than } = gate;
  const source: StepSource = {
    kind: 'gate',
    gateId: gate.id,
    ...(reads.kind === 'measure' ? { measureId: reads.id } : { componentId: reads.id }),
  };
  const read = readingOf(gate, components, measures);
  const result = gate.isPassed ? Rational.ONE : Rational.ZERO;
  if (read === null) writer.write({ key: 'gate.no-data', formula: '0', result }, 'flag', source);
  else
    writer.write(
      { key: 'gate.judged', formula: `read ${operator} than`, values: { read, than }, result },
      'flag',
      source,
    );
}

function readingOf(
  { value, reads, read, measure }: GateTrace,
  components: ReadonlyMap<string, ComponentOutcome>,
  measures: MeasureExplainer,
): StepValue | null {
  if (read === null || value === 'actual') return read;
  const component = reads.kind === 'component' ? components.get(reads.id) : undefined;
  if (component !== undefined) return (value === 'rate' ? component.value : component.attainment) ?? read;
  const outcome = measure && measures.outcomeOf(measure);
  // The rate of a measure that only gates read is its attainment.
  return outcome?.[value] ?? outcome?.attainment ?? read;
}

function explainModifier(writer: StepWriter, modifier: ModifierTrace, measures: MeasureExplainer): Outcome {
  const source: StepSource = { kind: 'modifier', modifierId: modifier.id };
  const { result } = modifier;
  if (modifier.kind !== 'measure') {
    const choice = modifier.kind === 'lookup' ? { choice: modifier.key } : {};
    const key = `modifier.${modifier.kind}` as const;
    return writer.write({ key, formula: 'factor', values: { factor: result }, result }, 'factor', {
      ...source,
      ...choice,
    });
  }
  const { attainment } = measures.outcomeOf(modifier.measure);
  if (attainment === null) throw new TypeError(`The modifier ${modifier.id} read an attainment that is not there`);
  const rate = explainRate(writer, modifier.rate, attainment, { ...source, measureId: modifier.measure.id });
  return writer.write({ key: 'modifier.measure', formula: 'rate / 100', values: { rate }, result }, 'factor', source);
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
      const formula = sumOf(parts.length, (position) => `part${position}`);
      const values = numbered('part', parts);
      return { combined: writer.write({ key: 'claim.additive', formula, values, result }, 'money', source), parts };
    }
    case 'multiplicative': {
      const formula = `target${timesEach(components.length, (position) => `rate${position} / 100`)}`;
      const values = { target, ...numbered('rate', components) };
      const step = { key: 'claim.multiplicative' as const, formula, values, result };
      return { combined: writer.write(step, 'money', source), parts: [] };
    }
    case 'matrix': {
      const { row, column, cell } = combination;
      const rates = {
        rowRate: components[row.component] ?? row.rate,
        columnRate: components[column.component] ?? column.rate,
      };
      const step =
        cell === null
          ? { key: 'claim.matrix.below' as const, formula: '0', values: rates, result }
          : {
              key: 'claim.matrix.cell' as const,
              formula: 'target * cell / 100',
              values: { target, cell, ...rates },
              result,
            };
      return { combined: writer.write(step, 'money', source), parts: [] };
    }
  }
}

function explainPart(writer: StepWriter, part: PartTrace, target: Outcome, value: Outcome | undefined): Outcome {
  const { component, result } = part;
  const source: StepSource = { kind: 'component', componentId: component.id };
  const own = value ?? component.result;
  if (component.kind === 'per-unit') {
    return writer.write({ key: 'part.per-unit', formula: 'amount', values: { amount: own }, result }, 'money', source);
  }
  const values = { target, weight: component.weight ?? Rational.ZERO, rate: own };
  const formula = 'target * weight / 100 * rate / 100';
  return writer.write({ key: 'part.target', formula, values, result }, 'money', source);
}
