import type {
  FileProblem,
  KpiDefinition,
  Observation,
  ObservationReading,
  RecognisedColumn,
  SkippedCells,
  Table,
} from '@premia/domain-kpi';
import { daysText } from '@premia/domain-kpi';
import { describeText } from '@premia/shared-messages';
import type { FileCommand } from './command-line';
import { counted } from './counted';

/** Row problems that are printed one by one. */
const PRINTED_PROBLEMS = 20;

/** How a question is answered on the command line. */
const ANSWERS: Readonly<Partial<Record<FileProblem['code'], readonly string[]>>> = {
  'date-order-open': ['Answer with --order dmy or --order mdy'],
  'column-missing': [
    'Say what a column means with --map COLUMN=metric, or --events leads, deals or orders for a list of them',
  ],
};

/** Why a file as a whole gives no KPI; where nothing in it is known, also what a file should look like. */
export function describeFileProblems(problems: readonly FileProblem[], columns: readonly RecognisedColumn[]): string {
  const lines = problems.flatMap(({ code, message }) => [describeText('en', message), ...(ANSWERS[code] ?? [])]);
  if (columns.every(({ target }) => target === null)) {
    lines.push('Expected: comma, semicolon or tab between columns; UTF-8 or CP1251');
  }
  return lines.join('\n');
}

/** Why rows keep a file from giving KPIs. */
export function describeRowProblems({ problems, problemCount, badRowCount, rowCount }: ObservationReading): string {
  if (problems.every(({ code }) => code === 'row-without-values')) {
    return `No known metric has a value in the file (${counted(rowCount, 'row')}): fill in the rows and try again`;
  }
  const lines = problems.slice(0, PRINTED_PROBLEMS).map(({ message }) => describeText('en', message));
  const rest = problemCount - lines.length;
  return [
    ...lines,
    ...(problems.some(({ code }) => code === 'row-total-unequal' || code === 'row-level-unequal')
      ? ['Answer for all such rows with --totals keep or --totals leave-out']
      : []),
    ...(rest > 0 ? [`… and ${counted(rest, 'more problem')}`] : []),
    `${badRowCount} of ${counted(rowCount, 'row')} cannot be read, so no KPI was computed: correct the file and try again`,
  ].join('\n');
}

/** What is good to know of a file: a sentence for people, and a code for programs. */
export interface FileNotice {
  readonly code: string;
  readonly text: string;
  readonly column?: string;
}

export function describeReading(
  { rows }: Table,
  columns: readonly RecognisedColumn[],
  { skippedCells, notices }: ObservationReading,
): readonly FileNotice[] {
  return [
    ...columns.flatMap((column) =>
      describeColumn(column, rows).map((text) => ({ code: `column-${column.reason}`, column: column.header, text })),
    ),
    ...skippedCells.map((cells) => ({ code: 'cells-skipped', column: cells.column, text: describeSkipped(cells) })),
    ...notices.map(({ code, message }) => ({ code, text: describeText('en', message) })),
  ];
}

function describeColumn(column: RecognisedColumn, rows: Table['rows']): readonly string[] {
  const { index, header, reason, taken } = column;
  if (reason === 'name') return [];
  if (header === '') {
    // Programs that end every line with a delimiter leave a column of nothing behind.
    const isEmpty = rows.every(({ cells }) => (cells[index] ?? '').trim() === '');
    return isEmpty ? [] : [`Column ${index + 1} is ignored: it has no heading`];
  }
  const why = {
    unknown: 'it is unknown',
    identifier: 'it is an identifier',
    doubtful: 'it means different things in different systems; say which with --map',
    computed: 'it is a KPI, which is computed from sums instead',
    text: 'it holds words and no number',
    repeated: taken === null ? 'it is a repeat' : `${nameOf(taken, header)} is taken as ${taken.target ?? ''}`,
  };
  return [`Column “${header}” is ignored: ${why[reason]}`];
}

function nameOf({ index, header }: Pick<RecognisedColumn, 'index' | 'header'>, besides: string): string {
  return header === besides ? `column ${index + 1} of the same name` : `column “${header}”`;
}

function describeSkipped({ column, count, first }: SkippedCells): string {
  return `${counted(count, 'cell')} of column “${column}” ${areOrIs(count)} left out, as no KPI asked for needs it. ${describeText('en', first.message)}`;
}

/** Values of several days that the days asked for would cut. */
export function describeCut(cut: readonly Observation[]): readonly FileNotice[] {
  if (cut.length === 0) return [];
  const days = [...new Set(cut.map(daysText))].slice(0, 5).join(', ');
  const text = `${counted(cut.length, 'value')} of ${days} ${areOrIs(cut.length)} left out, since --from or --to would cut them: choose whole periods, or --spans by-days`;
  return [{ code: 'spans-cut', text }];
}

export function describeSelection(
  selected: readonly Observation[],
  { from, to }: Pick<FileCommand, 'from' | 'to'>,
): readonly FileNotice[] {
  if (selected.length > 0) return [];
  return [
    { code: 'nothing-selected', text: `The file has no rows from ${from ?? 'its beginning'} to ${to ?? 'its end'}` },
  ];
}

/** Why there is nothing to print, where what the file holds makes no KPI. */
export function describeNoKpi(
  observations: readonly Observation[],
  kpis: readonly KpiDefinition[],
): readonly FileNotice[] {
  if (kpis.length > 0) return [];
  const metrics = [...new Set(observations.map(({ metric }) => metric))].join(', ');
  const text = `No KPI of the catalogue can be computed from ${metrics} alone: export further columns, or map them with --map`;
  return [{ code: 'no-kpi', text }];
}

function areOrIs(count: number): string {
  return count === 1 ? 'is' : 'are';
}
