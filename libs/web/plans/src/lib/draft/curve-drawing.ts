import type { CurveInput } from '@premia/domain-bonus';

/** A point of the drawing, in percent; only for the screen: nothing is paid by these numbers. */
export interface DrawnPoint {
  readonly attainment: number;
  readonly rate: number;
}

export interface CurveDrawing {
  readonly line: readonly DrawnPoint[];
  /** Points that stand for the ones in the plan, in their order. */
  readonly handles: readonly DrawnPoint[];
  readonly maximum: DrawnPoint;
}

/** How far to the right a curve without own points is drawn. */
const USUAL_REACH = 150;

/** The line of a curve between 0 and a little beyond its last point, held between floor and cap where there are such. */
export function drawCurve(curve: CurveInput, limits: { readonly cap?: string; readonly floor?: string }): CurveDrawing {
  const handles = handlesOf(curve);
  const reach = Math.max(USUAL_REACH, ...handles.map(({ attainment }) => attainment + 20));
  const cap = limitOf(limits.cap) ?? Infinity;
  const floor = limitOf(limits.floor) ?? 0;
  const raw = lineOf(curve, handles, reach);
  const line = withCrossings(raw, [cap, floor]).map(({ attainment, rate }) => ({
    attainment,
    rate: Math.min(cap, Math.max(floor, rate)),
  }));
  const rates = [...line, ...handles].map(({ rate }) => rate);
  return { line, handles, maximum: { attainment: reach, rate: Math.max(100, ...rates) * 1.1 } };
}

function limitOf(text: string | undefined): number | null {
  const value = Number(text ?? '');
  return text === undefined || text === '' || Number.isNaN(value) ? null : value;
}

function handlesOf(curve: CurveInput): readonly DrawnPoint[] {
  if (curve.kind === 'points' || curve.kind === 'steps') {
    const points = curve.kind === 'points' ? curve.points : curve.steps;
    return points.map(([attainment, rate]) => drawn(attainment, rate));
  }
  if (curve.kind === 'linear') return [];
  return cornersOf(curve.tiers);
}

function drawn(attainment: string, rate: string): DrawnPoint {
  return { attainment: limitOf(attainment) ?? 0, rate: limitOf(rate) ?? 0 };
}

function lineOf(curve: CurveInput, handles: readonly DrawnPoint[], reach: number): readonly DrawnPoint[] {
  switch (curve.kind) {
    case 'linear':
      return [
        { attainment: 0, rate: 0 },
        { attainment: reach, rate: reach },
      ];
    case 'points':
      return pointsLine(curve, handles, reach);
    case 'steps':
      return stepsLine(handles, reach);
    case 'tiers': {
      const last = curve.tiers.at(-1);
      const end = handles.at(-1) ?? { attainment: 0, rate: 0 };
      const slope = last?.upTo === null ? (limitOf(last.slope) ?? 0) : 0;
      return [
        { attainment: 0, rate: 0 },
        ...handles,
        { attainment: reach, rate: end.rate + (reach - end.attainment) * slope },
      ];
    }
  }
}

function pointsLine(
  curve: Extract<CurveInput, { kind: 'points' }>,
  handles: readonly DrawnPoint[],
  reach: number,
): readonly DrawnPoint[] {
  const first = handles[0];
  const last = handles.at(-1);
  if (first === undefined || last === undefined) return [];
  const before =
    curve.below === 'flat'
      ? [{ attainment: 0, rate: first.rate }]
      : [
          { attainment: 0, rate: 0 },
          { attainment: first.attainment, rate: 0 },
        ];
  return [...before, ...handles, { attainment: reach, rate: beyond(curve, handles, last, reach) }];
}

function beyond(
  curve: Extract<CurveInput, { kind: 'points' }>,
  handles: readonly DrawnPoint[],
  last: DrawnPoint,
  reach: number,
): number {
  const previous = handles.at(-2);
  if (curve.above !== 'extend' || previous === undefined || previous.attainment === last.attainment) return last.rate;
  const slope = (last.rate - previous.rate) / (last.attainment - previous.attainment);
  return Math.max(0, last.rate + slope * (reach - last.attainment));
}

function stepsLine(handles: readonly DrawnPoint[], reach: number): readonly DrawnPoint[] {
  let rate = 0;
  const line: DrawnPoint[] = [{ attainment: 0, rate: 0 }];
  for (const step of handles) {
    line.push({ attainment: step.attainment, rate }, step);
    rate = step.rate;
  }
  return [...line, { attainment: reach, rate }];
}

function cornersOf(tiers: Extract<CurveInput, { kind: 'tiers' }>['tiers']): readonly DrawnPoint[] {
  const corners: DrawnPoint[] = [];
  let from = 0;
  let rate = 0;
  for (const tier of tiers) {
    const upTo = limitOf(tier.upTo ?? undefined);
    if (upTo === null) break;
    rate += (upTo - from) * (limitOf(tier.slope) ?? 0);
    from = upTo;
    corners.push({ attainment: from, rate });
  }
  return corners;
}

/** Corners where the line meets a limit, so that clamping keeps its slope up to there. */
function withCrossings(line: readonly DrawnPoint[], limits: readonly number[]): readonly DrawnPoint[] {
  return line.flatMap((point, index) => {
    const previous = line[index - 1];
    if (previous === undefined || previous.rate === point.rate) return [point];
    const crossings = limits
      .filter((limit) => limit > Math.min(previous.rate, point.rate) && limit < Math.max(previous.rate, point.rate))
      .map((limit) => ({
        attainment:
          previous.attainment +
          ((limit - previous.rate) / (point.rate - previous.rate)) * (point.attainment - previous.attainment),
        rate: limit,
      }))
      .sort((a, b) => a.attainment - b.attainment);
    return [...crossings, point];
  });
}
