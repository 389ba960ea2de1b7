import { GraphQLSchemaHost } from '@nestjs/graphql';
import { type TestDatabase, testDatabase } from '@premia/api-util-testing';
import { MISSING_ID } from '../attack/attacker';
import { generateOperations } from '../attack/generated-operation';
import { type ApiUnderTest, startApi } from '../start-api';
import { type Question, questions } from './asked-operations';
import { CalculatedTwins } from './calculated-twins';
import { masking } from './masking';
import { aBlueprint, definition, type Twin, type Viewer } from './twin-workspaces';

let api: ApiUnderTest;
let database: TestDatabase;
let twins: CalculatedTwins;

beforeAll(async () => {
  api = await startApi();
  database = await testDatabase();
  twins = new CalculatedTwins(api, database);
});

afterAll(async () => {
  await database.close();
  await api.close();
});

interface PayRead {
  readonly entity: string;
  readonly id: string | null;
}

const readsIn = (twin: Twin, since: Date): Promise<readonly PayRead[]> =>
  database.asSuperuser<{ entity: string; id: string | null }>(
    `select entity, entity_id as id from premia.audit_events where tenant_id = $1 and action = 'pay.read' and at >= $2 order by sequence`,
    [twin.tenant.tenantId, since],
  );

const RECEIPT = 'query ($id: ID!) { receiptVerification(payoutId: $id) { receiptHash recomputedHash } }';

/** Every query, with whatever can be asked for. */
async function everyQuestion(twin: Twin, seed: number): Promise<readonly Question[]> {
  const { asked, things } = await twins.asked(twin);
  const generated = generateOperations(api.service.get(GraphQLSchemaHost).schema)
    .filter(({ kind }) => kind === 'query')
    .map(({ name, document, variables }) => {
      return { name, document, variables: variables((_, thing) => things[thing] ?? MISSING_ID) };
    });
  const receipts = asked.payoutIds.map((id) => ({ name: 'receiptVerification', document: RECEIPT, variables: { id } }));
  return [...generated, ...receipts, ...questions(asked, seed, definition)];
}

/** Asks one question of each twin, hours after the one before. */
async function askBoth(pair: readonly [Twin, Twin], viewer: 'owner' | Viewer, questionsOf: readonly Question[][]) {
  const answered: { readonly name: string; readonly differs: boolean; readonly reads: number }[] = [];
  for (const [index, { name }] of (questionsOf[0] ?? []).entries()) {
    api.clock.moveBy({ hours: 2 });
    const since = api.clock.now();
    const texts: string[] = [];
    const reads: number[] = [];
    for (const [at, twin] of pair.entries()) {
      const { document = '', variables = {} } = questionsOf[at]?.[index] ?? {};
      texts.push(masking()(await (await twins.clientOf(twin, viewer)).ask(document, variables)));
      reads.push((await readsIn(twin, since)).length);
    }
    answered.push({ name, differs: texts[0] !== texts[1], reads: Math.min(...reads) });
  }
  return answered;
}

it('writes down each answer that follows from what somebody else is paid, and none of one’s own', async () => {
  const blueprint = { ...aBlueprint(7), change: 'pay', victim: 'stranger' } as const;
  const pair = await twins.of(blueprint);
  const asked = await Promise.all(pair.map(async (twin) => [...(await everyQuestion(twin, blueprint.seed))]));
  const toOwner = await askBoth(pair, 'owner', asked);
  // The head of the trail stands for whatever was ever written, and tells of nobody.
  const telling = toOwner.filter(({ name, differs }) => differs && name !== 'auditVerification');
  expect(telling.filter(({ reads }) => reads === 0)).toEqual([]);
  expect(new Set(telling.map(({ name }) => name))).toEqual(
    new Set([
      'payoutRun',
      'payoutRuns',
      'payrollHandover',
      'payout',
      'planPreview',
      'people',
      'person',
      'auditEvents',
      'receiptVerification',
      'runChecklist',
      'runChanges',
    ]),
  );
  const toEmployee = await askBoth(pair, 'employee', asked);
  expect(toEmployee.filter(({ reads }) => reads > 0)).toEqual([]);
});

const RUN = `query ($id: ID!, $after: String) { payoutRun(id: $id) { payouts(first: 2, after: $after) { pageInfo { endCursor } nodes { total { amount } } } } }`;

interface Page {
  readonly payoutRun: { readonly payouts: { readonly pageInfo: { readonly endCursor: string } } };
}

it('writes a reader and a run down once an hour, whatever is turned over', async () => {
  const [twin] = await twins.of(aBlueprint(11));
  const { asked } = await twins.asked(twin);
  const [id = ''] = asked.runIds;
  api.clock.moveBy({ hours: 2 });
  const since = api.clock.now();
  const client = await twins.clientOf(twin, 'owner');
  const first = await client.graphql<Page>(RUN, { id });
  const pages = [null, first.payoutRun.payouts.pageInfo.endCursor, null];
  await Promise.all(pages.map((after) => client.graphql(RUN, { id, after })));
  expect(await readsIn(twin, since)).toEqual([{ entity: 'payout-run', id }]);
  api.clock.moveBy({ minutes: 61 });
  await (await twins.clientOf(twin, 'owner')).graphql(RUN, { id });
  expect(await readsIn(twin, since)).toHaveLength(2);
});

it('writes down people of whom terms with pay were asked for, and nobody for positions', async () => {
  const [twin] = await twins.of(aBlueprint(12));
  api.clock.moveBy({ hours: 2 });
  const client = await twins.clientOf(twin, 'owner');
  const since = api.clock.now();
  await client.graphql('{ people { nodes { currentTerms { position teamId } } } }');
  expect(await readsIn(twin, since)).toEqual([]);
  await client.graphql('{ people { nodes { currentTerms { eligiblePay { amount } } } } }');
  const read = (await readsIn(twin, since)).map(({ id }) => id).toSorted();
  expect(read).toEqual(Object.values(twin.personIds).toSorted());
});

it('shows no pay where it cannot be written down that it was seen', async () => {
  const [twin] = await twins.of(aBlueprint(13));
  const client = await twins.clientOf(twin, 'owner');
  await database.asSuperuser('delete from premia.audit_heads where tenant_id = $1', [twin.tenant.tenantId]);
  const answer = await client.ask('{ people { nodes { currentTerms { eligiblePay { amount } } } } }');
  expect(JSON.stringify(answer)).not.toContain('eligiblePay');
  expect(answer).toMatchObject({ errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] });
});
