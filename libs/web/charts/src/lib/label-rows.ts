export interface LabelPlace {
  /** Pixels from the left. */
  readonly left: number;
  readonly width: number;
  /** 0 under the scale, 1 below that where it would touch its neighbour. */
  readonly row: number;
}

const PIXELS_PER_LETTER = 7;
const GAP = 8;

/** Where labels under a scale go so that none touches another or leaves the picture. `places` are in percent of the width. */
export function labelRows(places: readonly number[], texts: readonly string[], width: number): readonly LabelPlace[] {
  const ends: number[] = [];
  return places.map((place, index) => {
    const labelWidth = Math.min(width, (texts[index]?.length ?? 0) * PIXELS_PER_LETTER + 4);
    const left = Math.max(0, Math.min(width - labelWidth, (place / 100) * width - labelWidth / 2));
    const free = [0, 1].find((row) => (ends[row] ?? -Infinity) + GAP <= left);
    const row = free ?? 1;
    ends[row] = left + labelWidth;
    return { left, width: labelWidth, row };
  });
}
