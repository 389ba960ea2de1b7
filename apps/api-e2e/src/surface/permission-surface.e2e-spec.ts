import { GraphQLSchemaHost } from '@nestjs/graphql';
import { OperationTypeNode } from 'graphql';
import { permissionScope, ROLES } from '@premia/shared-contract';
import { type ApiUnderTest, startApi } from '../start-api';
import { type Operation, operationsOf } from './operations';

let api: ApiUnderTest;
let operations: readonly Operation[];

beforeAll(async () => {
  api = await startApi();
  operations = operationsOf(api.service);
});

afterAll(() => api.close());

/** One line: the operation, its permission, and the roles that hold it with their reach. */
const lineOf = ({ kind, name, access }: Operation): string => {
  if (access === null) return `${kind} ${name}: nothing declared`;
  if (access.kind !== 'permission') return `${kind} ${name}: ${access.kind}`;
  const holders = ROLES.flatMap((role) => {
    const scope = permissionScope([role], access.permission);
    return scope === null ? [] : [scope === 'all' ? role : `${role} (${scope})`];
  });
  return `${kind} ${name}: ${access.permission} = ${holders.join(', ')}`;
};

it('declares for every operation who may call it', () => {
  expect(operations.filter(({ access }) => access === null).map(({ name }) => name)).toEqual([]);
});

it('finds every root field of the schema', () => {
  const { schema } = api.service.get(GraphQLSchemaHost);
  for (const kind of Object.values(OperationTypeNode)) {
    const fields = Object.keys(schema.getRootType(kind)?.getFields() ?? {}).sort();
    expect(operations.filter((operation) => operation.kind === String(kind)).map(({ name }) => name)).toEqual(fields);
  }
});

it('opens what was agreed, to whom it was agreed', () => {
  expect(operations.map(lineOf)).toMatchSnapshot();
});
