import { parseIsoDate, Rational } from '@premia/domain-kernel';
import { nameKey } from '../aggregation/observation';
import { metricByKey } from '../catalogue/metric-catalogue';
import { isWholeMetric } from './check-mapping';
import type { RowProblem } from './import-problem';
import { externalKeyOf, type ImportedObservation } from './import-row';
import { metricNames } from './metric-names';
import { withoutInvisible } from './plain-text';
import { MAXIMUM_NAME_LENGTH } from './row-parser';
import { rowProblem } from './row-problems';

/** What an observation looks like to a system that sends it: its value as a decimal in text, or a number of few digits. */
interface ObservationRecord {
  readonly date: string;
  readonly metric: string;
  readonly value: string | number;
  readonly channel?: string | null | undefined;
  readonly campaign?: string | null | undefined;
}

/**
 * Reads one record as an observation: the same bounds and names as a row of a file, but nothing is left to evidence.
 *
 * @param row the number of the record, from 1
 */
export function readRecord(record: unknown, row: number): ImportedObservation | readonly RowProblem[] {
  if (!isRecord(record)) return [rowProblem({ row, column: null, value: textOf(record) }, 'record-unreadable')];
  const problems: RowProblem[] = [];
  const place = (column: keyof ObservationRecord) => ({ row, column, value: textOf(record[column]) });
  const date = textOf(record['date']);
  if (date === '') problems.push(rowProblem(place('date'), 'date-missing'));
  else if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) problems.push(rowProblem(place('date'), 'record-date'));
  else if (!parseIsoDate(date).ok) problems.push(rowProblem(place('date'), 'date-not-in-calendar'));
  const metric = textOf(record['metric']);
  const definition = metricByKey(metric);
  if (definition === undefined) problems.push(rowProblem(place('metric'), 'metric-unknown'));
  const value = valueOf(record['value']);
  if (value === null) problems.push(rowProblem(place('value'), 'record-value'));
  else if (definition !== undefined && value.isNegative && !definition.mayBeNegative)
    problems.push(rowProblem(place('value'), 'number-negative', { metric: metricNames(metric) }));
  else if (isWholeMetric(metric) && !value.isMultipleOf(Rational.ONE))
    problems.push(rowProblem(place('value'), 'number-not-whole', { metric: metricNames(metric) }));
  const names = (['channel', 'campaign'] as const).map((column) => {
    const given = record[column] ?? '';
    const name = typeof given === 'string' ? withoutInvisible(given).trim() : null;
    if (name === null) problems.push(rowProblem(place(column), 'record-unreadable'));
    else if (name.length > MAXIMUM_NAME_LENGTH)
      problems.push(rowProblem(place(column), 'name-too-long', { limit: MAXIMUM_NAME_LENGTH }));
    return name === null || name === '' ? null : nameKey(name);
  });
  if (problems.length > 0 || value === null) return problems;
  const [channel = null, campaign = null] = names;
  const observation = { date, metric, channel, campaign };
  return { ...observation, row, value, externalKey: externalKeyOf(observation), converted: null };
}

/** A number of at most 15 digits is what was written, whatever is between; of more digits it may be another. */
function valueOf(value: unknown): Rational | null {
  if (typeof value === 'number' && !/^-?(?:\d\.?){1,15}$/.test(String(value))) return null;
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const read = Rational.parseDecimal(String(value));
  return read.ok ? read.value : null;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : value === undefined || value === null ? '' : JSON.stringify(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
