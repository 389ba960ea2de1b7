import type {
  FileProblem,
  ImportedObservation,
  Observation,
  ObservationReading,
  RecognisedColumn,
  SkippedCells,
  Table,
} from '@premia/domain-kpi';
import { describeText } from '@premia/shared-messages';
import type { FileCommand } from './command-line';
import { counted } from './counted';

/** Row problems that are printed one by one. */
const PRINTED_PROBLEMS = 20;

/** Why a file as a whole gives no KPI; where nothing in it is known, also what a file should look like. */
export function describeFileProblems(problems: readonly FileProblem[], columns: readonly RecognisedColumn[]): string {
  const lines = problems.map(({ message }) => describeText('en', message));
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
    ...(rest > 0 ? [`… and ${counted(rest, 'more problem')}`] : []),
    `${badRowCount} of ${counted(rowCount, 'row')} cannot be read, so no KPI was computed: correct the file and try again`,
  ].join('\n');
}

/** What is good to know of a file that can be read, for standard error. */
export function describeReading(
  { rows }: Table,
  columns: readonly RecognisedColumn[],
  { emptyRowCount, skippedCells }: ObservationReading,
  observations: readonly ImportedObservation[],
): readonly string[] {
  return [
    ...columns.flatMap((column) => describeColumn(column, rows)),
    ...skippedCells.map(describeSkipped),
    ...(emptyRowCount === 0
      ? []
      : [`${counted(emptyRowCount, 'row')} without any value ${areOrIs(emptyRowCount)} left out`]),
    ...describeRepeats(observations),
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

function describeRepeats(observations: readonly ImportedObservation[]): readonly string[] {
  const repeats = observations.length - new Set(observations.map(({ externalKey }) => externalKey)).size;
  if (repeats === 0) return [];
  const [have, were] = repeats === 1 ? ['has', 'was'] : ['have', 'were'];
  return [
    `${counted(repeats, 'value')} ${have} the same day, channel, campaign and metric as another row, and ${were} added up`,
  ];
}

export function describeSelection(
  selected: readonly Observation[],
  { from, to }: Pick<FileCommand, 'from' | 'to'>,
): readonly string[] {
  if (selected.length > 0) return [];
  return [`The file has no rows from ${from ?? 'its beginning'} to ${to ?? 'its end'}`];
}

function areOrIs(count: number): string {
  return count === 1 ? 'is' : 'are';
}
