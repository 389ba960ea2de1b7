import { currencySymbol, formatMoney, formatMoneyCompact, formatMoneyInText } from './money-format';

const seen = (text: string): string => text.replaceAll('\u00a0', '_');

describe('formatMoney', () => {
  it('puts the sign after the number in both languages', () => {
    expect(seen(formatMoney('14177.34', 'INR', 'en'))).toBe('14_177.34_₹');
    expect(seen(formatMoney('14177.34', 'INR', 'ru'))).toBe('14_177,34_₹');
    expect(seen(formatMoney('1234.5', 'RUB', 'ru'))).toBe('1_234,50_₽');
  });

  it('shows the smallest unit of the currency, and no smaller one unless it is there', () => {
    expect(seen(formatMoney('12000', 'INR', 'en'))).toBe('12_000.00_₹');
    expect(seen(formatMoney('12000', 'JPY', 'en'))).toBe('12_000_¥');
    expect(seen(formatMoney('0.005', 'INR', 'en'))).toBe('0.005_₹');
  });

  it('never loses a digit of an amount', () => {
    expect(seen(formatMoney('90071992547409931.01', 'INR', 'en'))).toBe('90_071_992_547_409_931.01_₹');
  });

  it('signs a change', () => {
    expect(seen(formatMoney('1680.00', 'INR', 'en', { signed: true }))).toBe('+1_680.00_₹');
    expect(seen(formatMoney('-132.43', 'INR', 'ru', { signed: true }))).toBe('\u2212132,43_₹');
  });
});

describe('money in running text', () => {
  it('drops the zeros of a whole sum only', () => {
    expect(seen(formatMoneyInText('12000.00', 'INR', 'ru'))).toBe('12_000_₹');
    expect(seen(formatMoneyInText('14177.30', 'INR', 'ru'))).toBe('14_177,30_₹');
  });
});

describe('money on a tile', () => {
  it('is short, with its sign', () => {
    expect(seen(formatMoneyCompact('18412906.50', 'INR', 'en'))).toBe('18.4_M_₹');
    expect(seen(formatMoneyCompact('18412906.50', 'INR', 'ru'))).toBe('18,4_млн_₹');
  });
});

describe('currencySymbol', () => {
  it('is the code where there is no sign', () => {
    expect([currencySymbol('EUR'), currencySymbol('XTS')]).toEqual(['€', 'XTS']);
  });
});
