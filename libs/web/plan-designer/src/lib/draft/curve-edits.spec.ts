import { Rational } from '@premia/domain-kernel';
import { drawCurve } from './curve-drawing';
import type { PointedCurve } from './curve-edits';
import {
  curveOfKind,
  pointsOf,
  withoutPoint,
  withPoint,
  withPointAfter,
  withPointAt,
  withPointMoved,
} from './curve-edits';

const defaultValue: PointedCurve = {
  kind: 'points',
  points: [
    ['80', '50'],
    ['100', '100'],
    ['120', '150'],
  ],
};
const by = (attainment: string, rate: string) => ({
  attainment: Rational.parse(attainment),
  rate: Rational.parse(rate),
});

describe('moving points of a curve', () => {
  it('moves one point and leaves the others', () => {
    expect(pointsOf(withPointMoved(defaultValue, 1, by('-5', '2.5')))).toEqual([
      ['80', '50'],
      ['95', '102.5'],
      ['120', '150'],
    ]);
  });

  it('holds a point between its neighbours and above nothing', () => {
    expect(pointsOf(withPointAt(defaultValue, 1, by('500', '-20')))[1]).toEqual(['120', '0']);
    expect(pointsOf(withPointAt(defaultValue, 1, by('10', '70')))[1]).toEqual(['80', '70']);
  });

  it('does not move a point whose cell holds no number', () => {
    const half = withPoint(defaultValue, 1, ['', '100']);
    expect(withPointMoved(half, 1, by('1', '0'))).toBe(half);
  });

  it('adds a point halfway, or a step beyond the last', () => {
    expect(pointsOf(withPointAfter(defaultValue, 0))[1]).toEqual(['90', '75']);
    expect(pointsOf(withPointAfter(defaultValue, 2))[3]).toEqual(['140', '170']);
  });

  it('keeps the last point', () => {
    const one = withoutPoint(withoutPoint(defaultValue, 0), 0);
    expect(pointsOf(withoutPoint(one, 0))).toEqual([['120', '150']]);
  });

  it('keeps the points when points become steps', () => {
    expect(curveOfKind('steps', defaultValue)).toEqual({ kind: 'steps', steps: pointsOf(defaultValue) });
  });
});

describe('the line of a curve', () => {
  const places = (curve: Parameters<typeof drawCurve>[0], limits = {}) =>
    drawCurve(curve, limits).line.map(({ attainment, rate }) => `${attainment}:${rate}`);

  it('jumps from nothing to the first point and stays flat above the last', () => {
    expect(places(defaultValue)).toEqual(['0:0', '80:0', '80:50', '100:100', '120:150', '150:150']);
  });

  it('bends where it meets a cap, not before', () => {
    expect(places({ kind: 'linear' }, { cap: '120' })).toEqual(['0:0', '120:120', '150:120']);
  });

  it('climbs stairs', () => {
    expect(
      places({
        kind: 'steps',
        steps: [
          ['80', '50'],
          ['100', '100'],
        ],
      }),
    ).toEqual(['0:0', '80:0', '80:50', '100:50', '100:100', '150:100']);
  });

  it('adds tier to tier', () => {
    const tiers = curveOfKind('tiers', defaultValue);
    expect(places(tiers)).toEqual(['0:0', '100:100', '150:200', '170:210']);
  });

  it('goes on rising where it extends', () => {
    expect(places({ ...defaultValue, kind: 'points', points: pointsOf(defaultValue), above: 'extend' }).at(-1)).toBe(
      '150:225',
    );
  });
});
