import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { getNamedType, type GraphQLObjectType, isUnionType } from 'graphql';
import { buildSchema, schemaText } from './build-schema';

it('is committed as it is served; `npx nx run api:schema` brings it up to date', async () => {
  expect(await readFile('apps/api/schema.graphql', 'utf8')).toBe(await schemaText());
});

/** Mutations that cannot be refused: they end or change nothing but the caller's own session and language. */
const WITHOUT_REFUSAL = [
  'requestPasswordReset',
  'sendEmailConfirmation',
  'signOut',
  'signOutEverywhere',
  'updateMyLocale',
];

it('lets every mutation say what can go wrong, as a union with problems', async () => {
  const mutations = Object.values((await buildSchema()).getMutationType()?.getFields() ?? {});
  const plain = mutations.filter(({ type }) => !isUnionType(getNamedType(type))).map(({ name }) => name);
  expect(plain).toEqual(WITHOUT_REFUSAL);
  for (const { name, type } of mutations) {
    const union = getNamedType(type);
    if (!isUnionType(union)) continue;
    const isProblem = (member: GraphQLObjectType) => member.getInterfaces().some((face) => face.name === 'Problem');
    const problems = union.getTypes().filter(isProblem);
    const outcomes = union.getTypes().filter((member) => !isProblem(member));
    // What opens pay may have to wait for another owner: then the outcome is the request.
    const atOnce = outcomes.filter((member) => outcomes.length === 1 || member.name !== 'RoleGrant');
    expect({ name, problems: problems.length > 0, outcomes: atOnce.length }).toEqual({
      name,
      problems: true,
      outcomes: 1,
    });
  }
});
