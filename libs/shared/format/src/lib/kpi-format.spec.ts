import { formatKpiValue } from './kpi-format';

const seen = (text: string): string => text.replaceAll('\u00a0', '_');

describe('formatKpiValue', () => {
  it('keeps two digits at most in running text', () => {
    expect(
      ['40.2', '154.287', '25'].map((value) => seen(formatKpiValue(value, { unit: 'percent' }, 'INR', 'en'))),
    ).toEqual(['40.2_%', '154.29_%', '25_%']);
  });

  it('gives percentages and money of a column the same two digits', () => {
    const shown = (value: string, unit: string): string => seen(formatKpiValue(value, { unit }, 'INR', 'ru', 'column'));
    expect(['40.2', '154.287', '25'].map((value) => shown(value, 'percent'))).toEqual([
      '40,20_%',
      '154,29_%',
      '25,00_%',
    ]);
    expect(['519.6', '519.604', '520'].map((value) => shown(value, 'money'))).toEqual([
      '519,60_₹',
      '519,60_₹',
      '520,00_₹',
    ]);
    expect(['65579', '9.333333'].map((value) => shown(value, 'count'))).toEqual(['65_579', '9,33']);
  });
});
