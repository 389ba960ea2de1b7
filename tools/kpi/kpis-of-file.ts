import type {
  ColumnMapping,
  KpiDefinition,
  KpiEvaluations,
  KpiScope,
  ReadingOptions,
  RecognisedColumn,
  Table,
} from '@premia/domain-kpi';
import {
  computeKpis,
  cutBy,
  kpisOfMetrics,
  metricsForInput,
  observationsOf,
  prepareTable,
  readObservations,
  readTable,
  recogniseTable,
  selectObservations,
  TOTAL_KEY,
} from '@premia/domain-kpi';
import { describeText } from '@premia/shared-messages';
import { CommandError } from './command-error';
import type { FileCommand } from './command-line';
import {
  describeCut,
  describeFileProblems,
  describeNoKpi,
  describeReading,
  describeRowProblems,
  describeSelection,
  type FileNotice,
} from './file-notices';
import { describePartialSources } from './partial-sources';

/** Decimals of a printed KPI value (product §11). */
const PRINTED_DECIMALS = 6;

export interface PrintedKpi {
  readonly value: string | null;
  /** The catalogue's status where there is no value. */
  readonly reason: string | null;
}

/** KPIs by group and key, and what to say on standard error. */
export interface KpiReport {
  readonly groups: Readonly<Record<string, Readonly<Record<string, PrintedKpi>>>>;
  readonly notices: readonly FileNotice[];
}

/**
 * KPIs of a CSV file as ratios of sums (product §11); throws a `CommandError` on a file with any bad row. A
 * cell that no KPI asked for needs makes no row bad.
 */
export function reportKpisOfFile(bytes: Uint8Array, command: FileCommand): KpiReport {
  return reportKpisOfTable(readTable(bytes), command);
}

/** As `reportKpisOfFile`, of a file that has been read. */
export function reportKpisOfTable(
  read: ReturnType<typeof readTable>,
  command: FileCommand,
  { rates = null, today = null }: Pick<ReadingOptions, 'rates' | 'today'> = {},
): KpiReport {
  if (!read.ok) throw new CommandError(describeText('en', read.error.message));
  const prepared = prepareTable(read.value, command.table);
  if (!prepared.ok) throw new CommandError(describeText('en', prepared.error.message));
  const table = prepared.value;
  const columns = mappedColumns(table, command.mapping);
  const reading = readObservations(table, columns, {
    ...command.reading,
    rates,
    today,
    isNeeded: neededBy(command.kpis),
  });
  if (!reading.ok) throw new CommandError(describeFileProblems(reading.error, columns));
  if (reading.value.problemCount > 0) throw new CommandError(describeRowProblems(reading.value));
  const observations = [...observationsOf(reading.value.rows)];
  const { scope, notice } = chooseScope(command, columns);
  const kpis = command.kpis ?? kpisOfMetrics(observations.map(({ metric }) => metric));
  const slice = {
    ...(command.from === undefined ? {} : { from: command.from }),
    ...(command.to === undefined ? {} : { to: command.to }),
  };
  const selected = selectObservations(observations, slice);
  const groups = computeKpis(selected, scope, kpis);
  const notices = [
    ...describeReading(table, columns, reading.value),
    ...notice,
    ...describePartialSources(selected, kpis).map((text) => ({ code: 'partial-source', text })),
    ...describeCut(cutBy(observations, slice)),
    ...describeSelection(selected, command),
    ...describeNoKpi(observations, kpis),
  ];
  if (groups.size > 0 || scope !== 'total') return { groups: printGroups(groups), notices };
  const empty = Object.fromEntries(kpis.map(({ key }) => [key, { value: null, reason: 'no_data' }]));
  return { groups: { [TOTAL_KEY]: empty }, notices };
}

/** The columns as they are recognised, with what was said of some of them. */
function mappedColumns(table: Table, mapping: FileCommand['mapping']): readonly RecognisedColumn[] {
  const unknown = [...mapping.keys()].find((column) => !table.headers.includes(column));
  if (unknown !== undefined)
    throw new CommandError(`--map: there is no column “${unknown}”; the file has: ${table.headers.join(', ')}`);
  const given = new Set([...mapping.values()].filter((target) => target !== null));
  return recogniseTable(table).map((column) => {
    const target = mapping.get(column.header);
    if (target !== undefined) return { ...column, target, reason: target === null ? 'unknown' : 'name', taken: null };
    return column.target !== null && given.has(column.target) ? { ...column, target: null, reason: 'unknown' } : column;
  });
}

/** Which metrics may feed the KPIs asked for; all, where none are asked for by name. */
function neededBy(kpis: readonly KpiDefinition[] | undefined): (metric: string) => boolean {
  if (kpis === undefined) return () => true;
  const needed = new Set(kpis.flatMap(({ inputs }) => inputs.flatMap(({ name }) => metricsForInput(name))));
  return (metric) => needed.has(metric);
}

interface ChosenScope {
  readonly scope: KpiScope;
  readonly notice: readonly FileNotice[];
}

function chooseScope(
  { scope: asked, reading }: Pick<FileCommand, 'scope' | 'reading'>,
  columns: readonly ColumnMapping[],
): ChosenScope {
  const has = (target: string): boolean =>
    columns.some((column) => column.target === target || (target === 'campaign' && column.target === 'campaign_id')) ||
    (target === 'channel' && reading.channel != null);
  if (asked === undefined) {
    if (has('channel')) return { scope: 'channel', notice: [] };
    return {
      scope: 'total',
      notice: [{ code: 'no-channel', text: 'The file has no channel column: the total is shown' }],
    };
  }
  if ((asked === 'channel' || asked === 'campaign') && !has(asked)) {
    throw new CommandError(
      `--by ${asked}: the file has no ${asked} column; use --by day or --by total, or name the column`,
    );
  }
  return { scope: asked, notice: [] };
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
