import { Rational } from '@premia/domain-kernel';
import type { KpiDefinition, KpiStatus } from '@premia/domain-kpi';
import { evaluateKpi, kpiByKey } from '@premia/domain-kpi';
import { CommandError } from './command-error';

/** Decimals of an evaluated KPI (product §11). */
const EVALUATED_DECIMALS = 20;

export interface EvaluatedKpi {
  readonly value: string | null;
  readonly status: KpiStatus;
}

/** Evaluations in the order of the file, and what to say on standard error. */
export interface EvaluationReport {
  readonly results: readonly EvaluatedKpi[];
  readonly notices: readonly string[];
}

/**
 * Evaluates `[ { "kpi": "cac", "inputs": { "acquisition_costs": "5000", "new_customers": "0" } } ]`, the
 * metrics already aggregated (product §11); throws a `CommandError` that says which entry is wrong.
 */
export function evaluateJson(text: string): EvaluationReport {
  const notices: string[] = [];
  const results = parseEntries(text).map((entry, index) => {
    const place = `Entry ${index + 1}`;
    const kpi = kpiOf(entry, place);
    const known = new Set(kpi.inputs.map(({ name }) => name));
    const inputs = new Map<string, Rational>();
    for (const [name, value] of Object.entries(inputsOf(entry, place))) {
      if (!known.has(name)) notices.push(`${place}: ${kpi.key} has no input “${name}”; it is ignored`);
      else if (value !== null) inputs.set(name, decimalOf(value, `${place}, ${name}`));
    }
    const { status, value } = evaluateKpi(kpi, inputs);
    return { value: value?.toDecimal(EVALUATED_DECIMALS, 'half-up') ?? null, status };
  });
  return { results, notices };
}

function parseEntries(text: string): readonly unknown[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw new CommandError(`The file is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!Array.isArray(parsed)) {
    throw new CommandError('The file holds no list: write [ { "kpi": "cac", "inputs": { … } } ]');
  }
  return parsed;
}

function kpiOf(entry: unknown, place: string): KpiDefinition {
  const key = isRecord(entry) ? entry['kpi'] : undefined;
  if (typeof key !== 'string')
    throw new CommandError(`${place}: "kpi" is missing; name a key of the catalogue, such as "cac"`);
  const kpi = kpiByKey(key);
  if (kpi === undefined) throw new CommandError(`${place}: there is no KPI “${key}” in the catalogue`);
  return kpi;
}

function inputsOf(entry: unknown, place: string): Readonly<Record<string, unknown>> {
  const inputs = isRecord(entry) ? (entry['inputs'] ?? {}) : {};
  if (!isRecord(inputs)) throw new CommandError(`${place}: "inputs" must be an object of decimals by input name`);
  return inputs;
}

function decimalOf(value: unknown, place: string): Rational {
  if (typeof value !== 'string') {
    throw new CommandError(`${place}: write the value as a decimal in quotation marks, such as "5000.25", or null`);
  }
  const parsed = Rational.parseDecimal(value);
  if (!parsed.ok) {
    throw new CommandError(
      `${place}: “${value.slice(0, 80)}” is no decimal: write digits with a point, at most 30 on either side`,
    );
  }
  return parsed.value;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
