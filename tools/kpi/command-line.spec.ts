import { parseCommandLine } from './command-line';

describe('the command line of npm run kpi', () => {
  it('asks for one file, and leaves the rest to the file', () => {
    expect(parseCommandLine(['a.csv'])).toMatchObject({
      kind: 'file',
      path: 'a.csv',
      from: undefined,
      to: undefined,
      scope: undefined,
      kpis: undefined,
    });
  });

  it('takes dates, scope and KPIs, each KPI once', () => {
    const command = parseCommandLine([
      '--from',
      '2021-02-01',
      '--to=2021-02-28',
      '--by',
      'day',
      '--kpi',
      'ROMI, mroi,cpl',
      'a.csv',
    ]);
    expect(command).toMatchObject({ from: '2021-02-01', to: '2021-02-28', scope: 'day' });
    expect(command.kind === 'file' && command.kpis?.map(({ key }) => key)).toEqual(['romi', 'cpl']);
  });

  it('takes a file to evaluate, and a call for help', () => {
    expect(parseCommandLine(['--eval', 'a.json'])).toEqual({ kind: 'evaluate', path: 'a.json' });
    expect(parseCommandLine(['--help'])).toEqual({ kind: 'help' });
  });

  it.each([
    [[], 'Name a CSV file'],
    [['a.csv', 'b.csv'], 'One file at a time: “b.csv” is too many'],
    [['a.csv', '--by', 'week'], '--by week is unknown: choose channel, campaign, day, total'],
    [['a.csv', '--from', '2021-02-30'], '--from 2021-02-30 is no date'],
    [['a.csv', '--to', '28.02.2021'], '--to 28.02.2021 is no date'],
    [['a.csv', '--from', '2021-03-01', '--to', '2021-02-01'], 'lies after'],
    [['a.csv', '--kpi', 'romy'], 'there is no KPI “romy”'],
    [['a.csv', '--kpi', ','], '--kpi names no KPI'],
    [['a.csv', '--colour'], '--colour'],
    [['a.csv', '--order', 'ymd'], '--order ymd is unknown: choose dmy or mdy'],
    [['a.csv', '--map', 'Cost'], '--map Cost: write COLUMN=metric'],
    [['a.csv', '--map', 'Cost=weather'], '“weather” is neither a metric nor date'],
    [['a.csv', '--currency', 'XXY'], '--currency XXY is no currency'],
    [['a.csv', '--zone', 'Moscow'], '--zone Moscow is no time zone'],
    [['--eval'], '--eval'],
    [['--eval', 'a.json', 'b.json'], '“b.json” is one too many'],
  ])('refuses %j', (commandArguments, message) => {
    expect(() => parseCommandLine(commandArguments)).toThrow(message);
  });
});
