import { BusinessDateScalar } from './business-date.scalar';
import { DateTimeScalar } from './date-time.scalar';
import { DecimalScalar } from './decimal.scalar';

describe('a decimal', () => {
  it.each(['0', '-13.675739', '1234567890123456789.000000000001', '60000'])('is the text %s, in and out', (text) => {
    expect([DecimalScalar.parseValue(text), DecimalScalar.serialize(text)]).toEqual([text, text]);
  });

  it.each([12.5, null])('is not %p', (value) => {
    expect(() => DecimalScalar.parseValue(value)).toThrow(/Decimal/);
  });

  it.each([12.5, '1,5', '1e3', '', ' 1', '.5', '1.', 'NaN', '+1', `${'9'.repeat(31)}`, null, '٣'])(
    'is never answered as %p',
    (value) => {
      expect(() => DecimalScalar.serialize(value)).toThrow(/Decimal/);
    },
  );
});

describe('a business date', () => {
  it.each(['2021-02-28', '2024-02-29', '1999-12-31'])('is a day that exists: %s', (text) => {
    expect([BusinessDateScalar.parseValue(text), BusinessDateScalar.serialize(text)]).toEqual([text, text]);
  });

  it.each([20210228, null])('is not %p', (value) => {
    expect(() => BusinessDateScalar.parseValue(value)).toThrow(/BusinessDate/);
  });

  it.each(['2021-02-31', '2023-02-29', '2021-2-1', '01.02.2021', '2021-02-28T00:00:00Z', 20210228, null])(
    'is never answered as %p',
    (value) => {
      expect(() => BusinessDateScalar.serialize(value)).toThrow(/BusinessDate/);
    },
  );
});

describe('an instant', () => {
  it('is written in UTC, whatever zone it was given in', () => {
    expect(DateTimeScalar.serialize(DateTimeScalar.parseValue('2021-02-28T10:15:00+05:30'))).toBe(
      '2021-02-28T04:45:00.000Z',
    );
  });

  it.each(['2021-02-28', '2021-02-28T25:00:00Z', '2021-02-28 10:15', 1614500100000])('is not %p', (value) => {
    expect(() => DateTimeScalar.parseValue(value)).toThrow(/DateTime/);
  });
});
