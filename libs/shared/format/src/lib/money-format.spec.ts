import { currencySymbol, formatMoney, formatMoneyCompact, formatMoneyInText } from './money-format';

const seen = (text: string): string => text.replaceAll('\u00a0', '_');

describe('formatMoney', () => {
  it('puts the sign after the number in both languages', () => {
    expect(seen(formatMoney({ amount: '14177.34', currency: 'INR' }, 'en'))).toBe('14_177.34_₹');
    expect(seen(formatMoney({ amount: '14177.34', currency: 'INR' }, 'ru'))).toBe('14_177,34_₹');
    expect(seen(formatMoney({ amount: '1234.5', currency: 'RUB' }, 'ru'))).toBe('1_234,50_₽');
  });

  it('shows the smallest unit of the currency, and no smaller one unless it is there', () => {
    expect(seen(formatMoney({ amount: '12000', currency: 'INR' }, 'en'))).toBe('12_000.00_₹');
    expect(seen(formatMoney({ amount: '12000', currency: 'JPY' }, 'en'))).toBe('12_000_¥');
    expect(seen(formatMoney({ amount: '0.005', currency: 'INR' }, 'en'))).toBe('0.005_₹');
  });

  it('never loses a digit of an amount', () => {
    expect(seen(formatMoney({ amount: '90071992547409931.01', currency: 'INR' }, 'en'))).toBe(
      '90_071_992_547_409_931.01_₹',
    );
  });

  it('signs a change', () => {
    expect(seen(formatMoney({ amount: '1680.00', currency: 'INR' }, 'en', { signed: true }))).toBe('+1_680.00_₹');
    expect(seen(formatMoney({ amount: '-132.43', currency: 'INR' }, 'ru', { signed: true }))).toBe('\u2212132,43_₹');
  });
});

describe('money in running text', () => {
  it('drops the zeros of a whole sum only', () => {
    expect(seen(formatMoneyInText({ amount: '12000.00', currency: 'INR' }, 'ru'))).toBe('12_000_₹');
    expect(seen(formatMoneyInText({ amount: '14177.30', currency: 'INR' }, 'ru'))).toBe('14_177,30_₹');
  });
});

describe('money on a tile', () => {
  it('is short, with its sign', () => {
    expect(seen(formatMoneyCompact({ amount: '18412906.50', currency: 'INR' }, 'en'))).toBe('18.4_M_₹');
    expect(seen(formatMoneyCompact({ amount: '18412906.50', currency: 'INR' }, 'ru'))).toBe('18,4_млн_₹');
  });
});

describe('currencySymbol', () => {
  it('is the code where there is no sign', () => {
    expect([currencySymbol('EUR'), currencySymbol('XTS')]).toEqual(['€', 'XTS']);
  });
});
