import type {
  ImportedObservation,
  KpiEvaluations,
  KpiScope,
  Observation,
  ObservationReading,
  RecognisedColumn,
} from '@premia/domain-kpi';
import {
  computeKpis,
  kpisOfMetrics,
  observationsOf,
  readObservations,
  readTable,
  recogniseColumns,
  selectObservations,
  TOTAL_KEY,
} from '@premia/domain-kpi';
import { CommandError } from './command-error';
import type { FileCommand } from './command-line';

/** Decimals of a printed KPI value (product §11). */
const PRINTED_DECIMALS = 6;
/** Row problems that are printed one by one. */
const PRINTED_PROBLEMS = 20;

export interface PrintedKpi {
  readonly value: string | null;
  /** The catalogue's status where there is no value. */
  readonly reason: string | null;
}

/** KPIs by group and key, and what to say on standard error. */
export interface KpiReport {
  readonly groups: Readonly<Record<string, Readonly<Record<string, PrintedKpi>>>>;
  readonly notices: readonly string[];
}

/** KPIs of a CSV file as ratios of sums (product §11); throws a `CommandError` on a file with any bad row. */
export function reportKpisOfFile(bytes: Uint8Array, command: FileCommand): KpiReport {
  const table = readTable(bytes);
  if (!table.ok) throw new CommandError(table.error.message);
  const columns = recogniseColumns(table.value.headers);
  // An analyst's file may hold several rows of one campaign and day (adverts, regions): they add up.
  const reading = readObservations(table.value, columns, { duplicates: 'add' });
  if (!reading.ok) throw new CommandError(reading.error.map(({ message }) => message).join('\n'));
  if (reading.value.problemCount > 0) throw new CommandError(describeProblems(reading.value));
  const scope = chooseScope(command.scope, columns);
  const observations = [...observationsOf(reading.value.rows)];
  const kpis = command.kpis ?? kpisOfMetrics(observations.map(({ metric }) => metric));
  const selected = selectObservations(observations, {
    ...(command.from === undefined ? {} : { from: command.from }),
    ...(command.to === undefined ? {} : { to: command.to }),
  });
  const groups = computeKpis(selected, scope, kpis);
  const notices = [
    ...describeColumns(columns),
    ...describeRepeats(observations),
    ...describeSelection(selected, command),
  ];
  if (groups.size > 0 || scope !== 'total') return { groups: printGroups(groups), notices };
  const empty = Object.fromEntries(kpis.map(({ key }) => [key, { value: null, reason: 'no_data' }]));
  return { groups: { [TOTAL_KEY]: empty }, notices };
}

function chooseScope(asked: KpiScope | undefined, columns: readonly RecognisedColumn[]): KpiScope {
  const has = (target: string): boolean => columns.some((column) => column.target === target);
  if (asked === undefined) return has('channel') ? 'channel' : 'total';
  if ((asked === 'channel' || asked === 'campaign') && !has(asked)) {
    throw new CommandError(
      `--by ${asked}: the file has no ${asked} column; use --by day or --by total, or name the column`,
    );
  }
  return asked;
}

function printGroups(groups: ReadonlyMap<string, KpiEvaluations>): KpiReport['groups'] {
  return Object.fromEntries(
    [...groups].map(([key, evaluations]) => [
      key,
      Object.fromEntries(
        [...evaluations].map(([kpi, { status, value }]): [string, PrintedKpi] => [
          kpi,
          value === null
            ? { value: null, reason: status }
            : { value: value.toFixed(PRINTED_DECIMALS, 'half-up'), reason: null },
        ]),
      ),
    ]),
  );
}

function describeProblems({ problems, problemCount, badRowCount, rowCount }: ObservationReading): string {
  const lines = problems.slice(0, PRINTED_PROBLEMS).map(({ message }) => message);
  const rest = problemCount - lines.length;
  return [
    ...lines,
    ...(rest > 0 ? [`… and ${rest} more problems`] : []),
    `${badRowCount} of ${rowCount} rows cannot be read, so no KPI was computed: correct them and try again`,
  ].join('\n');
}

function describeColumns(columns: readonly RecognisedColumn[]): readonly string[] {
  const why = {
    unknown: 'unknown',
    identifier: 'an identifier',
    computed: 'a KPI, which is computed from sums instead',
    repeated: 'a second column of the same meaning',
  };
  return columns.flatMap(({ header, reason }) =>
    reason === 'name' ? [] : [`Column “${header}” is ignored: it is ${why[reason]}`],
  );
}

function describeRepeats(observations: readonly ImportedObservation[]): readonly string[] {
  const repeats = observations.length - new Set(observations.map(({ externalKey }) => externalKey)).size;
  return repeats === 0
    ? []
    : [`${repeats} values have the same day, channel, campaign and metric as another row, and were added up`];
}

function describeSelection(selected: readonly Observation[], { from, to }: FileCommand): readonly string[] {
  if (selected.length > 0) return [];
  return [`The file has no rows from ${from ?? 'its beginning'} to ${to ?? 'its end'}`];
}
