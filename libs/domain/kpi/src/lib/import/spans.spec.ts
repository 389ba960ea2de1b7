import { Rational } from '@premia/domain-kernel';
import { selectObservations } from '../aggregation/observation';
import { ExchangeRates } from './exchange-rates';
import { observationsOf } from './import-row';
import { type Preparation, prepareTable } from './prepare-table';
import type { ReadingOptions } from './read-observations';
import { readObservations } from './read-observations';
import { readRates } from './read-rates';
import { readTableText } from './read-table';
import { recogniseTable } from './recognise-columns';

function read(lines: readonly string[], options: ReadingOptions = {}, preparation: Preparation = {}) {
  const found = readTableText(lines.join('\n') + '\n');
  if (!found.ok) throw new Error(found.error.code);
  const prepared = prepareTable(found.value, preparation);
  if (!prepared.ok) return { values: [], problems: [prepared.error.code], notices: [], observations: [] };
  const table = prepared.value;
  const reading = readObservations(table, recogniseTable(table), options);
  if (!reading.ok)
    return { values: [], problems: reading.error.map(({ code }) => code), notices: [], observations: [] };
  const observations = [...observationsOf(reading.value.rows)];
  return {
    observations,
    values: observations.map(({ externalKey, value, converted }) =>
      [externalKey, '=', value.toExactText(), ...(converted === null ? [] : [`at ${converted}`])].join(' '),
    ),
    problems: reading.value.problems.map(({ row, code }) => `${row} ${code}`),
    notices: reading.value.notices.map(({ code }) => code),
  };
}

const SEPTEMBER = '2026-09-01/2026-09-30|||';

describe('values of several days', () => {
  it.each([
    ['starts and ends', ['Reporting starts,Reporting ends,Cost', '2026-09-01,2026-09-30,70'], SEPTEMBER],
    ['months in words', ['Месяц;Расход', 'сентябрь 2026;70'], SEPTEMBER],
    ['months by their first day', ['Month,Cost', '2026-09-01,70'], SEPTEMBER],
    ['months of six digits', ['Year month,Cost', '202609,70'], SEPTEMBER],
    ['quarters', ['Quarter,Cost', 'Q3 2026,70'], '2026-07-01/2026-09-30|||'],
    ['years', ['Год;Расход', '2025;70'], '2025-01-01/2025-12-31|||'],
    ['weeks by their first day', ['Week,Cost', '2026-08-31,70'], '2026-08-31/2026-09-06|||'],
    ['weeks by number', ['Неделя;Расход', '2026-W01;70'], '2025-12-29/2026-01-04|||'],
    ['ranges', ['Период;Расход', '01.09.2026 – 30.09.2026;70'], SEPTEMBER],
    ['a title', ['Отчет за период с 01.09.2026 по 30.09.2026', 'Кампания;Расход', ';70'], SEPTEMBER],
    ['two title lines', ['# Start date: 20260901', '# End date: 20260930', 'Campaign,Cost', ',70'], SEPTEMBER],
    ['a month in the title', ['Отчёт за сентябрь 2026 г.', 'Кампания;Расход', ';70'], SEPTEMBER],
  ])('are told by %s', (_, lines, days) => {
    expect(read(lines)).toMatchObject({ values: [`${days}spend = 70`], problems: [] });
    expect(read(lines).notices).toContain('spans');
  });

  it('are of the days that the reader names, where the file names none', () => {
    const period = { from: '2026-09-01', to: '2026-09-30' };
    expect(read(['Campaign,Cost', ',70'], {}, { period }).values).toEqual([`${SEPTEMBER}spend = 70`]);
  });

  it('count only where a window holds them whole', () => {
    const { observations } = read(['Month,Cost', '2026-09-01,70', '2026-10-01,80']);
    const sum = (from: string, to: string) =>
      Rational.sum(selectObservations(observations, { from, to }).map(({ value }) => value)).toExactText();
    expect(sum('2026-07-01', '2026-09-30')).toBe('70');
    expect(sum('2026-09-02', '2026-10-31')).toBe('80');
    expect(sum('2026-09-01', '2026-10-30')).toBe('70');
  });

  it('may be spread over their days, to the last coin', () => {
    const { observations, notices } = read(
      ['Reporting starts,Reporting ends,Cost,Clicks,Reach', '2026-09-01,2026-09-07,100.01,10,5'],
      { spans: 'by-days' },
    );
    const of = (metric: string) => observations.filter((one) => one.metric === metric);
    expect(of('spend').map(({ date, value }) => `${date} ${value.toExactText()}`)).toEqual([
      '2026-09-01 14.29',
      '2026-09-02 14.29',
      '2026-09-03 14.29',
      '2026-09-04 14.29',
      '2026-09-05 14.29',
      '2026-09-06 14.28',
      '2026-09-07 14.28',
    ]);
    expect(of('clicks').map(({ value }) => value.toExactText())).toEqual(['2', '2', '2', '1', '1', '1', '1']);
    expect(notices).toContain('span-not-spread');
  });

  it('are refused beside the days that they cover', () => {
    const lines = ['Date,Cost', 'Sep 2026,300', '2026-09-01,100', '2026-10-01,5'];
    expect(read(lines).problems).toEqual(['3 span-overlaps']);
  });
});

describe('money of another currency', () => {
  const rates = new ExchangeRates([
    { currency: 'USD', date: '2026-09-01', rate: Rational.parse('90.1234') },
    { currency: 'EUR', date: '2026-09-01', rate: Rational.parse('100') },
  ]);
  const lines = ['Day,Campaign,Currency,Cost', '2026-09-01,a,USD,10', '2026-09-01,b,RUB,5'];

  it('is converted by the rate of its day, which stays on the observation', () => {
    expect(read(lines, { rates, currency: 'RUB' })).toMatchObject({
      values: ['2026-09-01||a|spend = 901.234 at USD 90.1234', '2026-09-01||b|spend = 5'],
      problems: [],
      notices: ['currency-converted'],
    });
    expect(read(lines, { rates }).values).toEqual(read(lines, { rates, currency: 'RUB' }).values);
  });

  it('is refused on a day without a rate, and in a currency without any', () => {
    expect(read([...lines, '2026-09-02,a,USD,10'], { rates, currency: 'RUB' }).problems).toEqual([
      '4 currency-no-rate',
    ]);
    expect(read([...lines, '2026-09-01,a,GBP,10'], { rates, currency: 'RUB' }).problems).toEqual(['currency-mixed']);
    expect(read(lines, { currency: 'RUB' }).problems).toEqual(['currency-mixed']);
  });

  it('adds up what was converted by different rates, and names both', () => {
    const both = ['Day,Currency,Cost', '2026-09-01,USD,1', '2026-09-01,EUR,1'];
    expect(read(both, { rates, currency: 'RUB' }).values).toEqual([
      '2026-09-01|||spend = 190.1234 at EUR 100, USD 90.1234',
    ]);
  });

  it('over several days has no one rate', () => {
    const month = ['Month,Cost (USD)', '2026-09-01,70'];
    expect(read(month, { rates, currency: 'RUB' }).problems).toEqual(['2 currency-of-span']);
  });
});

describe('a table of rates', () => {
  const rates = (...lines: readonly string[]) => {
    const table = readTableText(lines.join('\n'));
    const found = table.ok ? readRates(table.value) : table;
    if (!found.ok) return found.error.code;
    const { problems } = found.value;
    const texts = found.value.rates.map(({ currency, date, rate }) => `${currency} ${date} ${rate.toExactText()}`);
    return [...texts, ...problems.map(({ row, code }) => `${row} ${code}`)];
  };

  it('is read in the ways that banks write it', () => {
    expect(rates('date,currency,rate', '2026-09-01,usd,90.1234')).toEqual(['USD 2026-09-01 90.1234']);
    expect(rates('Дата;Валюта;Номинал;Курс', '01.09.2026;JPY;100;61,5')).toEqual(['JPY 2026-09-01 0.615']);
  });

  it('says what is wrong with it', () => {
    expect(rates('date,rate', '2026-09-01,90')).toBe('rates-columns');
    expect(rates('date,currency,rate', '2026-09-01,XXQ,90', '31.02.2026,USD,90', '2026-09-01,USD,0')).toEqual([
      '2 rate-currency',
      '3 date-not-in-calendar',
      '4 rate-not-above-zero',
    ]);
    expect(rates('date,currency,rate', '2026-09-01,USD,90', '2026-09-01,USD,91')).toEqual([
      'USD 2026-09-01 90',
      '3 rate-repeated',
    ]);
  });
});

describe('what would be read wrongly without a word', () => {
  it.each([
    [
      'decimals of both kinds in one column',
      ['Date,Cost', '2026-09-01,"1,234.50"', '2026-09-02,"1.234,50"'],
      'number-marks-mixed',
    ],
    ['a year that may be a day', ['Date,Cost', '26-09-01,5'], 'date-year-open'],
    ['a slip of the year', ['Date,Cost', '01.09.0026,5'], '2 date-too-early'],
  ])('is refused: %s', (_, lines, problem) => {
    expect(read(lines).problems).toEqual([problem]);
  });

  it('reads years of two digits where they stand still', () => {
    expect(read(['Date,Cost', '26-09-01,5', '26-09-13,5']).values).toEqual([
      '2026-09-01|||spend = 5',
      '2026-09-13|||spend = 5',
    ]);
  });

  it('tells of days that have not been', () => {
    const lines = ['Date,Cost', '2026-09-01,5', '2031-09-01,5'];
    expect(read(lines, { today: '2026-09-01' }).notices).toContain('days-in-future');
    expect(read(lines, { today: '2031-09-01' }).notices).not.toContain('days-in-future');
  });

  it('leaves out subtotals that carry their day, and a total of all on the last day', () => {
    const lines = ['Date,Campaign,Cost,Clicks', '2026-09-01,a,5,1', '2026-09-01,b,7,1'];
    const kept = read(lines).values;
    expect(read([...lines, 'Subtotal 2026-09-01,,12,2']).values).toEqual(kept);
    expect(read([...lines, '2026-09-30,Grand Total,12,2'])).toMatchObject({ values: kept, problems: [] });
  });

  it('names campaigns by their numbers where nothing else does', () => {
    expect(read(['Date,Campaign ID,Cost', '2026-09-01,1,5', '2026-09-01,2,7']).values).toHaveLength(2);
  });
});
