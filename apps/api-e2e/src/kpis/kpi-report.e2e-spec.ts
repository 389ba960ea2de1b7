import type { SignedUp } from '@premia/api-util-testing';
import { importFile, realFile, whereAbsent } from '../measurements/upload-file';
import { type ApiUnderTest, startApi } from '../start-api';

const onRealFile = realFile === null ? it.skip : it;
const FEBRUARY = { from: '2021-02-01', to: '2021-02-28' };
const REPORT = `query ($from: BusinessDate!, $to: BusinessDate!, $by: ReportBy!, $kpis: [String!]) {
  kpiReport(from: $from, to: $to, by: $by, kpis: $kpis) {
    kpis { key name availableWithData } rows { key channel campaign date values { kpi value status reason } metrics { metric value } }
    total { key values { kpi value status reason } metrics { metric name value } }
  }
}`;
const TREND = `query ($kpi: String!, $from: BusinessDate!, $to: BusinessDate!, $by: ReportBy!, $cumulative: Boolean) {
  kpiTrend(kpi: $kpi, from: $from, to: $to, by: $by, cumulative: $cumulative) { kpi { key unit } days series { key values } } }`;

interface Row {
  readonly key: string;
  readonly channel: string | null;
  readonly values: readonly {
    readonly kpi: string;
    readonly value: string | null;
    readonly status: string;
    readonly reason: string | null;
  }[];
}
interface Report {
  readonly kpiReport: {
    readonly rows: readonly Row[];
    readonly total: Row;
    readonly kpis: readonly { readonly key: string }[];
  };
}

let api: ApiUnderTest;
let owner: SignedUp;

beforeAll(async () => {
  api = await startApi();
  owner = await api.signUp();
  if (realFile !== null) await importFile(api, owner.client, realFile);
});

afterAll(() => api.close());

const report = async (by: string, kpis: readonly string[] | null, client = owner.client) =>
  (await client.graphql<Report>(REPORT, { ...FEBRUARY, by, kpis })).kpiReport;
const valuesOf = ({ values }: Row) => Object.fromEntries(values.map(({ kpi, value }) => [kpi, value]));

onRealFile(`gives February’s KPIs as ratios of sums, to the last of six decimals${whereAbsent}`, async () => {
  const { total } = await report('total', ['ctr', 'cpc', 'cpl', 'cpo', 'aov', 'lcr', 'romi', 'drr']);
  expect(valuesOf(total)).toEqual({
    ctr: '0.190142',
    cpc: '10.197235',
    cpl: '466.473716',
    cpo: '3803.416613',
    aov: '5332.508517',
    lcr: '12.264597',
    romi: '40.203114',
    drr: '71.325092',
  });
});

onRealFile(
  `gives them by channel: social ROMI below zero, which no mean of daily values would show${whereAbsent}`,
  async () => {
    const { rows } = await report('channel', ['romi', 'cpl']);
    expect(rows.map(({ key }) => key)).toEqual(['influencer', 'media', 'search', 'social']);
    const [search, social] = ['search', 'social'].map((channel) => rows.find(({ key }) => key === channel));
    expect(search === undefined ? null : valuesOf(search)).toEqual({ romi: '7.070423', cpl: '486.900249' });
    expect(social === undefined ? null : valuesOf(social)).toEqual({ romi: '-13.675739', cpl: '439.666738' });
  },
);

onRealFile(`gives them by campaign and by day${whereAbsent}`, async () => {
  const campaigns = await report('campaign', ['romi']);
  expect(campaigns.rows).toHaveLength(11);
  expect(campaigns.rows.find(({ key }) => key === 'facebook_tier2')).toMatchObject({ channel: 'social' });
  expect((await report('day', ['romi'])).rows).toHaveLength(28);
});

onRealFile(`knows which KPIs the data can feed${whereAbsent}`, async () => {
  const { kpis } = await owner.client.graphql<{ kpis: readonly { key: string; availableWithData: boolean }[] }>(
    `{ kpis { key name availableWithData } }`,
  );
  const available = kpis.filter(({ availableWithData }) => availableWithData).map(({ key }) => key);
  expect(available).toEqual(expect.arrayContaining(['romi', 'cpl', 'ctr', 'leads', 'revenue']));
  expect(available).not.toContain('nps');
  expect((await report('total', null)).kpis.map(({ key }) => key)).toEqual(available);
});

onRealFile(`draws curves that end on the month’s ratio of sums${whereAbsent}`, async () => {
  const { kpiTrend } = await owner.client.graphql<{
    kpiTrend: { days: readonly string[]; series: readonly { key: string; values: readonly (string | null)[] }[] };
  }>(TREND, { kpi: 'romi', ...FEBRUARY, by: 'channel', cumulative: true });
  expect(kpiTrend.days).toHaveLength(28);
  expect(kpiTrend.series.map(({ key, values }) => [key, values.at(-1)])).toEqual(
    expect.arrayContaining([
      ['search', '7.070423'],
      ['social', '-13.675739'],
    ]),
  );
});

it('teaches every KPI in the reader’s language, found in either', async () => {
  const SEARCH = `query ($search: String) { kpis(search: $search) { key name description formula traps controllability } }`;
  const { client } = await api.signUp();
  client.locale = 'ru';
  const { kpis } = await client.graphql<{ kpis: readonly { key: string; name: string; traps: readonly string[] }[] }>(
    SEARCH,
    { search: 'ROMI' },
  );
  expect(kpis.find(({ key }) => key === 'romi')).toMatchObject({
    name: expect.stringMatching(/[а-яё]/i),
    controllability: 'team',
  });
});

it('says in words why there is no value, and never 0', async () => {
  const { client } = await api.signUp();
  await importFile(api, client, 'date,channel,spend,leads\n2021-02-01,search,100,0\n');
  const { rows } = await report('channel', ['cpl', 'ctr'], client);
  expect(rows[0]?.values).toMatchObject([
    { kpi: 'cpl', value: null, status: 'undefined_worst', reason: expect.stringContaining('nothing to divide by') },
    { kpi: 'ctr', value: null, status: 'no_data', reason: expect.stringContaining('No data in this period') },
  ]);
});

it('refuses a period that ends before it begins, or is too long to show', async () => {
  const backwards = await owner.client.ask(REPORT, { from: '2021-02-28', to: '2021-02-01', by: 'total' });
  expect(backwards.errors).toMatchObject([
    { message: expect.stringContaining('before it begins'), extensions: { code: 'BAD_USER_INPUT' } },
  ]);
  const endless = await owner.client.ask(REPORT, { from: '1990-01-01', to: '2021-02-01', by: 'total' });
  expect(endless.errors).toMatchObject([
    { message: expect.stringContaining('at most 1\u00a0096'), extensions: { code: 'BAD_USER_INPUT' } },
  ]);
});

it('answers a KPI that is none as what does not exist', async () => {
  const { errors } = await owner.client.ask(TREND, { kpi: 'happiness', ...FEBRUARY, by: 'total' });
  expect(errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
});

it('shows an employee without assignments no measurements', async () => {
  const tenant = await api.signUp();
  await importFile(api, tenant.client, 'date,channel,spend,leads\n2021-02-01,search,100,1\n');
  const employee = await api.invite(tenant, ['employee']);
  expect((await report('channel', ['cpl'], employee.client)).rows).toEqual([]);
  expect((await report('channel', ['cpl'], tenant.client)).rows).toHaveLength(1);
});
