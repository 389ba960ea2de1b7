import { writeXlsx } from 'hucre/xlsx';
import type { SignedUp } from '@premia/api-util-testing';
import { type ApiUnderTest, startApi } from '../start-api';
import { importFile, previewObservations, realFile, uploadFile, whereAbsent } from './upload-file';

const onRealFile = realFile === null ? it.skip : it;
const SMALL = 'date,channel,campaign,spend,leads\n2021-02-01,search,google_hot,100,10\n';

let api: ApiUnderTest;
let owner: SignedUp;
let head: SignedUp;

beforeAll(async () => {
  api = await startApi();
  owner = await api.signUp();
  head = await api.invite(owner, ['head']);
});

afterAll(() => api.close());

onRealFile(
  `takes the real file as it is, from a head, and a second time adds nothing and says so${whereAbsent}`,
  async () => {
    const file = realFile ?? '';
    const uploaded = await uploadFile(head.client, file, 'маркетинг 2021-02.csv');
    expect(uploaded).toMatchObject({ status: 201, fileName: 'маркетинг 2021-02.csv', size: file.length });
    const preview = await previewObservations(head.client, uploaded.id);
    expect(preview).toMatchObject({
      rowCount: 308,
      validRowCount: 308,
      observationCount: 1848,
      newCount: 1848,
      problemCount: 0,
      from: '2021-02-01',
      to: '2021-02-28',
      channels: ['influencer', 'media', 'search', 'social'],
      mergedSpellings: [
        { kept: 'facebook_tier2', spellings: expect.arrayContaining(['facebOOK_tier2']), column: 'campaign' },
      ],
    });
    expect(preview['campaigns']).toHaveLength(11);
    expect(preview.columns?.map(({ column, field }) => [column, field])).toEqual([
      ['id', null],
      ['c_date', 'date'],
      ['campaign_name', 'campaign'],
      ['category', 'channel'],
      ['campaign_id', 'campaign_id'],
      ['impressions', 'metric:impressions'],
      ['mark_spent', 'metric:spend'],
      ['clicks', 'metric:clicks'],
      ['leads', 'metric:leads'],
      ['orders', 'metric:orders'],
      ['revenue', 'metric:revenue'],
    ]);
    expect(await importFile(api, head.client, file)).toMatchObject({
      rowsRead: 308,
      added: 1848,
      unchanged: 0,
      corrected: 0,
    });
    expect(await importFile(api, head.client, file)).toMatchObject({
      rowsRead: 308,
      added: 0,
      unchanged: 1848,
      corrected: 0,
    });
    const { dataOverview } = await head.client.graphql<{ dataOverview: unknown }>(
      `{ dataOverview { from to observationCount channels { channel campaigns } lastImport { unchanged createdByEmail } } }`,
    );
    expect(dataOverview).toMatchObject({
      observationCount: 1848,
      lastImport: { unchanged: 1848, createdByEmail: head.email },
    });
  },
);

it('takes a workbook of a spreadsheet as the same table in CSV', async () => {
  const tenant = await api.signUp();
  const rows = SMALL.trim()
    .split('\n')
    .map((line) => line.split(',').map((cell) => (/^\d+$/.test(cell) ? Number(cell) : cell)));
  const workbook = Buffer.from(await writeXlsx({ sheets: [{ name: 'Report', rows }] }));
  expect(await importFile(api, tenant.client, workbook)).toMatchObject({ added: 2, problems: [] });
  expect(await importFile(api, tenant.client, SMALL)).toMatchObject({ added: 0, unchanged: 2 });
});

it('undoes an import, and lists it as undone', async () => {
  const tenant = await api.signUp();
  const imported = await importFile(api, tenant.client, SMALL);
  const UNDO = `mutation ($id: ID!) { undoImport(id: $id) { __typename ... on ObservationImport { undoneAt } ... on Problem { code } } }`;
  expect(await tenant.client.graphql(UNDO, { id: imported['id'] })).toEqual({
    undoImport: { __typename: 'ObservationImport', undoneAt: expect.any(String) },
  });
  expect(await tenant.client.graphql(UNDO, { id: imported['id'] })).toEqual({
    undoImport: { __typename: 'Conflict', code: 'IMPORT.UNDONE_ALREADY' },
  });
  expect(
    await tenant.client.graphql(
      `{ dataOverview { observationCount lastImport { id } } observationImports { totalCount nodes { undoneAt } } }`,
    ),
  ).toEqual({
    dataOverview: { observationCount: 0, lastImport: null },
    observationImports: { totalCount: 1, nodes: [{ undoneAt: expect.any(String) }] },
  });
});

it('lets two heads import the same file at once without counting anything twice', async () => {
  const tenant = await api.signUp();
  const heads = [await api.invite(tenant, ['head']), await api.invite(tenant, ['head'])];
  const results = await Promise.all(heads.map(({ client }) => importFile(api, client, SMALL)));
  expect(results.map((result) => result['added']).sort()).toEqual([0, 2]);
});

it('takes no file from a stranger, an employee or an auditor, as if there were no such door', async () => {
  expect(await uploadFile(api.client(), SMALL)).toMatchObject({ status: 401 });
  for (const role of ['employee', 'auditor'] as const) {
    const member = await api.invite(owner, [role]);
    expect(await uploadFile(member.client, SMALL)).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  }
});

it('shows an employee no imports, and no data beyond the own KPIs', async () => {
  const tenant = await api.signUp();
  await importFile(api, tenant.client, SMALL);
  const employee = await api.invite(tenant, ['employee']);
  const OVERVIEW = `{ dataOverview { observationCount from channels { channel } lastImport { id } } observationImports { totalCount nodes { id } } }`;
  expect(await employee.client.graphql(OVERVIEW)).toEqual({
    dataOverview: { observationCount: 0, from: null, channels: [], lastImport: null },
    observationImports: { totalCount: 0, nodes: [] },
  });
  const hr = await api.invite(tenant, ['hr']);
  expect(await hr.client.graphql(OVERVIEW)).toEqual({
    dataOverview: { observationCount: 2, from: '2021-02-01', channels: [{ channel: 'search' }], lastImport: null },
    observationImports: { totalCount: 0, nodes: [] },
  });
});

it('does not open an uploaded file to a colleague or another workspace', async () => {
  const { id } = await uploadFile(owner.client, SMALL);
  const outsider = await api.signUp();
  for (const { client } of [head, outsider]) {
    expect(await previewObservations(client, id)).toMatchObject({ __typename: 'NotFound' });
  }
});
