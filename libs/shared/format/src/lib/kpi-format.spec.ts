import { attainmentDigits, formatKpiValue } from './kpi-format';
import { formatDecimal } from './number-format';

const seen = (text: string): string => text.replaceAll('\u00a0', '_');

describe('formatKpiValue', () => {
  it('keeps two digits at most in running text', () => {
    expect(
      ['40.2', '154.287', '25'].map((value) =>
        seen(formatKpiValue(value, { unit: 'percent' }, { currency: 'INR', language: 'en' })),
      ),
    ).toEqual(['40.2_%', '154.29_%', '25_%']);
  });

  it('gives percentages and money of a column the same two digits', () => {
    const shown = (value: string, unit: string): string =>
      seen(formatKpiValue(value, { unit }, { currency: 'INR', language: 'ru', form: 'column' }));
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

  it('is brief about large sums, unless that would hide that a target was missed', () => {
    const shown = (value: string, against: string | null): string =>
      seen(formatKpiValue(value, { unit: 'money' }, { currency: 'INR', language: 'en', form: 'brief', against }));
    expect(shown('8451000.4', '8500000')).toBe('8_451_000_₹');
    expect(shown('8499999.6', '8500000')).toBe('8_499_999.6_₹');
    expect(shown('479.9', '480')).toBe('479.90_₹');
    expect(['466.473716', '480', '21119887.00'].map((value) => shown(value, null))).toEqual([
      '466.47_₹',
      '480_₹',
      '21_119_887_₹',
    ]);
  });

  it('says an attainment in agreement with its state', () => {
    const shown = (value: string): string => formatDecimal(value, 'en', attainmentDigits(1));
    expect(['79.96', '99.97', '100', '84.04'].map(shown)).toEqual(['79.96', '99.97', '100', '84']);
  });

  it('writes a rating as it is', () => {
    expect(formatKpiValue('strong', { unit: 'count' }, { currency: 'INR', language: 'en' })).toBe('strong');
  });
});
