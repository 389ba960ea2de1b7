import { findKpi } from '@premia/domain-kpi';
import { CommandError } from './command-error';
import type { FileCommand } from './command-line';
import { reportKpisOfFile } from './kpis-of-file';

const everything: FileCommand = {
  kind: 'file',
  path: '',
  from: undefined,
  to: undefined,
  scope: undefined,
  kpis: undefined,
  mapping: new Map(),
  table: {},
  rates: undefined,
  reading: {},
  asJson: false,
};

function report(text: string, command: Partial<FileCommand> = {}) {
  const { groups, notices } = reportKpisOfFile(new TextEncoder().encode(text), { ...everything, ...command });
  return { groups, notices: notices.map((notice) => notice.text) };
}

describe('the KPIs of a file', () => {
  it('are in total where the file has no channels, unless something else is asked for', () => {
    const text = 'date,spend,clicks\n2021-02-01,5,1\n2021-02-02,7,2\n';
    expect(Object.keys(report(text).groups)).toEqual(['total']);
    expect(report(text, { scope: 'day' }).groups).toEqual({
      '2021-02-01': { cpc: { value: '5.000000', reason: null } },
      '2021-02-02': { cpc: { value: '3.500000', reason: null } },
    });
  });

  it('say of every column that is left out why', () => {
    const { notices } = report(
      'date,channel,id,CTR,cost,spend,weather,comment,,,leads,leads\n2021-02-01,a,1,2,3,4,rain,checked,5,,6,7\n',
    );
    expect(notices).toEqual([
      'Column “id” is ignored: it is an identifier',
      'Column “CTR” is ignored: it is a KPI, which is computed from sums instead',
      'Column “cost” is ignored: column “spend” is taken as spend',
      'Column “weather” is ignored: it is unknown',
      'Column “comment” is ignored: it holds words and no number',
      'Column 9 is ignored: it has no heading',
      'Column “leads” is ignored: column 11 of the same name is taken as leads',
    ]);
  });

  it('say that they are the total where the file has no channels and nothing else was asked for', () => {
    const text = 'date,spend,clicks\n2021-02-01,5,1\n';
    expect(report(text).notices).toEqual(['The file has no channel column: the total is shown']);
    expect(report(text, { scope: 'total' }).notices).toEqual([]);
  });

  it('leave out rows without any value, and count them', () => {
    const { groups, notices } = report('date,channel,spend,clicks\n2021-02-01,a,,\n2021-02-02,b,6,2\n');
    expect(groups).toEqual({ b: { cpc: { value: '3.000000', reason: null } } });
    expect(notices).toEqual(['One row without any value left out.']);
  });

  it('do not mind bad cells in columns that no KPI asked for needs, and name them', () => {
    const text = 'date,channel,spend,clicks,orders\n2021-02-01,a,6,2,x\n2021-02-02,a,6,2,-1\n';
    const cpc = findKpi('cpc');
    const { groups, notices } = report(text, { kpis: cpc === undefined ? [] : [cpc] });
    expect(groups).toEqual({ a: { cpc: { value: '3.000000', reason: null } } });
    expect(notices).toEqual([
      '2 cells of column “orders” are left out, as no KPI asked for needs it. Row 2, column “orders”: “x” is no number: write digits with a decimal point or comma, or leave the cell empty.',
    ]);
    expect(() => report(text)).toThrow('2 of 2 rows cannot be read');
  });

  it('say where a narrower metric is taken that does not stand in every row', () => {
    const text = 'date,channel,spend,marketing_costs,revenue\n2021-02-01,a,100,,500\n2021-02-01,b,100,150,500\n';
    const romi = findKpi('romi');
    expect(report(text, { kpis: romi === undefined ? [] : [romi] }).notices).toEqual([
      'marketing_costs is taken before spend, and is empty in 1 of 2 rows with spend',
    ]);
  });

  it.each([
    ['', 'The file is empty'],
    ['one column\n5\n', 'Expected: comma, semicolon or tab between columns; UTF-8 or CP1251'],
    ['date,spend\n2021-02-01,\n2021-02-02,\n', 'No known metric has a value in the file (2 rows)'],
    ['date,spend\n2021-02-01,x\n', '1 of 1 row cannot be read'],
    ['spend\n5\n', 'No column holds a date; the file has: spend'],
    ['date,weather\n2021-02-01,rain\n', 'No column holds any known metric'],
    ['%PDF-1.7', 'PDF file, not CSV'],
    ['date,spend\n', 'no rows of values'],
    ['date,spend\n9/1/2026,5\n', 'Answer with --order dmy or --order mdy'],
    ['date,campaign,spend\n2021-02-01,a,5\n2021-02-01,Total,7\n', '--totals keep or --totals leave-out'],
  ])('of %j are refused', (text, message) => {
    expect(() => report(text)).toThrow(message);
  });

  it('say so where no KPI comes of what the file holds', () => {
    const { groups, notices } = report('date,impressions\n2021-02-01,5\n', { scope: 'total' });
    expect(groups).toEqual({ total: {} });
    expect(notices).toEqual([
      expect.stringContaining('No KPI of the catalogue can be computed from impressions alone'),
    ]);
  });

  it('take the meaning of a column that is given, and refuse one of a column that there is not', () => {
    const text = 'Date,Spent well,Weather,Clicks\n2021-02-01,6,4,2\n';
    const mapping = new Map([['Spent well', 'spend']]);
    expect(report(text, { mapping }).groups).toEqual({ total: { cpc: { value: '3.000000', reason: null } } });
    expect(() => report(text, { mapping: new Map([['Spend', 'spend']]) })).toThrow('there is no column “Spend”');
  });

  it('take the order of day and month, the currency, the zone and the channel that are given', () => {
    const text = 'Date,Cost,Clicks\n9/1/2026,6,2\n';
    const reading = { order: 'mdy', channel: 'Search' } as const;
    expect(Object.keys(report(text, { reading, scope: 'day' }).groups)).toEqual(['2026-09-01']);
    expect(Object.keys(report(text, { reading }).groups)).toEqual(['search']);
    const dollars = 'Date,Cost (USD),Clicks\n2026-09-01,6,2\n';
    expect(() => report(dollars, { reading: { currency: 'RUB' } })).toThrow('The money in the file is in USD');
    const instants = 'Date,Cost,Clicks\n2026-09-30T21:30:00Z,6,2\n';
    const moscow = report(instants, { reading: { zone: 'Europe/Moscow' }, scope: 'day' });
    expect(Object.keys(moscow.groups)).toEqual(['2026-10-01']);
  });

  it('are refused by channel where the file has none', () => {
    expect(() => report('date,spend\n2021-02-01,5\n', { scope: 'channel' })).toThrow('has no channel column');
  });

  it('are refused in words of the terminal', () => {
    for (const text of ['', '%PDF-1.7', 'spend\n5\n', 'date,spend\n', 'date,spend\n2021-02-01,"5\n', '\u0000\u0001']) {
      expect(() => report(text)).toThrow(CommandError);
      expect(() => report(text)).not.toThrow(/upload|import|choose/);
    }
  });

  it('list twenty problems and count the rest', () => {
    const bad = `date,spend\n${'31.02.2021,5\n'.repeat(30)}`;
    expect(() => report(bad)).toThrow('… and 10 more problems\n30 of 30 rows cannot be read');
  });
});
