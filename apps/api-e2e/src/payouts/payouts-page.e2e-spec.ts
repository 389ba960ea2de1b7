import type { MoneyAnswer, TestClient } from '@premia/api-util-testing';
import { importFile, uploadFile } from '../measurements/upload-file';
import { type ApiUnderTest, startApi } from '../start-api';
import { aDepartment, calculate, type Department, SMALL_FILE } from './department';

/** The payouts page as the client asks for it. */
const PAGE = `query PayoutRun($id: ID!, $first: Int!, $after: String, $search: String, $teamId: ID, $outcome: PayoutOutcome, $orderBy: PayoutOrder) {
  payoutRun(id: $id) {
    id number state cycleName planName payoutTotal { amount currency } targetTotal { amount currency } percentOfTarget counts { paid zero notEligible total }
    calculatedByEmail previousRunId distribution { from to count }
    payouts(first: $first, after: $after, search: $search, teamId: $teamId, outcome: $outcome, orderBy: $orderBy) {
      totalCount pageInfo { endCursor hasNextPage }
      nodes { id personId personName position teamName outcome reason targetBonus { amount currency } ownAmount { amount currency } teamAmount { amount currency } total { amount currency } percentOfTarget changeSincePreviousRun { amount currency } }
    }
  }
  teams(first: 200) { nodes { id name } }
}`;
const STATEMENTS_ALLOWED = 8;

interface Page {
  readonly payoutRun: {
    readonly counts: { readonly total: number };
    readonly payouts: {
      readonly totalCount: number;
      readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
      readonly nodes: readonly {
        readonly personName: string;
        readonly total: MoneyAnswer;
        readonly percentOfTarget: string | null;
      }[];
    };
  };
}

let api: ApiUnderTest;
let department: Department;
let runId: string;

beforeAll(async () => {
  api = await startApi();
  department = await aDepartment(api);
  await importFile(api, department.owner.client, SMALL_FILE);
  runId = (await calculate(api, department.owner.client, department)).id ?? '';
});
afterAll(() => api.close());

const page = (variables: Readonly<Record<string, unknown>> = {}, client: TestClient = department.owner.client) =>
  client.graphql<Page>(PAGE, { id: runId, first: 50, ...variables });
const namesOf = ({ payoutRun }: Page) => payoutRun.payouts.nodes.map(({ personName }) => personName);

/** The statements of one operation, opening and ending its transaction included; asked once before, for the first look within an hour is written down. */
async function statementsOf(work: () => Promise<unknown>): Promise<readonly string[]> {
  await work();
  const statements: string[] = [];
  const stop = api.database.statements.listen((sql) => statements.push(sql));
  await work();
  stop();
  return statements;
}

async function addPeople(count: number): Promise<void> {
  const { client } = department.owner;
  const rows = Array.from(
    { length: count },
    (_, index) =>
      `Analyst ${String(index).padStart(3, '0')},analyst${index}@example.test,Performance,Analyst,2021-01-01,40000,10`,
  );
  const { id: uploadId } = await uploadFile(
    client,
    ['name,email,team,position,from,eligible pay,target percent', ...rows].join('\n'),
    'people.csv',
  );
  const { previewPeopleImport } = await client.graphql<{ previewPeopleImport: { columns: readonly object[] } }>(
    `query ($uploadId: ID!) { previewPeopleImport(uploadId: $uploadId) { ... on PeopleImportPreview { columns { column field } } } }`,
    { uploadId },
  );
  const { importPeople } = await client.graphql<{ importPeople: { added?: number } }>(
    `mutation ($uploadId: ID!, $mapping: [ColumnMappingInput!]!) { importPeople(uploadId: $uploadId, mapping: $mapping, mode: all_or_nothing) { ... on PeopleImported { added } } }`,
    { uploadId, mapping: previewPeopleImport.columns },
  );
  if (importPeople.added !== count) throw new Error('the people were not imported');
}

describe('The payouts page', () => {
  it('finds by name and position, keeps to an outcome and to a team', async () => {
    expect(namesOf(await page({ search: 'INFLU' }))).toEqual(['Influencer specialist']);
    expect(namesOf(await page({ search: '100%' }))).toEqual([]);
    expect(namesOf(await page({ outcome: 'not_eligible' }))).toEqual(['Head of marketing']);
    expect(namesOf(await page({ teamId: department.teamId }))).toHaveLength(4);
  });

  it.each([
    [
      'name',
      ['Head of marketing', 'Influencer specialist', 'Media specialist', 'Search specialist', 'Social specialist'],
    ],
    ['total_desc', null],
    ['total_asc', null],
    ['percent_desc', null],
    ['percent_asc', null],
  ] as const)('pages in the order %s without losing or repeating anybody', async (orderBy, names) => {
    const whole = await page({ orderBy });
    if (names !== null) expect(namesOf(whole)).toEqual(names);
    const collected: string[] = [];
    let after: string | null = null;
    for (let guard = 0; guard < 10; guard += 1) {
      const part: Page = await page({ orderBy, first: 2, after });
      collected.push(...namesOf(part));
      expect(part.payoutRun.payouts.totalCount).toBe(5);
      if (!part.payoutRun.payouts.pageInfo.hasNextPage) break;
      after = part.payoutRun.payouts.pageInfo.endCursor;
    }
    expect(collected).toEqual(namesOf(whole));
    const totals = whole.payoutRun.payouts.nodes.map(({ total }) => Number(total.amount));
    if (orderBy === 'total_desc') expect(totals).toEqual([...totals].sort((a, b) => b - a));
    if (orderBy === 'total_asc') expect(totals).toEqual([...totals].sort((a, b) => a - b));
  });

  it(`takes at most ${STATEMENTS_ALLOWED} statements, for owner and head, with five people as with three hundred`, async () => {
    const few = await statementsOf(() => page());
    await addPeople(300);
    await importFile(api, department.owner.client, SMALL_FILE.replace('10000000', '11000000'));
    runId = (await calculate(api, department.owner.client, department)).id ?? '';
    const many = await statementsOf(() => page({ first: 200 }));
    const head = await statementsOf(() => page({ first: 200 }, department.head.client));
    const { payoutRun } = await page({ first: 200 });
    expect(payoutRun.counts.total).toBe(305);
    expect(payoutRun.payouts.nodes).toHaveLength(200);
    expect(many).toHaveLength(few.length);
    expect(Math.max(many.length, head.length)).toBeLessThanOrEqual(STATEMENTS_ALLOWED);
  });
});
