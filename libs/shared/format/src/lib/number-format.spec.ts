import { formatCompact, formatDecimal, formatPercent, formatSigned } from './number-format';

/** No-break spaces shown as `_`, so that a failure can be read. */
const seen = (text: string): string => text.replaceAll('\u00a0', '_');

describe('formatDecimal', () => {
  it('groups by no-break spaces and follows the decimal mark of the language', () => {
    expect(seen(formatDecimal('14177.34', 'en'))).toBe('14_177.34');
    expect(seen(formatDecimal('14177.34', 'ru'))).toBe('14_177,34');
  });

  it('groups four digits too, so that a column lines up', () => {
    expect(seen(formatDecimal('1680.00', 'ru'))).toBe('1_680,00');
  });

  it('keeps every digit of an amount that no double can hold', () => {
    expect(seen(formatDecimal('12345678901234567890.123456789012', 'en'))).toBe(
      '12_345_678_901_234_567_890.123456789012',
    );
  });

  it('keeps zeros that were written after the point', () => {
    expect(formatDecimal('0.50', 'en')).toBe('0.50');
  });

  it('rounds half away from zero, and only when told to', () => {
    expect(formatDecimal('0.125', 'en', { maximumDigits: 2 })).toBe('0.13');
    expect(formatDecimal('-0.125', 'en', { maximumDigits: 2 })).toBe('\u22120.13');
    expect(formatDecimal('1.005', 'en', { maximumDigits: 2 })).toBe('1.01');
  });

  it('writes a true minus, and none before a zero', () => {
    expect(formatDecimal('-132.43', 'ru')).toBe('\u2212132,43');
    expect(formatDecimal('-0.00', 'en')).toBe('0.00');
  });

  it.each(['', 'abc', '1,5', '1e5', 'NaN', '٣'])('refuses “%s”, which is no decimal', (value) => {
    expect(() => formatDecimal(value, 'en')).toThrow(RangeError);
  });
});

describe('formatSigned', () => {
  it('shows the sign of what is above and below zero, and none for zero', () => {
    expect(['1680.00', '-132.43', '0.00'].map((value) => seen(formatSigned(value, 'en')))).toEqual([
      '+1_680.00',
      '\u2212132.43',
      '0.00',
    ]);
  });
});

describe('formatPercent', () => {
  it('keeps number and sign on one line', () => {
    expect(seen(formatPercent('118.1', 'en'))).toBe('118.1_%');
    expect(seen(formatPercent('118.145', 'ru', { maximumDigits: 1 }))).toBe('118,1_%');
  });
});

describe('formatCompact', () => {
  it('shortens to millions in the words of the language', () => {
    expect(seen(formatCompact('27400000', 'en'))).toBe('27.4_M');
    expect(seen(formatCompact('27400000', 'ru'))).toBe('27,4_млн');
    expect(seen(formatCompact('-46200', 'en'))).toBe('\u221246.2_K');
  });
});

describe('a number beside what decides about it', () => {
  it('has as many digits as it takes not to look like that', () => {
    const shown = (value: string, maximumDigits: number): string =>
      formatDecimal(value, 'en', { maximumDigits, unlike: ['80', '100'] });
    expect(['79.4', '79.9', '79.9996', '80', '80.000', '99.96', '100.2'].map((value) => shown(value, 0))).toEqual([
      '79',
      '79.9',
      '79.9996',
      '80',
      '80',
      '99.96',
      '100.2',
    ]);
    expect(shown('79.96', 1)).toBe('79.96');
    expect(formatDecimal('0.0004', 'ru', { maximumDigits: 1, unlike: ['0'] })).toBe('0,0004');
    expect(formatDecimal('519.604', 'en', { maximumDigits: 2, unlike: ['519.6041'] })).toBe('519.604');
  });

  it('is short only as far as that stays true', () => {
    expect(seen(formatCompact('39970000', 'en', 1, ['40000000']))).toBe('39.97_M');
    expect(seen(formatCompact('40000000', 'en', 1, ['40000000.00']))).toBe('40_M');
    expect(seen(formatCompact('39999999.5', 'ru', 1, ['40000000']))).toBe('39,9999995_млн');
  });
});
