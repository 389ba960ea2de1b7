import { existsSync, readFileSync } from 'node:fs';
import { Rational } from '@premia/domain-kernel';
import { evaluateFormula } from '../formula/evaluate-formula';
import { namesIn } from '../formula/expression';
import { checkFormulaUnit } from '../formula/formula-units';
import { parseFormula } from '../formula/parse-formula';
import { recogniseColumns } from '../import/recognise-columns';
import { findKpi, GOAL_FAMILIES, KPI_CATALOGUE, kpiByKey } from './kpi-catalogue';
import type { KpiDefinition, KpiInput, LocalizedText } from './kpi-definition';
import { kpisOfMetrics } from './kpis-of-metrics';
import { METRIC_CATALOGUE, metricByKey, metricsForInput } from './metric-catalogue';

const CYRILLIC = /\p{Script=Cyrillic}/u;

function unitsOf(inputs: readonly KpiInput[]): ReadonlyMap<string, KpiInput['unit']> {
  return new Map(inputs.map(({ name, unit }) => [name, unit]));
}

function textsOf(kpi: KpiDefinition): readonly LocalizedText[] {
  return [
    kpi.description,
    kpi.controllability.reason,
    ...kpi.norms.map(({ names }) => names),
    ...kpi.traps.flatMap(({ issue, rule }) => [issue, rule]),
  ];
}

describe('the KPI catalogue', () => {
  it('holds 80 KPIs with a key of their own', () => {
    expect(KPI_CATALOGUE).toHaveLength(80);
    expect(new Set(KPI_CATALOGUE.map(({ key }) => key)).size).toBe(80);
  });

  it.each(KPI_CATALOGUE.map((kpi) => [kpi.key, kpi] as const))(
    '%s has a formula that parses, reads exactly its inputs and gives its unit',
    (_, kpi) => {
      for (const { formula, inputs, unit } of [kpi, ...kpi.variants]) {
        const parsed = parseFormula(formula);
        expect(parsed).toMatchObject({ ok: true });
        if (!parsed.ok) continue;
        expect(new Set(namesIn(parsed.value))).toEqual(new Set(inputs.map(({ name }) => name)));
        expect(checkFormulaUnit(parsed.value, unitsOf(inputs), unit)).toBeNull();
      }
    },
  );

  it('says what a denominator of 0 means for every formula that divides, and names that denominator', () => {
    for (const kpi of KPI_CATALOGUE) {
      const parsed = parseFormula(kpi.formula);
      if (!parsed.ok) throw new Error(parsed.error.message);
      const zeros = new Map(kpi.inputs.map(({ name }) => [name, Rational.ZERO]));
      const divides = evaluateFormula(parsed.value, zeros).kind === 'zero-denominator';
      expect([kpi.key, kpi.zeroDenominator !== null]).toEqual([kpi.key, divides]);
      if (kpi.zeroDenominator !== null) expect(kpi.formula).toContain(kpi.zeroDenominator.denominator);
    }
  });

  it('explains every KPI in both languages, in Russian letters in Russian', () => {
    for (const kpi of KPI_CATALOGUE) {
      for (const { en, ru } of [...textsOf(kpi), kpi.names]) {
        expect(en).not.toMatch(CYRILLIC);
        expect(en.trim()).not.toBe('');
        expect([kpi.key, ru.trim()]).not.toEqual([kpi.key, '']);
      }
      for (const { ru } of textsOf(kpi)) expect(`${kpi.key}: ${ru}`).toMatch(CYRILLIC);
    }
  });

  it('keeps number and per cent sign together in Russian', () => {
    for (const kpi of KPI_CATALOGUE) for (const { ru } of textsOf(kpi)) expect(ru).not.toMatch(/\d ?%/);
  });

  it('names only KPIs that exist as guards, and only goal families that exist', () => {
    for (const { guards, goalFamilies } of KPI_CATALOGUE) {
      for (const guard of guards) expect(kpiByKey(guard)).toBeDefined();
      for (const family of goalFamilies) expect(GOAL_FAMILIES[family]).toBeDefined();
    }
  });

  it('finds a KPI by key or abbreviation, whatever the case', () => {
    expect(findKpi(' ROMI ')?.key).toBe('romi');
    expect(findKpi('mroi')?.key).toBe('romi');
    expect(findKpi('arpu')?.key).toBe('ltv_period_revenue_per_customer');
    expect(findKpi('som')).toBeUndefined();
  });
});

describe('the metric catalogue', () => {
  it('has a metric for every input of every formula, in the same unit and aggregated in the same way', () => {
    for (const input of KPI_CATALOGUE.flatMap(({ inputs, variants }) => [
      ...inputs,
      ...variants.flatMap((v) => v.inputs),
    ])) {
      const metrics = metricsForInput(input.name).map(metricByKey);
      expect(metrics.length).toBeGreaterThan(0);
      for (const metric of metrics) {
        expect([input.name, metric?.unit, metric?.aggregation]).toEqual([input.name, input.unit, input.aggregation]);
      }
    }
  });

  it('recognises a column headed by the key, the English or the Russian name, or an alias of a metric', () => {
    for (const metric of METRIC_CATALOGUE) {
      for (const header of [metric.key, metric.names.en, metric.names.ru, ...metric.aliases]) {
        expect([header, recogniseColumns([header])[0]?.target]).toEqual([header, metric.key]);
      }
    }
  });

  it('recognises a column headed by the key or a name of a KPI that only counts one metric', () => {
    for (const { key, names, formula, inputs } of KPI_CATALOGUE) {
      const [input] = inputs;
      if (input === undefined || formula !== input.name) continue;
      for (const header of [key, names.en, names.ru]) {
        expect([header, recogniseColumns([header])[0]?.target]).toEqual([header, metricsForInput(input.name)[0]]);
      }
    }
  });

  it('gives the KPIs of an advertising report from its six metrics', () => {
    const keys = kpisOfMetrics(['impressions', 'spend', 'clicks', 'leads', 'orders', 'revenue']).map(({ key }) => key);
    expect(keys).toEqual([
      'ctr',
      'leads',
      'cpc',
      'cpl',
      'cost_per_prospect',
      'click_to_lead_rate',
      'lcr',
      'cpo',
      'revenue',
      'orders',
      'aov',
      'drr',
      'roas',
      'romi',
    ]);
  });

  it('prefers the narrower metric where it is measured: qualified leads to leads, attributed revenue to revenue', () => {
    expect(metricsForInput('qualified_leads')).toEqual(['qualified_leads', 'leads']);
    expect(metricsForInput('ad_revenue')).toEqual(['ad_revenue', 'revenue', 'income']);
    expect(metricsForInput('income')).toEqual(['income', 'revenue']);
    expect(metricsForInput('visits')).toEqual(['visits', 'sessions']);
    expect(metricsForInput('clicks')).toEqual(['clicks']);
  });
});

/** The catalogue that the product was specified with; it lies beside the repository where there is one. */
const specified = new URL('../../../../../../../shared/spec/kpi-catalogue.json', import.meta.url);
const describeSpecified = existsSync(specified) ? describe : describe.skip;

describeSpecified('the catalogue of the specification (skipped where ../shared/spec is absent)', () => {
  interface SpecifiedKpi {
    readonly key: string;
    readonly names: LocalizedText;
    readonly unit: string;
    readonly direction: string;
    readonly kind: string;
    readonly formula: string;
    readonly inputs: readonly (LocalizedText & {
      readonly name: string;
      readonly aggregation: string;
      readonly unit: string;
    })[];
    readonly zero_denominator: {
      readonly denominator: string | null;
      readonly if_numerator_zero: string | null;
      readonly if_numerator_nonzero: string | null;
    };
    readonly controllability: { readonly level: string };
  }

  function specifiedKpis(): readonly SpecifiedKpi[] {
    return (JSON.parse(readFileSync(specified, 'utf8')) as { readonly kpis: readonly SpecifiedKpi[] }).kpis;
  }

  it('names every metric in words that are recognised as a heading, in both languages', () => {
    const inputs = specifiedKpis().flatMap((kpi) => kpi.inputs);
    expect(new Set(inputs.map(({ name }) => name)).size).toBe(92);
    for (const { name, en, ru } of inputs) {
      for (const header of [name, en, ru]) {
        expect([header, recogniseColumns([header])[0]?.target]).toEqual([header, metricsForInput(name)[0]]);
      }
    }
  });

  it('agrees in every name, unit, direction, formula, input, status and level of influence', () => {
    const kpis = specifiedKpis();
    expect(kpis).toHaveLength(KPI_CATALOGUE.length);
    for (const kpi of kpis) {
      const ours = kpiByKey(kpi.key);
      const zero = kpi.zero_denominator;
      expect(ours).toMatchObject({
        names: kpi.names,
        unit: kpi.unit,
        direction: kpi.direction,
        kind: kpi.kind,
        formula: kpi.formula,
        inputs: kpi.inputs.map(({ name, aggregation, unit }) => ({ name, aggregation, unit })),
        controllability: { level: kpi.controllability.level },
        zeroDenominator:
          zero.denominator === null
            ? null
            : {
                denominator: zero.denominator,
                ifNumeratorZero: zero.if_numerator_zero,
                ifNumeratorNonzero: zero.if_numerator_nonzero,
              },
      });
    }
  });
});
