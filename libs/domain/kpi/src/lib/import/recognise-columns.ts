import type { NamedTarget } from './column-names';
import { DIMENSIONS, findNamed, isNamedByKey, namesComputedKpi } from './column-names';
import { parseSpanText, spanUnitOf } from './date-span';
import { doubtIn } from './doubtful-columns';
import { headingKey, headingKeys } from './heading-keys';
import { holdsIdentifiers } from './identifier-cells';
import type { Notice } from './import-problem';
import { notice } from './import-problem';
import { isNothing } from './plain-text';
import { isSpanHeading } from './platform-names';
import type { Table } from './table';
import { holdsDaysOnly, holdsNoDays, holdsTextOnly } from './text-cells';
import { totalWord } from './total-words';

/**
 * One column of a file and what it means: a dimension, a metric's key, or null for a column that is not
 * imported. The reader may change it before the import.
 */
export interface ColumnMapping {
  /** Position from 0. */
  readonly index: number;
  readonly header: string;
  readonly target: string | null;
}

/**
 * Why a column got its target: known by name; or left out as an identifier, a KPI, a repeat of another column,
 * words under the name of a metric, a name that means different things in different systems, or unknown.
 */
export type RecognitionReason = 'name' | 'identifier' | 'computed' | 'repeated' | 'text' | 'doubtful' | 'unknown';

export interface RecognisedColumn extends ColumnMapping {
  readonly reason: RecognitionReason;
  /** Of a repeat: the column that was taken in its place. */
  readonly taken: ColumnMapping | null;
}

const IDENTIFIER = /^(?:id|ид|идентификатор|no|n|№|#|row|строка)$|(?:^| )id$|^id /;
/** Keys of metrics that are as often the heading of remarks; others by their key are meant, and their text is a mistake. */
const KEYS_OF_REMARKS: readonly string[] = ['comments'];

/**
 * Proposes what each column means, by the names and aliases of dimensions and metrics in both languages. Of
 * columns that mean the same, the one that is named most surely is taken: by the key, then by a name of the
 * catalogue, then by an alias, then by any of them with a unit (`Spend, RUB`); of equals the first.
 */
export function recogniseColumns(headers: readonly string[]): readonly RecognisedColumn[] {
  return recognise(headers, () => null);
}

/**
 * As `recogniseColumns`, with a look at the cells: a column that is called like a metric and holds words only,
 * such as remarks under “Comment”, is not that metric.
 */
export function recogniseTable({ headers, rows }: Pick<Table, 'headers' | 'rows'>): readonly RecognisedColumn[] {
  const columns = recogniseCells({ headers, rows });
  if (columns.some(({ target }) => target === 'date')) return columns;
  return withOnly(
    withOnly(columns, ({ header, index }) => DAYS.test(header) && holdsDaysOnly(rows, index)),
    (column) => holdsSpans(rows, column),
  );
}

/** Whether a column is called after weeks, months or periods, and says of each which days it has. */
function holdsSpans(rows: Table['rows'], { header, index }: RecognisedColumn): boolean {
  if (!isSpanHeading(headingKey(header))) return false;
  const unit = spanUnitOf(header);
  const texts = new Set(rows.map(({ cells }) => (cells[index] ?? '').trim()));
  const filled = [...texts].filter((text) => !isNothing(text) && !totalWord(text));
  return filled.length > 0 && filled.every((text) => parseSpanText(text, unit, {}).ok || /^\d+\/\d+\/\d+$/.test(text));
}

/** Where no heading names the days, the one unknown column that holds them does. */
function withOnly(
  columns: readonly RecognisedColumn[],
  holdsDays: (column: RecognisedColumn) => boolean,
): readonly RecognisedColumn[] {
  if (columns.some(({ target }) => target === 'date')) return columns;
  const [found, ...others] = columns.filter((column) => column.reason === 'unknown' && holdsDays(column));
  if (found === undefined || others.length > 0) return columns;
  return columns.map((column) => (column === found ? { ...column, target: 'date', reason: 'name' } : column));
}

const DAYS = /(?:^|[^\p{L}])(?:date|day|дата|даты|день)(?:$|[^\p{L}])/iu;

function recogniseCells({ headers, rows }: Pick<Table, 'headers' | 'rows'>): readonly RecognisedColumn[] {
  return recognise(headers, (index, named) => {
    if (named.target === 'date') return holdsNoDays(rows, index) ? 'text' : null;
    if (mayBeText(named) && holdsTextOnly(rows, index)) return 'text';
    return holdsIdentifiers(rows, { index, header: headers[index] ?? '', target: named.target }) ? 'identifier' : null;
  });
}

interface Candidate extends NamedTarget {
  readonly index: number;
  readonly header: string;
}

type LookAtCells = (index: number, named: NamedTarget) => 'text' | 'identifier' | null;

function recognise(headers: readonly string[], look: LookAtCells): readonly RecognisedColumn[] {
  const taken = new Map<string, Candidate>();
  const isDoubtful = doubtIn(headers);
  const columns = headers.map((header, index) => {
    const named = findNamed(header);
    const refused: RecognitionReason | null = isDoubtful(header)
      ? 'doubtful'
      : named === null
        ? null
        : look(index, named);
    const candidate: Candidate | null = named === null ? null : { ...named, header, index };
    if (candidate !== null && refused === null) {
      const other = taken.get(candidate.target);
      if (other === undefined || candidate.rank < other.rank) taken.set(candidate.target, candidate);
    }
    return { header, index, candidate, refused };
  });
  return columns.map(({ header, index, candidate, refused }): RecognisedColumn => {
    const leftOut = { index, header, target: null, taken: null };
    if (refused !== null) return { ...leftOut, reason: refused };
    if (candidate === null) return { ...leftOut, reason: reasonToIgnore(header) };
    const { target } = candidate;
    const winner = taken.get(target) ?? candidate;
    if (winner.index === index) return { ...leftOut, target, reason: 'name' };
    return { ...leftOut, reason: 'repeated', taken: { index: winner.index, header: winner.header, target } };
  });
}

/** What is to be said of columns that are left out although they are called like something that is known. */
export function columnNotices(columns: readonly RecognisedColumn[]): readonly Notice[] {
  return columns.flatMap(({ header: column, reason }) => {
    if (reason === 'doubtful') return [notice('column-doubtful', { column })];
    return reason === 'identifier' && findNamed(column) !== null ? [notice('column-identifier', { column })] : [];
  });
}

function mayBeText(named: NamedTarget): boolean {
  if (DIMENSIONS.some((dimension) => dimension === named.target)) return false;
  return !isNamedByKey(named) || KEYS_OF_REMARKS.includes(named.target);
}

function reasonToIgnore(header: string): RecognitionReason {
  if (headingKeys(header).some((key) => IDENTIFIER.test(key))) return 'identifier';
  return namesComputedKpi(header) ? 'computed' : 'unknown';
}
