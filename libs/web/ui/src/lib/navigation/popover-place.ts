interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

const GAP = 6;
const EDGE = 8;

/** Under its button, or above it where there is more room; never over the window's edge. Lengths in CSS pixels. */
export function besideButton(
  button: Box,
  list: Box,
  align: 'start' | 'end',
  view = { width: globalThis.innerWidth, height: globalThis.innerHeight },
): Readonly<Record<string, string>> {
  const roomBelow = view.height - button.bottom - GAP - EDGE;
  const roomAbove = button.top - GAP - EDGE;
  const isBelow = list.height <= roomBelow || roomBelow >= roomAbove;
  const wished = align === 'start' ? button.left : button.right - list.width;
  const left = Math.max(EDGE, Math.min(wished, view.width - EDGE - list.width));
  return {
    left: `${left}px`,
    maxHeight: `${Math.max(0, isBelow ? roomBelow : roomAbove)}px`,
    ...(isBelow
      ? { top: `${button.bottom + GAP}px`, bottom: 'auto' }
      : { top: 'auto', bottom: `${view.height - button.top + GAP}px` }),
  };
}
