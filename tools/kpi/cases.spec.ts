import { existsSync, readFileSync } from 'node:fs';
import { parseCommandLine } from './command-line';
import { reportKpisOfFile } from './kpis-of-file';

const folder = new URL('../../../shared/cases/import/', import.meta.url);
const isHere = existsSync(folder);
const onCases = isHere ? it : it.skip;
const whereAbsent = isHere ? '' : ' (skipped: ../shared/cases/import is not here)';

interface Case {
  readonly file: string;
  readonly command: string;
  readonly expected: string | { readonly total?: Readonly<Record<string, string>> };
}

function run(file: string, ...options: readonly string[]) {
  const command = parseCommandLine([file, ...options]);
  if (command.kind !== 'file') throw new Error('no command for a file');
  const { groups, notices } = reportKpisOfFile(readFileSync(new URL(file, folder)), command);
  return { groups, notices: notices.map(({ code }) => code) };
}

describe('files of real forms', () => {
  onCases(`give the KPIs that are right for them${whereAbsent}`, () => {
    const cases = JSON.parse(readFileSync(new URL('cases.json', folder), 'utf8')) as readonly Case[];
    const exact = cases.filter(
      ({ command, expected }) => command.startsWith('npm run') && typeof expected !== 'string',
    );
    expect(exact.length).toBeGreaterThanOrEqual(8);
    for (const { file, command, expected } of exact) {
      const total = typeof expected === 'string' ? {} : (expected.total ?? {});
      if (Object.keys(total).length === 0) continue;
      const options = command.split(`${file} `)[1]?.split(' ') ?? [];
      const kpis = Object.entries(run(file, ...options).groups['total'] ?? {});
      const values = Object.fromEntries(kpis.map(([key, { value }]) => [key, value]));
      expect([file, values]).toEqual([file, total]);
    }
  });

  const onEach = isHere ? it.each : it.skip.each;
  onEach([
    ['01a-month-first-all-low.csv', ['--by', 'day', '--kpi', 'cpl'], 'Say whether the day or the month comes first'],
    ['08a-mixed-currencies.csv', ['--kpi', 'cpl'], 'The file holds money in USD, RUB'],
    ['10c-deal-budget.csv', [], 'No column holds any known metric'],
  ])(`%s is refused with a word${whereAbsent}`, (file, options, message) => {
    expect(() => run(file, ...options)).toThrow(message);
  });

  onCases(`02c: the row of the channel is not counted beside its campaigns${whereAbsent}`, () => {
    const { groups, notices } = run('02c-level-above-beside-level-below.csv', '--by', 'channel', '--kpi', 'leads');
    expect(groups).toEqual({ search: { leads: { value: '10.000000', reason: null } } });
    expect(notices).toEqual(['levels-above']);
  });

  onCases(`04: rows of ad sets add up${whereAbsent}`, () => {
    expect(run('04-rows-below-campaign.csv', '--by', 'total', '--kpi', 'cpl,ctr').groups).toEqual({
      total: { cpl: { value: '40.000000', reason: null }, ctr: { value: '2.000000', reason: null } },
    });
  });

  onCases(`10a: numbers of orders are no count of them${whereAbsent}`, () => {
    const { groups, notices } = run('10a-order-number.csv', '--by', 'total', '--kpi', 'orders,aov');
    expect(groups['total']?.['orders']?.value).toBeNull();
    expect(notices).toContain('column-identifier');
  });

  onCases(`12: moments land on the days of the zone${whereAbsent}`, () => {
    const { groups } = run('12-utc-instants.csv', '--by', 'day', '--kpi', 'cpl', '--zone', 'Europe/Moscow');
    expect(Object.keys(groups)).toEqual(['2026-09-01', '2026-10-01']);
    expect(groups['2026-09-01']?.['cpl']?.value).toBe('75.000000');
  });

  onCases(`15: all ways to write a day are understood${whereAbsent}`, () => {
    const { groups } = run('15-dates.csv', '--from', '2026-09-01', '--to', '2026-09-30', '--by', 'day', '--kpi', 'cpc');
    expect(Object.keys(groups)).toEqual(Array.from({ length: 8 }, (_, day) => `2026-09-0${day + 1}`));
  });
});
