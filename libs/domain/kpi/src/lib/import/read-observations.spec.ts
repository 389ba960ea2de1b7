import { describeText } from '@premia/shared-messages';
import type { FileProblem } from './import-problem';
import { externalKeyOf, observationsOf } from './import-row';
import { respelledNames } from './merged-names';
import type { ObservationReading, ReadingOptions } from './read-observations';
import { readObservations } from './read-observations';
import { readTableText } from './read-table';
import type { ColumnMapping } from './recognise-columns';
import { recogniseColumns } from './recognise-columns';
import type { Table } from './table';

function tableOf(text: string): Table {
  const table = readTableText(text);
  if (!table.ok) throw new Error(table.error.code);
  return table.value;
}

function read(text: string, options?: ReadingOptions): ObservationReading {
  const table = tableOf(text);
  const reading = readObservations(table, recogniseColumns(table.headers), options);
  if (!reading.ok) throw new Error(reading.error.map(({ message }) => message).join('; '));
  return reading.value;
}

function refused(text: string, mapping?: readonly ColumnMapping[]): readonly FileProblem[] {
  const table = tableOf(text);
  const reading = readObservations(table, mapping ?? recogniseColumns(table.headers));
  if (reading.ok) throw new Error('the file was accepted');
  return reading.error;
}

function problemsOf(text: string): readonly (readonly [number, string | null, string])[] {
  return read(text).problems.map(({ row, column, code }) => [row, column, code]);
}

function printed(reading: ObservationReading): readonly string[] {
  return [...observationsOf(reading.rows)].map(({ externalKey, value }) => `${externalKey}=${value.toExactText()}`);
}

describe('reading observations', () => {
  it('gives one observation for each metric of each row, keyed by day, channel, campaign and metric', () => {
    const reading = read(
      'Дата;Канал;Кампания;Расход;Лиды\n01.02.2021;Search;Hot;1 234,50;3\n02.02.2021;search;HOT;;4\n',
    );
    expect(printed(reading)).toEqual([
      '2021-02-01|search|hot|spend=1234.5',
      '2021-02-01|search|hot|leads=3',
      '2021-02-02|search|hot|leads=4',
    ]);
    expect(reading).toMatchObject({ rowCount: 2, observationCount: 3, problems: [], decimalMark: 'comma' });
  });

  it('joins names that differ by case or blanks, and tells the spellings', () => {
    const reading = read(
      'date,campaign,spend\n2021-02-01,facebook_tier2,1\n2021-02-02,facebOOK_tier2,1\n2021-02-03, facebook_tier2 ,1\n2021-02-03,google hot,1\n2021-02-04,google  hot,1\n',
    );
    expect(reading.campaigns).toEqual([
      {
        key: 'facebook_tier2',
        spellings: [
          { text: 'facebook_tier2', rows: 2 },
          { text: 'facebOOK_tier2', rows: 1 },
        ],
      },
      {
        key: 'google hot',
        spellings: [
          { text: 'google  hot', rows: 1 },
          { text: 'google hot', rows: 1 },
        ],
      },
    ]);
    expect(respelledNames(reading.campaigns).map(({ key }) => key)).toEqual(['facebook_tier2', 'google hot']);
  });

  it('names every problem of a row with row, column and value, and keeps the row out', () => {
    const reading = read('date,campaign,spend,clicks\n31.02.2021,a,-5,x\n2021-02-02,a,5,6\n');
    expect(reading.problems).toMatchObject([
      { row: 2, column: 'date', value: '31.02.2021', code: 'date-not-in-calendar' },
      { row: 2, column: 'spend', value: '-5', code: 'number-negative' },
      { row: 2, column: 'clicks', value: 'x', code: 'number-not-recognised' },
    ]);
    expect(describeText('en', reading.problems[1]?.message ?? '')).toBe(
      'Row 2, column “spend”: “-5” is below 0, which spend cannot be: correct it or leave the cell empty.',
    );
    expect(reading.rows.map(({ row }) => row)).toEqual([3]);
    expect(reading.rowCount).toBe(2);
  });

  it.each([
    ['date,spend\n,5\n', [2, 'date', 'date-missing']],
    ['date,spend\n2021-02-01,=1+1\n', [2, 'spend', 'cell-formula']],
    ['date,campaign,spend\n2021-02-01,=HYPERLINK(),5\n', [2, 'campaign', 'cell-formula']],
    ['date,spend\n2021-02-01,1E+05\n', [2, 'spend', 'number-scientific']],
    ['date,spend\n2021-02-01,"1,234"\n', [2, 'spend', 'number-ambiguous']],
    ['date,leads\n2021-02-01,-1\n', [2, 'leads', 'number-negative']],
    [`date,campaign,spend\n2021-02-01,${'x'.repeat(201)},5\n`, [2, 'campaign', 'name-too-long']],
    ['date,spend,leads\n2021-02-01,5,6,7\n', [2, null, 'row-too-many-cells']],
    ['date,spend,leads\n2021-02-01,,\n', [2, null, 'row-without-values']],
    ['date,followers\n2021-02-01,5\n2021-02-01,6\n', [3, 'followers', 'key-duplicate']],
    ['date,clicks\n2021-02-01,5.5\n', [2, 'clicks', 'number-not-whole']],
    ['date,spend\n2021-02-01,1234.5\n2021-02-01,1234.5\n', [3, null, 'row-repeated']],
    ['date,spend\nWeek 36,5\n', [2, 'date', 'date-is-span']],
  ])('of %j finds %j', (text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
  });

  it('takes a row without any value as no observation and no problem, whatever its date', () => {
    const reading = read('date,channel,spend,leads\n2021-02-01,a,,\n2021-02-02,b,5,\nSource: Yandex,,,\n');
    expect(reading).toMatchObject({ rowCount: 3, emptyRowCount: 2, badRowCount: 0, problems: [], observationCount: 1 });
    expect(reading.channels.map(({ key }) => key)).toEqual(['b']);
  });

  it('finds a problem in every row of a file that has no value at all', () => {
    const reading = read('date,spend\n2021-02-01,\n2021-02-02,\n');
    expect(reading).toMatchObject({ rowCount: 2, emptyRowCount: 0, badRowCount: 2, problemCount: 2 });
    expect(reading.problems.map(({ row, code }) => [row, code])).toEqual([
      [2, 'row-without-values'],
      [3, 'row-without-values'],
    ]);
  });

  it('skips bad cells of metrics that are not needed, and counts them by column', () => {
    const isNeeded = (metric: string): boolean => metric !== 'orders';
    const reading = read('date,spend,orders\n2021-02-01,5,lots\n2021-02-02,6,-3\n2021-02-03,x,4\n', { isNeeded });
    expect(reading.skippedCells).toMatchObject([
      { column: 'orders', count: 2, first: { row: 2, column: 'orders', value: 'lots' } },
    ]);
    expect(reading.problems).toMatchObject([{ row: 4, column: 'spend' }]);
    expect(printed(reading)).toEqual(['2021-02-01|||spend=5', '2021-02-02|||spend=6']);
  });

  it('allows revenue net of returns to be negative', () => {
    expect(printed(read('date,revenue\n2021-02-01,-5\n'))).toEqual(['2021-02-01|||revenue=-5']);
  });

  it('tells of which row a repeated day, channel and campaign is a repeat, also in another spelling', () => {
    const reading = read('date,campaign,followers,leads\n2021-02-01,Hot,5,\n2021-02-01,hot,,7\n01.02.2021,HOT,6,\n');
    expect(reading.problems).toMatchObject([
      { row: 4, code: 'key-duplicate', message: { parameters: { advice: { parameters: { earlierRow: '2' } } } } },
    ]);
    expect(reading.observationCount).toBe(1);
  });

  it('adds up rows of one day, channel and campaign, and says so', () => {
    const reading = read('date,spend\n2021-02-01,5\n2021-02-01,5\n');
    expect(reading.problems).toEqual([]);
    expect(printed(reading)).toEqual(['2021-02-01|||spend=10']);
    expect(reading.notices.map(({ code }) => code)).toEqual(['rows-added-up', 'rows-identical']);
  });

  it('decides 1,234 by the other numbers of the file', () => {
    expect(printed(read('date;spend;leads\n01.02.2021;1,234;2\n02.02.2021;0,5;2\n'))[0]).toBe(
      '2021-02-01|||spend=1.234',
    );
    expect(printed(read('date,spend\n2021-02-01,"1,234"\n2021-02-02,0.5\n'))[0]).toBe('2021-02-01|||spend=1234');
  });

  it.each([
    ['12,345', '1,500', '12.345'],
    ['12,345', '1,500.5', '12345'],
    ['12,345', '1,234,567', '12345'],
    ['12,345', '7.5', '12345'],
  ])('of a file with semicolons, which holds %s and %s, reads the first as %s', (first, second, value) => {
    const reading = read(`date;spend\n01.02.2021;${first}\n02.02.2021;${second}\n`);
    expect(reading.rows[0]?.values[0]?.value.toExactText()).toBe(value);
    expect(reading.problems).toEqual([]);
  });

  it('does not guess where a comma and a point both may part thousands', () => {
    const reading = read('date;spend\n01.02.2021;12,345\n02.02.2021;1.500\n');
    expect(reading.problems).toMatchObject([
      { row: 2, code: 'number-ambiguous' },
      { row: 3, code: 'number-ambiguous' },
    ]);
  });

  it('takes a row that ends early as having empty cells', () => {
    expect(printed(read('date,spend,leads\n2021-02-01,5\n'))).toEqual(['2021-02-01|||spend=5']);
  });

  it('takes a column that the reader maps by hand, and leaves out the one that is not mapped', () => {
    const table = tableOf('when,x,spend\n2021-02-01,7,5\n');
    const reading = readObservations(table, [
      { index: 0, header: 'when', target: 'date' },
      { index: 1, header: 'x', target: 'leads' },
      { index: 2, header: 'spend', target: null },
    ]);
    expect(reading.ok && printed(reading.value)).toEqual(['2021-02-01|||leads=7']);
  });

  it('reads a metric of the tenant', () => {
    const table = tableOf('date,demo_calls\n2021-02-01,7\n');
    const mapping = [
      { index: 0, header: 'date', target: 'date' },
      { index: 1, header: 'demo_calls', target: 'demo_calls' },
    ];
    const findMetric = (key: string) =>
      key === 'demo_calls' ? ({ mayBeNegative: false, unit: 'count', aggregation: 'sum' } as const) : undefined;
    const reading = readObservations(table, mapping, { findMetric });
    expect(reading.ok && printed(reading.value)).toEqual(['2021-02-01|||demo_calls=7']);
  });

  it('names all missing columns at once, with the columns that there are', () => {
    const problems = refused('day of week,weather,\nmonday,rain,1\n');
    expect(problems).toMatchObject([
      { code: 'column-missing', message: { parameters: { column: 'date', found: 'day of week, weather, #3' } } },
      { code: 'column-missing', message: { parameters: { column: 'other' } } },
    ]);
  });

  it('refuses a mapping with the same target twice or with an unknown one', () => {
    const text = 'date,a,b,c\n2021-02-01,1,2,3\n';
    const mapping = (...targets: readonly (string | null)[]): readonly ColumnMapping[] =>
      targets.map((target, index) => ({ index, header: '', target }));
    expect(refused(text, mapping('date', 'spend', 'spend'))).toMatchObject([
      { code: 'column-mapped-twice', message: { parameters: { target: 'spend', first: 'a', second: 'b' } } },
    ]);
    expect(refused(text, mapping('date', 'spend', 'weather'))).toMatchObject([
      { code: 'column-target-unknown', message: { parameters: { target: 'weather', column: 'b' } } },
    ]);
    expect(refused(text, mapping('date', 'spend', null, null, 'leads'))).toMatchObject([
      { code: 'column-target-unknown' },
    ]);
  });
});

describe('the external key', () => {
  it('does not mix up names that hold the separator', () => {
    const key = (channel: string, campaign: string): string =>
      externalKeyOf({ date: '2021-02-01', channel, campaign, metric: 'spend' });
    expect(key('a|b', 'c')).not.toBe(key('a', 'b|c'));
    expect(key('a\\', '|b')).not.toBe(key('a\\|', 'b'));
    expect(key('A', 'B')).toBe('2021-02-01|a|b|spend');
  });
});

describe('a file full of problems', () => {
  it('lists the first thousand and counts the rest', () => {
    const reading = read(`date,spend\n${'31.02.2021,-5\n'.repeat(700)}2021-02-01,5\n`);
    expect(reading.problems).toHaveLength(1000);
    expect(reading).toMatchObject({ problemCount: 1400, badRowCount: 700, observationCount: 1 });
  });
});
