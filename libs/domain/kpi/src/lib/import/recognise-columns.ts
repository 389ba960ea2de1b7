import type { NamedTarget } from './column-names';
import { DIMENSIONS, findNamed, isNamedByKey, namesComputedKpi } from './column-names';
import { headingKeys } from './heading-keys';
import type { Table } from './table';
import { holdsTextOnly } from './text-cells';

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
 * words under the name of a metric, or unknown.
 */
export type RecognitionReason = 'name' | 'identifier' | 'computed' | 'repeated' | 'text' | 'unknown';

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
  return recognise(headers, () => false);
}

/**
 * As `recogniseColumns`, with a look at the cells: a column that is called like a metric and holds words only,
 * such as remarks under “Comment”, is not that metric.
 */
export function recogniseTable({ headers, rows }: Pick<Table, 'headers' | 'rows'>): readonly RecognisedColumn[] {
  return recognise(headers, (index) => holdsTextOnly(rows, index));
}

interface Candidate extends NamedTarget {
  readonly index: number;
  readonly header: string;
}

function recognise(headers: readonly string[], holdsText: (index: number) => boolean): readonly RecognisedColumn[] {
  const taken = new Map<string, Candidate>();
  const columns = headers.map((header, index) => {
    const named = findNamed(header);
    const isText = named !== null && mayBeText(named) && holdsText(index);
    const candidate: Candidate | null = named === null ? null : { ...named, header, index };
    if (candidate !== null && !isText) {
      const other = taken.get(candidate.target);
      if (other === undefined || candidate.rank < other.rank) taken.set(candidate.target, candidate);
    }
    return { header, index, candidate, isText };
  });
  return columns.map(({ header, index, candidate, isText }) => {
    const leftOut = { index, header, target: null, taken: null };
    if (candidate === null) return { ...leftOut, reason: reasonToIgnore(header) };
    if (isText) return { ...leftOut, reason: 'text' };
    const { target } = candidate;
    const winner = taken.get(target) ?? candidate;
    if (winner.index === index) return { ...leftOut, target, reason: 'name' };
    return { ...leftOut, reason: 'repeated', taken: { index: winner.index, header: winner.header, target } };
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
