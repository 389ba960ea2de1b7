import fc from 'fast-check';
import type { WaterfallStep } from './waterfall-model';
import { waterfallModel, waterfallShares } from './waterfall-model';

/** Steps from a base by changes, in whole cents, each starting where the last one ended. */
function stepsFrom(base: number, changes: readonly number[]): WaterfallStep[] {
  const text = (cents: number): string => (cents / 100).toFixed(2);
  let level = base;
  const middle = changes.map((change, index): WaterfallStep => {
    const from = level;
    level += change;
    return {
      key: `c${index}`,
      label: `c${index}`,
      kind: 'change',
      from: text(from),
      to: text(level),
      delta: text(change),
    };
  });
  return [
    { key: 'base', label: 'Target', kind: 'base', from: '0.00', to: text(base), delta: text(base) },
    ...middle,
    { key: 'total', label: 'Payout', kind: 'total', from: '0.00', to: text(level), delta: text(level) },
  ];
}

describe('waterfallModel', () => {
  it('breaks the axis visibly when the steps are small beside the ends', () => {
    const model = waterfallModel(stepsFrom(1_200_000, [168_000, -13_243, 36_973, 26_004]));
    expect(model.isBroken).toBe(true);
    expect(model.axis.min).toBeGreaterThan(0);
    expect(model.axis.min).toBeLessThan(12_000);
    expect(model.bars.map((bar) => bar.isBroken)).toEqual([true, false, false, false, false, true]);
  });

  it('starts at zero, unbroken, when the steps can be seen there', () => {
    const model = waterfallModel(stepsFrom(1_200_000, [-480_000, 170_706]));
    expect([model.isBroken, model.axis.min]).toEqual([false, 0]);
    expect(model.bars.some((bar) => bar.isBroken)).toBe(false);
  });

  it('keeps zero in sight when an amount falls to it or below', () => {
    expect(waterfallModel(stepsFrom(1_200_000, [-1_200_000])).axis.min).toBe(0);
    expect(waterfallModel(stepsFrom(100_000, [-150_000])).axis.min).toBe(-500);
  });

  it('tells ups from downs, and both from the ends', () => {
    const model = waterfallModel(stepsFrom(1_000_000, [500_000, -200_000]));
    expect(model.bars.map((bar) => bar.tone)).toEqual(['base', 'up', 'down', 'total']);
  });

  it('does not break where nothing changed', () => {
    expect(waterfallModel(stepsFrom(1_200_000, [0])).isBroken).toBe(false);
  });

  it('keeps every bar within its axis, whatever the amounts', () => {
    const cents = fc.integer({ min: -5_000_000, max: 5_000_000 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.array(cents, { maxLength: 8 }), (base, changes) => {
        const { bars, axis } = waterfallModel(stepsFrom(base, changes));
        return bars.every((bar) => bar.low >= axis.min - 1e-6 && bar.high <= axis.max + 1e-6 && bar.low <= bar.high);
      }),
    );
  });
});

describe('waterfallShares', () => {
  it('measures each change by the largest, and the ends not at all', () => {
    expect(waterfallShares(stepsFrom(1_200_000, [100_000, -50_000]))).toEqual([0, 100, 50, 0]);
  });

  it('is zero everywhere when nothing changed', () => {
    expect(waterfallShares(stepsFrom(1_200_000, [0]))).toEqual([0, 0, 0]);
  });
});
