import type { SignedUp } from '@premia/api-util-testing';
import { uploadFile } from '../measurements/upload-file';
import { made } from '../payouts/department';
import { type ApiUnderTest, startApi } from '../start-api';

let api: ApiUnderTest;
let owner: SignedUp;

beforeAll(async () => {
  api = await startApi();
  owner = await api.signUp();
});

afterAll(() => api.close());

const SPECIALISTS = ['Search specialist', 'Social specialist', 'Influencer specialist', 'Media specialist'];
const CREATE_TEAM = `mutation ($name: String!, $headPersonId: ID) { createTeam(name: $name, headPersonId: $headPersonId) {
  __typename ... on Team { id name headName peopleCount } ... on Problem { code message } } }`;
const CREATE_PERSON = `mutation ($person: PersonInput!) { createPerson(person: $person) {
  __typename ... on Person { id name currentTerms { position teamName eligiblePay { amount currency } targetPercent } }
  ... on InvalidInput { fields { path code message } } ... on Problem { code message } } }`;
const PEOPLE = `query ($search: String) { people(search: $search) { totalCount nodes {
  id name email membershipRoles currentTerms { teamName eligiblePay { amount } targetPercent } terms { from to } } } }`;
const PREVIEW = `query ($uploadId: ID!) { previewPeopleImport(uploadId: $uploadId) { __typename
  ... on PeopleImportPreview { rowCount newPeople unchangedPeople changedPeople newTeams columns { column field } problems { row column code message } }
  ... on Problem { code message } } }`;
const IMPORT = `mutation ($uploadId: ID!, $mapping: [ColumnMappingInput!]!) { importPeople(uploadId: $uploadId, mapping: $mapping, mode: all_or_nothing) {
  __typename ... on PeopleImported { added changed unchanged teamsAdded } ... on ImportHasProblems { message problems { row code } } ... on Problem { code message } } }`;

interface Made {
  readonly __typename: string;
  readonly id: string;
}
interface PeoplePreview {
  readonly columns: readonly { readonly column: string; readonly field: string | null }[];
}

const terms = (teamId: string | null) => ({
  from: '2021-01-01',
  teamId,
  position: 'Specialist',
  fte: '1',
  eligiblePay: '60000',
  targetPercent: '20',
});
const createTeam = async ({ client }: SignedUp, name: string, headPersonId: string | null = null) =>
  (await client.graphql<{ createTeam: Made }>(CREATE_TEAM, { name, headPersonId })).createTeam;
const createPerson = async ({ client }: SignedUp, person: object) =>
  (await client.graphql<{ createPerson: Made }>(CREATE_PERSON, { person })).createPerson;
const namesSeenBy = async ({ client }: SignedUp) =>
  (await client.graphql<{ people: { nodes: readonly { name: string }[] } }>(PEOPLE)).people.nodes.map(
    ({ name }) => name,
  );

it('creates a team and four people with pay and target', async () => {
  const team = await createTeam(owner, 'Performance');
  for (const name of SPECIALISTS) {
    expect(await createPerson(owner, { name, terms: terms(team.id) })).toMatchObject({
      __typename: 'Person',
      name,
      currentTerms: {
        position: 'Specialist',
        teamName: 'Performance',
        eligiblePay: { amount: '60000', currency: 'INR' },
        targetPercent: '20',
      },
    });
  }
  expect(await namesSeenBy(owner)).toEqual([
    'Influencer specialist',
    'Media specialist',
    'Search specialist',
    'Social specialist',
  ]);
  expect(await owner.client.graphql(`{ teams { totalCount nodes { name peopleCount } } }`)).toEqual({
    teams: { totalCount: 1, nodes: [{ name: 'Performance', peopleCount: 4 }] },
  });
});

it('imports the same people from a file, in Russian, once', async () => {
  const tenant = await api.signUp();
  const file = [
    'ФИО;Почта;Команда;Должность;С даты;Оклад;Процент бонуса',
    ...SPECIALISTS.map(
      (name, index) => `${name};person${index}@example.test;Перформанс;Специалист;01.01.2021;60 000,00;20`,
    ),
  ].join('\r\n');
  const importPeople = async () => {
    const { id: uploadId } = await uploadFile(tenant.client, file, 'люди.csv');
    const { previewPeopleImport } = await tenant.client.graphql<{ previewPeopleImport: PeoplePreview }>(PREVIEW, {
      uploadId,
    });
    const { importPeople: imported } = await tenant.client.graphql<{ importPeople: unknown }>(IMPORT, {
      uploadId,
      mapping: previewPeopleImport.columns,
    });
    return { previewPeopleImport, imported };
  };
  const first = await importPeople();
  expect(first.previewPeopleImport).toMatchObject({
    rowCount: 4,
    newPeople: 4,
    newTeams: ['Перформанс'],
    problems: [],
  });
  expect(first.imported).toMatchObject({ added: 4, changed: 0, unchanged: 0, teamsAdded: ['Перформанс'] });
  const second = await importPeople();
  expect(second.previewPeopleImport).toMatchObject({ newPeople: 0, unchangedPeople: 4, newTeams: [] });
  expect(second.imported).toMatchObject({ added: 0, changed: 0, unchanged: 4, teamsAdded: [] });
});

it('shows a head the own teams with pay, an employee oneself, an admin everybody without pay', async () => {
  const tenant = await api.signUp();
  const headPerson = await createPerson(tenant, { name: 'Head of marketing' });
  const team = await createTeam(tenant, 'Performance', headPerson.id);
  const other = await createTeam(tenant, 'Events');
  const search = await createPerson(tenant, { name: 'Search specialist', terms: terms(team.id) });
  await createPerson(tenant, { name: 'Event manager', terms: { ...terms(other.id), eligiblePay: '51234' } });
  const head = await api.invite(tenant, ['head'], headPerson.id);
  const employee = await api.invite(tenant, ['employee'], search.id);
  const admin = await api.invite(tenant, ['admin']);
  expect(await namesSeenBy(head)).toEqual(['Head of marketing', 'Search specialist']);
  expect(await namesSeenBy(employee)).toEqual(['Search specialist']);
  const everybody = await admin.client.ask(PEOPLE);
  expect(everybody.data).toMatchObject({ people: { totalCount: 3 } });
  for (const answer of [everybody, await head.client.ask(PEOPLE), await employee.client.ask(PEOPLE)]) {
    expect(JSON.stringify(answer)).not.toContain('51234');
  }
  expect(JSON.stringify(everybody)).not.toContain('60000');
  const PERSON = `query ($id: ID!) { person(id: $id) { name currentTerms { eligiblePay { amount } } } }`;
  expect(await head.client.graphql(PERSON, { id: search.id })).toEqual({
    person: { name: 'Search specialist', currentTerms: { eligiblePay: { amount: '60000' } } },
  });
  expect(await employee.client.graphql(PERSON, { id: headPerson.id })).toEqual({ person: null });
});

it('refuses terms that make no sense, naming field, value and remedy', async () => {
  const refused = await createPerson(owner, {
    name: 'X',
    terms: { ...terms(null), to: '2020-12-31', fte: '0', eligiblePay: null },
  });
  expect(refused).toMatchObject({
    __typename: 'InvalidInput',
    fields: [
      { path: 'terms.to', code: 'ENDS_BEFORE_BEGIN', message: expect.stringContaining('2020-12-31') },
      { path: 'terms.fte', code: 'NOT_A_SHARE', message: expect.stringContaining('at most 1') },
      { path: 'terms.eligiblePay', code: 'PAY_NEEDED', message: expect.stringContaining('20\u00a0% of pay') },
    ],
  });
});

it('lets nobody but owner, admin and HR change people', async () => {
  for (const role of ['head', 'employee', 'auditor'] as const) {
    const member = await api.invite(owner, [role]);
    expect(await createPerson(member, { name: 'X' })).toMatchObject({ __typename: 'NotFound' });
  }
});

it('reads a page of people in a fixed number of statements', async () => {
  const count = async (client: SignedUp['client']): Promise<number> => {
    const statements: string[] = [];
    const stop = api.database.statements.listen((sql) => statements.push(sql));
    await client.graphql(PEOPLE);
    stop();
    return statements.filter((sql) => sql.includes('premia.')).length;
  };
  const small = await api.signUp();
  await createPerson(small, { name: 'Only one', terms: terms(null) });
  expect(await count(owner.client)).toBe(await count(small.client));
});

it('lets nobody who has left head a team, but one who leaves stays named until another is', async () => {
  const owner = await api.signUp();
  const { client } = owner;
  const head = await made(
    client,
    `mutation ($person: PersonInput!) { createPerson(person: $person) { ... on Person { id } ... on Problem { message } } }`,
    { person: { name: 'Vera', terms: terms(null) } },
  );
  const teamId = await made(client, CREATE_TEAM, { name: 'Events', headPersonId: head });
  const leave = 'mutation ($id: ID!) { updatePerson(id: $id, leftOn: "2021-01-31") { __typename } }';
  expect(await client.graphql(leave, { id: head })).toEqual({ updatePerson: { __typename: 'Person' } });
  const update = `mutation ($id: ID!, $name: String, $headPersonId: ID) { updateTeam(id: $id, name: $name, headPersonId: $headPersonId) {
    __typename ... on Problem { code message } } }`;
  const renamed = await client.graphql(update, { id: teamId, name: 'Shows', headPersonId: head });
  expect(renamed).toEqual({ updateTeam: { __typename: 'Team' } });
  const other = await made(client, CREATE_TEAM, { name: 'Fairs' });
  const refused = await client.graphql(update, { id: other, headPersonId: head });
  expect(refused).toMatchObject({
    updateTeam: { code: 'TEAM.HEAD_LEFT', message: expect.stringMatching(/^Vera has left on .*31.*2021/) as string },
  });
  await expect(made(client, CREATE_TEAM, { name: 'Third', headPersonId: head })).rejects.toThrow('Vera has left');
});
