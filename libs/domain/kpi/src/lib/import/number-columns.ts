import type { MetricColumn } from './check-mapping';
import type { DecimalMark, ShownMarks } from './parse-decimal-text';
import { decimalMarkOf, markOfCell, marksShownBy } from './parse-decimal-text';
import { withoutInvisible } from './plain-text';
import type { Table } from './table';

/** The decimal mark of a file, and of each of its columns, by index. */
export interface NumberColumns {
  readonly decimalMark: DecimalMark;
  readonly markOf: ReadonlyMap<number, DecimalMark>;
}

/** Two numbers of one column whose decimals begin with different signs: one of them would be read wrongly. */
export interface MixedMarks {
  readonly column: string;
  readonly comma: string;
  readonly point: string;
}

/** The first column that contradicts itself; numbers that a workbook holds as numbers prove nothing. */
export function mixedMarks({ rows, encoding }: Table, metrics: readonly MetricColumn[]): MixedMarks | null {
  for (const { index, header } of metrics) {
    const shown: { comma?: string; point?: string } = {};
    for (const cell of cellsOf(rows, index)) {
      if (encoding === 'xlsx' && /^-?\d+(?:\.\d+)?$/.test(cell)) continue;
      const mark = markOfCell(cell);
      if (mark !== null) shown[mark] ??= cell.trim();
    }
    const { comma, point } = shown;
    if (comma !== undefined && point !== undefined) return { column: header, comma, point };
  }
  return null;
}

/**
 * Decides what commas and points mean, once for each column. A count is whole: `12.345` impressions are 12 345, and say
 * of the money beside them that its decimals begin with the other sign.
 */
export function readNumberColumns({ rows, delimiter }: Table, metrics: readonly MetricColumn[]): NumberColumns {
  const columns = metrics.map((column) => {
    const shown = marksShownBy(cellsOf(rows, column.index));
    return { column, shown, groups: column.isCount ? groupsOf(shown) : null };
  });
  const all: ShownMarks = {
    comma: columns.some(({ shown, groups }) => shown.comma || groups === 'point'),
    point: columns.some(({ shown, groups }) => shown.point || groups === 'comma'),
    doubtful: {
      comma: columns.some(({ shown }) => shown.doubtful.comma),
      point: columns.some(({ shown }) => shown.doubtful.point),
    },
    zerosOnly: columns.every(({ shown }) => shown.zerosOnly),
  };
  const decimalMark = decimalMarkOf(all, delimiter);
  const markOf = new Map(
    columns.map(({ column, shown, groups }) => {
      // The sign that parts thousands here and begins decimals there proves neither.
      const isContradicted = groups !== null && columns.some((other) => other.shown[groups]);
      const mark = isContradicted ? 'mixed' : markOfColumn(shown, groups, decimalMark);
      // Money with three decimals is rarer than thousands: it is asked for.
      return [column.index, mark === 'unknown' && column.isMoney && shown.doubtful.point ? 'mixed' : mark];
    }),
  );
  return { decimalMark, markOf };
}

/** The sign that parts thousands in a column of counts; null where none does, or nothing says which. */
function groupsOf({ comma, point, doubtful, zerosOnly }: ShownMarks): 'comma' | 'point' | null {
  if (comma || point || doubtful.comma === doubtful.point) return null;
  if (doubtful.comma) return 'comma';
  // `5.000` alone is as often five with decimals that a program has added.
  return zerosOnly ? null : 'point';
}

function markOfColumn(shown: ShownMarks, groups: 'comma' | 'point' | null, ofFile: DecimalMark): DecimalMark {
  if (groups !== null) return groups === 'comma' ? 'point' : 'comma';
  // A column that shows its own mark keeps it, whatever the others do.
  return shown.comma === shown.point ? ofFile : shown.comma ? 'comma' : 'point';
}

function* cellsOf(rows: Table['rows'], index: number): Generator<string> {
  for (const { cells } of rows) yield withoutInvisible(cells[index] ?? '');
}
