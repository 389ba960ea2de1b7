import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const workspace = fileURLToPath(new URL('../..', import.meta.url));
const tsx = join(workspace, 'node_modules/tsx/dist/cli.mjs');
const realFile = fileURLToPath(new URL('../../../shared/data/marketing-2021-02.csv', import.meta.url));

interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command as `npm run kpi` does. */
function runKpi(...commandArguments: readonly string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [tsx, '--tsconfig', 'tsconfig.base.json', 'tools/kpi/main.ts', ...commandArguments],
    { cwd: workspace, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } },
  );
  return { status, stdout, stderr };
}

function jsonOf({ stdout }: Outcome): unknown {
  return JSON.parse(stdout);
}

describe('npm run kpi', () => {
  let folder = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'premia-kpi-'));
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  function fileOf(name: string, content: string | Uint8Array): string {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  }

  it('prints KPIs by channel with six decimals, and names ignored columns on standard error', () => {
    const path = fileOf(
      'report.csv',
      'Дата;Канал;Кампания;Расход;Лиды;Доход;Погода\n01.02.2021;Search;Hot;1 000,50;3;1 500;ясно\n02.02.2021;SEARCH;wide;99,5;0;0;снег\n',
    );
    const outcome = runKpi(path, '--kpi', 'romi,CPL,ctr');
    expect(outcome.status).toBe(0);
    expect(jsonOf(outcome)).toEqual({
      search: {
        romi: { value: '36.363636', reason: null },
        cpl: { value: '366.666667', reason: null },
        ctr: { value: null, reason: 'no_data' },
      },
    });
    expect(outcome.stderr).toBe('Column “Погода” is ignored: it is unknown\n');
  });

  it('prints the catalogue’s status where there is no value', () => {
    const path = fileOf('zero.csv', 'date,campaign,spend,leads\n2021-02-01,Blog,5,0\n2021-02-02,Blog,5,2\n');
    const outcome = runKpi(path, '--by', 'campaign', '--kpi', 'cpl', '--to', '2021-02-01');
    expect(jsonOf(outcome)).toEqual({ blog: { cpl: { value: null, reason: 'undefined_worst' } } });
  });

  it('adds up rows of one day and campaign, and says so', () => {
    const path = fileOf('adverts.csv', 'date,campaign,spend,clicks\n2021-02-01,a,5,1\n2021-02-01,A,7,2\n');
    const outcome = runKpi(path);
    expect(jsonOf(outcome)).toEqual({ total: { cpc: { value: '4.000000', reason: null } } });
    expect(outcome.stderr).toContain('4 values have the same day');
  });

  it('has no data where no row lies between the dates', () => {
    const path = fileOf('late.csv', 'date,spend,clicks\n2021-02-01,5,1\n');
    const outcome = runKpi(path, '--by', 'total', '--from', '2021-03-01');
    expect(jsonOf(outcome)).toEqual({ total: { cpc: { value: null, reason: 'no_data' } } });
    expect(outcome.stderr).toContain('no rows from 2021-03-01');
  });

  it('refuses a file with bad rows with exit code 1, and names every one of them', () => {
    const outcome = runKpi(fileOf('broken.csv', 'date,spend\n31.02.2021,5\n2021-02-01,-5\n2021-02-02,7\n'));
    expect(outcome).toMatchObject({ status: 1, stdout: '' });
    for (const message of ['Row 2, column “date”: “31.02.2021”', 'Row 3, column “spend”', '2 of 3 rows']) {
      expect(outcome.stderr).toContain(message);
    }
  });

  it('refuses a wrong argument with exit code 1', () => {
    const outcome = runKpi('a.csv', '--by', 'week');
    expect(outcome).toMatchObject({ status: 1, stdout: '' });
    expect(outcome.stderr).toBe('--by week is unknown: choose channel, campaign, day, total\n');
  });

  it('refuses a file that is not there with exit code 1', () => {
    const outcome = runKpi('absent.csv');
    expect(outcome).toMatchObject({ status: 1, stdout: '' });
    expect(outcome.stderr).toContain('“absent.csv” cannot be read');
  });

  it('evaluates KPIs from aggregated metrics, exact to 20 decimals', () => {
    const path = fileOf(
      'evaluate.json',
      JSON.stringify([
        { kpi: 'cac', inputs: { acquisition_costs: '5000', new_customers: '0' } },
        { kpi: 'cpc', inputs: { ad_spend: '1', clicks: '3' } },
        { kpi: 'cpc', inputs: { ad_spend: '5.50', clicks: '2' } },
        { kpi: 'cpl', inputs: { ad_spend: '5', qualified_leads: null, weather: '1' } },
        { kpi: 'roas' },
      ]),
    );
    const outcome = runKpi('--eval', path);
    expect(outcome.status).toBe(0);
    expect(jsonOf(outcome)).toEqual([
      { value: null, status: 'undefined_worst' },
      { value: '0.33333333333333333333', status: 'ok' },
      { value: '2.75', status: 'ok' },
      { value: null, status: 'no_data' },
      { value: null, status: 'no_data' },
    ]);
    expect(outcome.stderr).toBe('Entry 4: cpl has no input “weather”; it is ignored\n');
  });

  it('refuses to evaluate a file with a wrong entry', () => {
    const outcome = runKpi('--eval', fileOf('bad.json', '[{"kpi":"romy"}]'));
    expect(outcome).toMatchObject({ status: 1, stdout: '' });
    expect(outcome.stderr).toContain('Entry 1: there is no KPI “romy”');
  });

  const itWithRealFile = existsSync(realFile) ? it : it.skip;

  itWithRealFile('gives the exact KPIs of the real file (skipped where ../shared/data is absent)', () => {
    const byChannel = runKpi(realFile);
    expect(byChannel.stderr).toContain('“id”');
    expect(jsonOf(byChannel)).toMatchObject({
      search: { romi: { value: '7.070423', reason: null }, cpl: { value: '486.900249', reason: null } },
      social: { romi: { value: '-13.675739', reason: null }, cpl: { value: '439.666738', reason: null } },
    });
    expect(jsonOf(runKpi(realFile, '--by', 'total', '--kpi', 'cpl'))).toEqual({
      total: { cpl: { value: '466.473716', reason: null } },
    });
  });
});
