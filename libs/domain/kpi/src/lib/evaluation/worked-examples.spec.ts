import { Rational } from '@premia/domain-kernel';
import { aggregateMetric } from '../aggregation/aggregate-metric';
import { kpiByKey } from '../catalogue/kpi-catalogue';
import type { KpiDefinition, KpiInput, KpiStatus } from '../catalogue/kpi-definition';
import { evaluateKpi } from './evaluate-kpi';
import examples from './worked-examples.json' with { type: 'json' };

/** An input as the catalogue's examples give it: for the whole window, or period by period. */
interface ExampleInput {
  readonly window?: string;
  readonly periods?: readonly string[];
}

interface WorkedExample {
  readonly kpi: string;
  readonly inputs: Readonly<Record<string, ExampleInput | undefined>>;
  readonly expected: string | null;
  readonly status: KpiStatus;
  readonly averageOfRatios?: string;
}

const workedExamples = examples as readonly WorkedExample[];

function kpiOf(key: string): KpiDefinition {
  const kpi = kpiByKey(key);
  if (kpi === undefined) throw new Error(`no KPI ${key}`);
  return kpi;
}

function observe(
  values: readonly string[],
): readonly { date: string; channel: null; campaign: null; value: Rational }[] {
  return values.map((value, index) => ({
    date: `2021-01-${String(index + 1).padStart(2, '0')}`,
    channel: null,
    campaign: null,
    value: Rational.parse(value),
  }));
}

/** The window's value: as given, or aggregated from the periods as the input says. */
function aggregate(input: KpiInput, example: ExampleInput): Rational {
  if (example.window !== undefined) return Rational.parse(example.window);
  const aggregated = aggregateMetric(observe(example.periods ?? []), { ...input, acrossSeries: 'sum' });
  if (!aggregated.ok) throw new Error(`${input.name}: ${aggregated.error}`);
  return aggregated.value;
}

function evaluate({ kpi, inputs }: WorkedExample): { value: string | null; status: KpiStatus } {
  const definition = kpiOf(kpi);
  const values = new Map<string, Rational>();
  for (const input of definition.inputs) {
    const example = inputs[input.name];
    if (example !== undefined) values.set(input.name, aggregate(input, example));
  }
  const { value, status } = evaluateKpi(definition, values);
  return { value: value?.toDecimal(20, 'half-up') ?? null, status };
}

describe('the worked examples of the catalogue', () => {
  it('are all 172 of them, two to four for each of the 80 KPIs', () => {
    expect(workedExamples).toHaveLength(172);
    expect(new Set(workedExamples.map(({ kpi }) => kpi)).size).toBe(80);
  });

  it.each(workedExamples.map((example, index) => [`${example.kpi} #${index + 1}`, example] as const))(
    '%s comes out exactly as printed',
    (_, example) => {
      expect(evaluate(example)).toEqual({ value: example.expected, status: example.status });
    },
  );

  it('refuse to add people counted per period, and take the figure for the whole window instead', () => {
    const overlapping = workedExamples.flatMap(({ inputs }) =>
      Object.values(inputs).filter((input) => input?.periods !== undefined && input.window !== undefined),
    );
    expect(overlapping.length).toBeGreaterThan(5);
    for (const input of overlapping) {
      const added = aggregateMetric(observe(input?.periods ?? []), { aggregation: 'distinct', acrossSeries: 'sum' });
      expect(added).toEqual({ ok: false, error: 'not-additive' });
    }
  });

  it('differ from the mean of the periods’ ratios wherever the catalogue says so', () => {
    const misleading = workedExamples.filter(
      ({ averageOfRatios, expected }) => averageOfRatios !== undefined && averageOfRatios !== expected,
    );
    expect(misleading.length).toBeGreaterThan(30);
    for (const example of misleading) expect(evaluate(example).value).not.toBe(example.averageOfRatios);
  });
});
