import { bulletShape } from './bullet-shape';
import { placeInBins } from './distribution-option';
import { labelRows } from './label-rows';
import { sparklineShape } from './sparkline-shape';

describe('bulletShape', () => {
  const scale = { threshold: 80, target: 100, maximum: 200, forecast: null };

  it('places attainment, threshold and target along the scale', () => {
    expect(bulletShape({ ...scale, value: 50 })).toEqual({ value: 25, threshold: 40, target: 50, forecast: null });
  });

  it('ends a bar at the end of the scale, and never draws a negative one', () => {
    expect(bulletShape({ ...scale, value: 272.4 }).value).toBe(100);
    expect(bulletShape({ ...scale, value: -13.7 }).value).toBe(0);
  });

  it('shows the forecast as a stretch', () => {
    expect(bulletShape({ ...scale, value: 60, forecast: { low: 90, high: 120 } }).forecast).toEqual({
      from: 45,
      to: 60,
    });
  });

  it('stays empty on a scale without length', () => {
    expect(bulletShape({ ...scale, maximum: 0, value: 5 }).value).toBe(0);
  });
});

describe('sparklineShape', () => {
  const size = { width: 108, height: 28 };

  it('breaks the line where nothing was measured', () => {
    expect(sparklineShape([1, 2, null, 3, 4], null, size).lines).toHaveLength(2);
  });

  it('puts the dot at the last known value', () => {
    const { last } = sparklineShape([1, 3, 2, null], null, size);
    expect(last).toEqual({ x: 70.67, y: 14 });
  });

  it('runs a flat line through the middle', () => {
    expect(sparklineShape([5, 5, 5], null, size).lines).toEqual(['4,14 54,14 104,14']);
  });

  it('makes room for a target outside the values', () => {
    const { target, last } = sparklineShape([1, 2], 4, size);
    expect(target).toBe(4);
    expect(last?.y).toBeGreaterThan(4);
  });

  it('is empty without a single value', () => {
    expect(sparklineShape([null, null], null, size)).toEqual({ lines: [], last: null, target: null });
  });
});

describe('labelRows', () => {
  it('keeps labels in one row while they have room', () => {
    expect(labelRows([10, 50, 90], ['порог', 'цель', 'предел'], 600).map(({ row }) => row)).toEqual([0, 0, 0]);
  });

  it('moves a label down where it would touch its neighbour', () => {
    expect(labelRows([70, 78], ['12 000', 'максимум'], 300).map(({ row }) => row)).toEqual([0, 1]);
  });

  it('never lets a label leave the picture', () => {
    for (const { left, width } of labelRows([0, 100], ['threshold', 'maximum'], 200)) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left + width).toBeLessThanOrEqual(200);
    }
  });
});

describe('placeInBins', () => {
  const edges = [0, 15, 30, 45];

  it('counts places in bins, also within one', () => {
    expect([placeInBins(15, edges), placeInBins(22.5, edges)]).toEqual([1, 1.5]);
  });

  it('has no place for what lies beyond', () => {
    expect([placeInBins(-10, edges), placeInBins(200, edges), placeInBins(1, [])]).toEqual([null, null, null]);
  });
});
