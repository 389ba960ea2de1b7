import { describe, expect, it } from '@jest/globals';
import { formatMoney, isCurrency, minorUnit, minorUnitDecimals } from './money';
import { Rational } from './rational';

describe('money', () => {
  it.each([
    ['RUB', 2, '0.01'],
    ['EUR', 2, '0.01'],
    ['INR', 2, '0.01'],
    ['JPY', 0, '1'],
    ['KRW', 0, '1'],
    ['CLP', 0, '1'],
    ['UYI', 0, '1'],
    ['KWD', 3, '0.001'],
    ['BHD', 3, '0.001'],
    ['TND', 3, '0.001'],
    ['CLF', 4, '0.0001'],
    ['UYW', 4, '0.0001'],
    ['MGA', 2, '0.01'],
  ])('%s has %i decimals in ISO 4217', (currency, decimals, unit) => {
    expect(minorUnitDecimals(currency)).toBe(decimals);
    expect(minorUnit(currency)?.toExactText()).toBe(unit);
    expect(isCurrency(currency)).toBe(true);
  });

  it('knows currencies without a minor unit, and what is no currency', () => {
    expect([isCurrency('XAU'), minorUnit('XAU'), minorUnitDecimals('XAU')]).toEqual([true, null, null]);
    expect([isCurrency('ZZZ'), minorUnit('ZZZ')]).toEqual([false, null]);
    expect(isCurrency('rub')).toBe(false);
    expect(isCurrency('')).toBe(false);
    expect(isCurrency('constructor')).toBe(false);
  });

  it('is written with the decimals of its currency', () => {
    const amount = Rational.parse('1234.5678');
    expect(formatMoney({ amount, currency: 'RUB' })).toBe('1234.57');
    expect(formatMoney({ amount, currency: 'JPY' }, 'down')).toBe('1234');
    expect(formatMoney({ amount, currency: 'KWD' })).toBe('1234.568');
    expect(formatMoney({ amount, currency: 'XAU' })).toBe('1234.567800');
  });
});
