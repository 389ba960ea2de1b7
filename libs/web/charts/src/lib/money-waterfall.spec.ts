import { describe, expect, it } from '@jest/globals';
import type { MoneyBar } from './money-waterfall';
import { moneyWaterfall } from './money-waterfall';

const euros = (amount: string) => ({ amount, currency: 'EUR' });
const bar = (key: string, kind: MoneyBar['kind'], to: string): MoneyBar => ({
  key,
  label: `Label of ${key}`,
  detail: null,
  kind,
  from: euros('0'),
  to: euros(to),
  delta: euros(to),
});
const BARS = [bar('base', 'base', '100.00'), bar('romi', 'change', '90.00'), bar('total', 'total', '90.00')];

describe('A waterfall of amounts', () => {
  it('is drawn in the currency of its bars', () => {
    const { steps, unit } = moneyWaterfall(BARS);
    expect(unit).toEqual({ kind: 'money', currency: 'EUR' });
    expect(steps.map(({ to, label }) => `${label}: ${to}`)).toEqual([
      'Label of base: 100.00',
      'Label of romi: 90.00',
      'Label of total: 90.00',
    ]);
  });

  it('calls its end as the page does', () => {
    expect(
      moneyWaterfall(BARS, 'So far')
        .steps.map(({ label }) => label)
        .at(-1),
    ).toBe('So far');
  });

  it('has no bars where nothing is explained', () => {
    expect(moneyWaterfall([])).toEqual({ steps: [], unit: { kind: 'number' } });
  });
});
