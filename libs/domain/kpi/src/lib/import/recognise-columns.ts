import type { NamedTarget } from './column-names';
import { DIMENSIONS, findNamed, isNamedByKey, namesComputedKpi } from './column-names';
import { doubtIn } from './doubtful-columns';
import { headingKeys } from './heading-keys';
import { holdsIdentifiers } from './identifier-cells';
import type { Notice } from './import-problem';
import { notice } from './import-problem';
import type { Table } from './table';
import { holdsDaysOnly, holdsNoDays, holdsTextOnly } from './text-cells';

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
  return columns.some(({ target }) => target === 'date') ? columns : withOnlyDays(columns, rows);
}

/** Where no heading names the days, the one column that is called after a date or day and holds nothing else does. */
function withOnlyDays(columns: readonly RecognisedColumn[], rows: Table['rows']): readonly RecognisedColumn[] {
  const [found, ...others] = columns.filter(
    ({ index, header, reason }) => reason === 'unknown' && DAYS.test(header) && holdsDaysOnly(rows, index),
  );
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
