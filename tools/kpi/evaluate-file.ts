import { Rational } from '@premia/domain-kernel';
import type { KpiDefinition, KpiStatus } from '@premia/domain-kpi';
import { evaluateKpi, findKpi } from '@premia/domain-kpi';
import { CommandError } from './command-error';

/** Decimals of an evaluated KPI (product §11). */
const EVALUATED_DECIMALS = 20;
/** How much of a wrong value a message repeats. */
const VISIBLE_LENGTH = 80;

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
 * metrics already aggregated (product §11); throws a `CommandError` that names every wrong entry and value.
 */
export function evaluateJson(text: string): EvaluationReport {
  const notices: string[] = [];
  const problems: string[] = [];
  const results = parseEntries(text).flatMap((entry, index) => {
    const read = readEntry(entry, `Entry ${index + 1}`);
    notices.push(...read.notices);
    problems.push(...read.problems);
    if (read.kpi === null) return [];
    const { status, value } = evaluateKpi(read.kpi, read.inputs);
    return [{ value: value?.toDecimal(EVALUATED_DECIMALS, 'half-up') ?? null, status }];
  });
  if (problems.length > 0) throw new CommandError(problems.join('\n'));
  return { results, notices };
}

interface ReadEntry {
  readonly kpi: KpiDefinition | null;
  readonly inputs: ReadonlyMap<string, Rational>;
  readonly notices: readonly string[];
  readonly problems: readonly string[];
}

function readEntry(entry: unknown, place: string): ReadEntry {
  const notices: string[] = [];
  const problems: string[] = [];
  const kpi = kpiOf(entry);
  if (typeof kpi === 'string') problems.push(`${place}: ${kpi}`);
  const given = isRecord(entry) ? (entry['inputs'] ?? {}) : {};
  if (!isRecord(given)) {
    problems.push(`${place}: "inputs" is ${shown(given)}, and must be an object of decimals by input name`);
  }
  const inputs = new Map<string, Rational>();
  for (const [name, value] of isRecord(given) ? Object.entries(given) : []) {
    if (typeof kpi !== 'string' && !kpi.inputs.some((input) => input.name === name)) {
      notices.push(`${place}: ${kpi.key} has no input “${name}”; it is ignored`);
    } else if (value !== null) {
      const decimal = decimalOf(value);
      if (typeof decimal === 'string') problems.push(`${place}, ${name}: ${decimal}`);
      else inputs.set(name, decimal);
    }
  }
  return { kpi: typeof kpi === 'string' ? null : kpi, inputs, notices, problems };
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

/** The KPI of an entry, by key or abbreviation; or what is wrong. */
function kpiOf(entry: unknown): KpiDefinition | string {
  const key = isRecord(entry) ? entry['kpi'] : undefined;
  if (key === undefined) return '"kpi" is missing: name a KPI of the catalogue, such as "cac"';
  if (typeof key !== 'string') return `"kpi" is ${shown(key)}: name a KPI of the catalogue, such as "cac"`;
  return findKpi(key) ?? `there is no KPI “${key.slice(0, VISIBLE_LENGTH)}” in the catalogue`;
}

/** The value of an input; or what is wrong. */
function decimalOf(value: unknown): Rational | string {
  if (typeof value !== 'string') {
    return `${shown(value)} is no text: write the value as a decimal in quotation marks, such as "5000.25", or null`;
  }
  const parsed = Rational.parseDecimal(value);
  if (parsed.ok) return parsed.value;
  return `“${value.slice(0, VISIBLE_LENGTH)}” is no decimal: write digits with a point, at most 30 on either side`;
}

function shown(value: unknown): string {
  return JSON.stringify(value).slice(0, VISIBLE_LENGTH);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
