export interface SparklineShape {
  /** One polyline per unbroken stretch. */
  readonly lines: readonly string[];
  readonly last: { readonly x: number; readonly y: number } | null;
  readonly target: number | null;
}

/** Room for the dot at the end and the thickness of the line. */
const MARGIN = 4;

const rounded = (value: number): number => Math.round(value * 100) / 100;

export function sparklineShape(
  values: readonly (number | null)[],
  target: number | null,
  size: { readonly width: number; readonly height: number },
): SparklineShape {
  const known = values.filter((value) => value !== null);
  const all = target === null ? known : [...known, target];
  if (all.length === 0) return { lines: [], last: null, target: null };
  const low = Math.min(...all);
  const span = Math.max(...all) - low;
  const x = (index: number): number =>
    rounded(MARGIN + (index * (size.width - 2 * MARGIN)) / Math.max(1, values.length - 1));
  // A line without ups and downs runs through the middle, not along the floor.
  const y = (value: number): number =>
    rounded(span === 0 ? size.height / 2 : size.height - MARGIN - ((value - low) / span) * (size.height - 2 * MARGIN));

  const lines: string[] = [];
  let stretch: string[] = [];
  let last: SparklineShape['last'] = null;
  values.forEach((value, index) => {
    if (value === null) {
      if (stretch.length > 1) lines.push(stretch.join(' '));
      stretch = [];
      return;
    }
    last = { x: x(index), y: y(value) };
    stretch.push(`${last.x},${last.y}`);
  });
  if (stretch.length > 1) lines.push(stretch.join(' '));
  return { lines, last, target: target === null ? null : y(target) };
}
