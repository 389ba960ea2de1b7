import { createHash } from 'node:crypto';
import { FileAddresses } from '@premia/api-data-access';
import type { SignedUp } from '@premia/api-util-testing';
import { uploadFile } from '../measurements/upload-file';
import { type ApiUnderTest, startApi } from '../start-api';

let api: ApiUnderTest;
let owner: SignedUp;
let outsider: SignedUp;
let fileId: string;

/** More than two chunks, and no text. */
const CONTENT = Buffer.from(Array.from({ length: 2_500_000 }, (_, index) => (index * 31) % 251));

beforeAll(async () => {
  api = await startApi();
  [owner, outsider] = [await api.signUp(), await api.signUp()];
  fileId = (await uploadFile(owner.client, CONTENT, 'февраль.csv')).id;
});
afterAll(() => api.close());

const addressOf = (tenantId = owner.workspaceId, id = fileId): string =>
  api.service.get(FileAddresses).of({ tenantId, userId: owner.userId, now: api.clock.now() }, id);

it('sends a file, whole and under its name, to whoever has its address', async () => {
  const answer = await api
    .client()
    .http('get', addressOf())
    .buffer(true)
    .parse((response, done) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done(null, Buffer.concat(parts)));
    });
  expect(answer.status).toBe(200);
  expect(
    createHash('sha256')
      .update(answer.body as Buffer)
      .digest('hex'),
  ).toBe(createHash('sha256').update(CONTENT).digest('hex'));
  expect(answer.headers['content-disposition']).toBe(
    `attachment; filename*=UTF-8''${encodeURIComponent('февраль.csv')}`,
  );
  expect(answer.headers['x-content-type-options']).toBe('nosniff');
});

it('sends nothing where the address was bent, to another file, workspace or time', async () => {
  const [path = '', query = ''] = addressOf().split('?');
  const other = (await uploadFile(outsider.client, 'date,spend\n2021-02-01,1\n')).id;
  const later = query.replace(/expires=\d+/, `expires=${api.clock.now().getTime() + 9_000_000_000}`);
  const bent = [
    path,
    `${path}?${query.replace('signature=', 'signature=A')}`,
    `${path}?${query.slice(0, -1)}`,
    `${path}?${query}&signature=x`,
    `${path}?${later}`,
    `${path}?${query.replace(owner.userId, outsider.userId)}`,
    `${path}?${query.replace(/for=[^&]+&/, '')}`,
    `${path.replace(fileId, other)}?${query}`,
    `${path.replace(owner.workspaceId, outsider.workspaceId)}?${query}`,
    `${path.replace(fileId, 'nonsense')}?${query}`,
    `${path}?expires=Infinity&signature=`,
    // Rightly signed, for a file that the workspace does not have.
    addressOf(outsider.workspaceId),
  ];
  for (const address of bent)
    for (const { client } of [owner, outsider]) expect((await client.http('get', address)).status).toBe(404);
});

it('sends nothing once the minutes of the address are over', async () => {
  const address = addressOf();
  api.clock.moveBy({ minutes: 4 });
  expect((await api.client().http('get', address)).status).toBe(200);
  api.clock.moveBy({ minutes: 1 });
  expect((await api.client().http('get', address)).status).toBe(404);
});

it('writes down who was given the address of what was fetched, each time', async () => {
  const { client, email } = owner;
  const fetched = async () => {
    const { auditEvents } = await client.graphql<{
      auditEvents: { nodes: readonly { action: string; actorEmail: string | null; changes: unknown }[] };
    }>('{ auditEvents(entity: file) { nodes { action actorEmail entityId changes { field after } } } }');
    return auditEvents.nodes.filter(({ action }) => action === 'file_downloaded');
  };
  await client.signIn(owner);
  const before = (await fetched()).length;
  for (let time = 0; time < 2; time += 1) await api.client().http('get', addressOf());
  await api.client().http('get', `${addressOf()}x`);
  const all = await fetched();
  expect(all).toHaveLength(before + 2);
  expect(all[0]).toEqual({
    action: 'file_downloaded',
    actorEmail: email,
    entityId: fileId,
    changes: [{ field: 'fileName', after: 'февраль.csv' }],
  });
});
