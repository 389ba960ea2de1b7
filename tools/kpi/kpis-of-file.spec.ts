import type { FileCommand } from './command-line';
import { reportKpisOfFile } from './kpis-of-file';

const everything: FileCommand = {
  kind: 'file',
  path: '',
  from: undefined,
  to: undefined,
  scope: undefined,
  kpis: undefined,
};

function report(text: string, command: Partial<FileCommand> = {}) {
  return reportKpisOfFile(new TextEncoder().encode(text), { ...everything, ...command });
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
    const { notices } = report('date,id,CTR,cost,spend,weather\n2021-02-01,1,2,3,4,rain\n');
    expect(notices).toEqual([
      'Column “id” is ignored: it is an identifier',
      'Column “CTR” is ignored: it is a KPI, which is computed from sums instead',
      'Column “spend” is ignored: it is a second column of the same meaning',
      'Column “weather” is ignored: it is unknown',
    ]);
  });

  it.each([
    ['', 'The file is empty'],
    ['spend\n5\n', 'No column holds a date; the file has: spend'],
    ['date,weather\n2021-02-01,rain\n', 'No column holds any known metric'],
    ['%PDF-1.7', 'PDF file, not CSV'],
    ['date,spend\n', 'no rows of values'],
  ])('of %j are refused', (text, message) => {
    expect(() => report(text)).toThrow(message);
  });

  it('are refused by channel where the file has none', () => {
    expect(() => report('date,spend\n2021-02-01,5\n', { scope: 'channel' })).toThrow('has no channel column');
  });

  it('list twenty problems and count the rest', () => {
    const bad = `date,spend\n${'31.02.2021,5\n'.repeat(30)}`;
    expect(() => report(bad)).toThrow('… and 10 more problems\n30 of 30 rows cannot be read');
  });
});
