import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { TEST_PASSWORD, type TestClient } from '@premia/api-util-testing';
import { ROLES } from '@premia/shared-contract';
import { type ApiUnderTest, startApi } from '../start-api';
import { type FuzzedCall, fuzzedCalls, randomOf } from './fuzzed-operation';
import { generateOperations } from './generated-operation';
import { aWorkspaceFixture, type WorkspaceFixture } from './workspace-fixture';

/** Some hundreds each time; `PREMIA_FUZZ_CALLS=10000 PREMIA_FUZZ_SEED=7` is for a long evening. */
const CALLS = Number(process.env['PREMIA_FUZZ_CALLS'] ?? 300);
const SEED = Number(process.env['PREMIA_FUZZ_SEED'] ?? 1);
const LONGEST_ANSWER = 100_000;
const CLEAR = [
  'BAD_USER_INPUT',
  'NOT_FOUND',
  'UNAUTHENTICATED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_TOO_LARGE',
  'REQUEST_TOO_LARGE',
];

let api: ApiUnderTest;
let fixture: WorkspaceFixture;

beforeAll(async () => {
  api = await startApi();
  fixture = await aWorkspaceFixture(api);
});

afterAll(() => api.close());

const shortened = (variables: unknown): string =>
  JSON.stringify(variables, (_, value: unknown) => {
    if (Array.isArray(value)) return value.slice(0, 3) as unknown;
    return typeof value === 'string' ? value.slice(0, 40) : value;
  }).slice(0, 500);

/** What is wrong with an answer; null where it is clear and its neighbour stands. */
async function faultOf(
  client: TestClient,
  { document, variables }: FuzzedCall,
  isMember: boolean,
): Promise<string | null> {
  const { status, text } = await client.http('post', '/graphql').send({ query: document, variables });
  if (status >= 500) return `${status} ${text.slice(0, 500)}`;
  if (text.length > LONGEST_ANSWER) return `an answer of ${text.length} characters`;
  const { data, errors = [] } = JSON.parse(text) as {
    data?: Readonly<Record<string, unknown>> | null;
    errors?: readonly { readonly extensions?: { readonly code?: string } }[];
  };
  const unclear = errors.filter(({ extensions }) => !CLEAR.includes(extensions?.code ?? ''));
  if (unclear.length > 0) return JSON.stringify(unclear).slice(0, 500);
  if (errors.length === 0 && (data ?? null) === null) return 'neither data nor errors';
  const beside = data?.['beside'];
  return isMember && beside === null ? 'its neighbour lost its answer' : null;
}

it(
  `answers ${CALLS} calls with hostile input clearly, never as a fault of ours, and their neighbours all the same`,
  async () => {
    const { schema } = api.service.get(GraphQLSchemaHost);
    const decent = new Map(
      generateOperations(schema).map(({ name, variables }) => [name, variables((_, thing) => fixture.ids[thing])]),
    );
    const goodOf = (operation: string) => ({
      valueAt: (path: string) =>
        path
          .split('.')
          .reduce<unknown>(
            (value, key) => (value as Record<string, unknown> | undefined)?.[key],
            decent.get(operation),
          ),
    });
    const stranger = api.client();
    const members = ROLES.map((role) => fixture.logins[role]);
    const calls = fuzzedCalls(schema, goodOf, randomOf(SEED));
    const faults: unknown[] = [];
    for (let number = 0; number < CALLS; number += 1) {
      const call = calls.next().value as FuzzedCall;
      const member = members[number % (members.length + 1)];
      const fault = await faultOf(member?.client ?? stranger, call, member !== undefined);
      if (fault !== null) faults.push({ fault, number, document: call.document, variables: shortened(call.variables) });
      // The guard of attempts must not come between, nor a session that was ended on purpose.
      api.clock.moveBy({ seconds: 1 });
      const again =
        number % 600 === 599 || /Member/.test(call.operation)
          ? members
          : /^sign|^switch|Password/.test(call.operation)
            ? [member]
            : [];
      for (const each of again) await each?.client.signIn({ email: each.email, password: TEST_PASSWORD });
    }
    expect(faults.slice(0, 20)).toEqual([]);
  },
  1_200_000 + CALLS * 200,
);
