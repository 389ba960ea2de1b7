export interface RowWindow {
  readonly first: number;
  readonly last: number;
  /** Pixels that the rows left out above and below would fill. */
  readonly above: number;
  readonly below: number;
}

/** How many rows beyond the edge are drawn, so that a flick of the wheel meets no blank. */
const SPARE_ROWS = 12;

/** Which rows of a long table stand in sight (and a few beyond), when every row is `rowHeight` pixels high. */
export function rowWindow(rowCount: number, rowHeight: number, scrollTop: number, viewHeight: number): RowWindow {
  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - SPARE_ROWS);
  const last = Math.min(rowCount, Math.ceil((scrollTop + viewHeight) / rowHeight) + SPARE_ROWS);
  return { first, last, above: first * rowHeight, below: (rowCount - last) * rowHeight };
}
