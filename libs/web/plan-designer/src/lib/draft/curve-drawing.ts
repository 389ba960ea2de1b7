import type { CurveInput, CurvePiece, CurvePointInput } from '@premia/domain-bonus';
import { curvePieces } from '@premia/domain-bonus';
import { Rational } from '@premia/domain-kernel';

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
const DEFAULT_END = 150;

/** The line of a curve between 0 and a little beyond its last point, held between floor and cap where there are such. */
export function drawCurve(curve: CurveInput, limits: { readonly cap?: string; readonly floor?: string }): CurveDrawing {
  const pieces = curvePieces(withoutOpenTiers(curve), numberOf);
  const handles = handlesOf(curve, pieces);
  const end = Math.max(DEFAULT_END, ...handles.map(({ attainment }) => attainment + 20));
  const cap = limitOf(limits.cap) ?? Infinity;
  const floor = limitOf(limits.floor) ?? 0;
  const raw = cornersOf(pieces, end);
  const line = withCrossings(raw, [cap, floor]).map(({ attainment, rate }) => ({
    attainment,
    rate: Math.min(cap, Math.max(floor, rate)),
  }));
  const rates = [...line, ...handles].map(({ rate }) => rate);
  return { line, handles, maximum: { attainment: end, rate: Math.max(100, ...rates) * 1.1 } };
}

/** In a draft, tiers are drawn up to the first whose end is no number yet. */
function withoutOpenTiers(curve: CurveInput): CurveInput {
  if (curve.kind !== 'tiers') return curve;
  const open = curve.tiers.findIndex(({ upTo }) => upTo !== null && limitOf(upTo) === null);
  return open < 0 ? curve : { ...curve, tiers: curve.tiers.slice(0, open) };
}

/** In a draft, what is no number yet is drawn at 0. */
function numberOf(text: string): Rational {
  const parsed = Rational.parseDecimal(text);
  return parsed.ok ? parsed.value : Rational.ZERO;
}

function limitOf(text: string | undefined): number | null {
  const parsed = Rational.parseDecimal(text ?? '');
  return parsed.ok ? parsed.value.approximate : null;
}

function handlesOf(curve: CurveInput, pieces: readonly CurvePiece[]): readonly DrawnPoint[] {
  switch (curve.kind) {
    case 'linear':
      return [];
    case 'points':
      return curve.points.map(drawnEntry);
    case 'steps':
      return curve.steps.map(drawnEntry);
    case 'tiers':
      return pieces.flatMap(({ to }) => (to === null ? [] : [drawn(to)]));
  }
}

function drawnEntry([attainment, rate]: CurvePointInput): DrawnPoint {
  return { attainment: numberOf(attainment).approximate, rate: numberOf(rate).approximate };
}

/** Where pieces begin and end; where they meet without a jump there is one corner. */
function cornersOf(pieces: readonly CurvePiece[], end: number): readonly DrawnPoint[] {
  const corners: DrawnPoint[] = [];
  for (const piece of pieces) {
    const from = drawn(piece.from);
    const last = corners.at(-1);
    if (last?.attainment !== from.attainment || last.rate !== from.rate) corners.push(from);
    corners.push(endOf(piece, end));
  }
  return corners;
}

function drawn({ attainment, rate }: CurvePiece['from']): DrawnPoint {
  return { attainment: attainment.approximate, rate: rate.approximate };
}

/** Where a piece ends, or, of one without end, where the drawing does. */
function endOf({ from, to, slope }: CurvePiece, end: number): DrawnPoint {
  if (to !== null) return drawn(to);
  return { attainment: end, rate: from.rate.approximate + (end - from.attainment.approximate) * slope.approximate };
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
