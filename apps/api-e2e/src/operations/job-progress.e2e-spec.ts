import { createClient } from 'graphql-sse';
import type { SignedUp, TestClient } from '@premia/api-util-testing';
import { previewObservations, uploadFile } from '../measurements/upload-file';
import { SMALL_FILE } from '../payouts/department';
import { type ApiUnderTest, startApi, startListening } from '../start-api';

const PROGRESS = 'subscription ($id: ID!) { jobProgress(id: $id) { id state done total } }';
const IMPORT = `mutation ($uploadId: ID!, $mapping: [ColumnMappingInput!]!) {
  importObservations(uploadId: $uploadId, mapping: $mapping, mode: all_or_nothing) { ... on Job { id } } }`;

interface Progress {
  readonly jobProgress: { readonly id: string; readonly state: string };
}

let api: ApiUnderTest;
let owner: SignedUp;
let url: string;

beforeAll(async () => {
  api = await startApi();
  const { port } = await startListening(api);
  url = `http://127.0.0.1:${port}/graphql/stream`;
  owner = await api.signUp();
});
afterAll(async () => {
  // A stream that is open does not hold back a service that stops.
  await post(owner.client, PROGRESS, { id: await aJob(owner.client) });
  await api.close();
});

async function aJob(client: TestClient): Promise<string> {
  const { id: uploadId } = await uploadFile(client, SMALL_FILE);
  const { columns = [] } = await previewObservations(client, uploadId);
  const mapping = columns.map(({ column, field }) => ({ column, field }));
  const { importObservations } = await client.graphql<{ importObservations: { id: string } }>(IMPORT, {
    uploadId,
    mapping,
  });
  return importObservations.id;
}

function streamOf({ accessToken }: TestClient, id: string) {
  const client = createClient({ url, retryAttempts: 0, headers: { authorization: `Bearer ${accessToken ?? ''}` } });
  return client.iterate<Progress>({ query: PROGRESS, variables: { id } });
}

async function statesOf(stream: ReturnType<typeof streamOf>): Promise<readonly (string | undefined)[]> {
  const states: (string | undefined)[] = [];
  for await (const { data } of stream) states.push(data?.jobProgress.state);
  return states;
}

function post(client: TestClient | null, query: string, variables = {}): Promise<Response> {
  const authorization = `Bearer ${client?.accessToken ?? ''}`;
  const headers = { accept: 'text/event-stream', 'content-type': 'application/json', authorization };
  return fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
}

describe('The stream of a job', () => {
  it('tells how it stands at once, then every change, and ends with it', async () => {
    const id = await aJob(owner.client);
    const states = statesOf(streamOf(owner.client, id));
    await api.finishJob(owner.client, id);
    const seen = await states;
    expect([seen[0], seen.at(-1)]).toEqual(['queued', 'done']);
  });

  it('ends at once for a job that has ended', async () => {
    const id = await aJob(owner.client);
    await api.finishJob(owner.client, id);
    expect(await statesOf(streamOf(owner.client, id))).toEqual(['done']);
  });

  it('is open for as long as it is, which is not counted as the time of an answer', async () => {
    const answered = async () => {
      const { text } = await api.client().http('get', '/metrics');
      return /premia_http_request_seconds_count\{method="POST",part="graphql",status="200"\} (\d+)/.exec(text)?.[1];
    };
    const id = await aJob(owner.client);
    await api.finishJob(owner.client, id);
    const before = await answered();
    expect(await statesOf(streamOf(owner.client, id))).toEqual(['done']);
    expect(before).toMatch(/^\d+$/);
    expect(await answered()).toBe(before);
    await owner.client.graphql('{ me { email } }');
    expect(await answered()).toBe(String(Number(before) + 1));
  });

  it('says nothing about a job of somebody else, as about one that is not there', async () => {
    const id = await aJob(owner.client);
    const stranger = await api.signUp();
    const head = await api.invite(owner, ['head']);
    expect(await statesOf(streamOf(stranger.client, id))).toEqual([]);
    expect(await statesOf(streamOf(head.client, id))).toEqual([]);
  });

  it('ends when the token does', async () => {
    const somebody = await api.signUp();
    const id = await aJob(somebody.client);
    const stream = streamOf(somebody.client, id);
    expect((await stream.next()).value?.data?.jobProgress.state).toBe('queued');
    api.clock.moveBy({ hours: 1 });
    await api.runJobs();
    expect((await stream.next()).done).toBe(true);
    await owner.client.signIn(owner);
  });

  it('is for who is signed in, by POST, and for subscriptions alone', async () => {
    expect((await post(null, PROGRESS)).status).toBe(401);
    expect((await fetch(`${url}?query=${encodeURIComponent('{ me { email } }')}`)).status).toBe(405);
    expect((await post(owner.client, '{ me { email } }')).status).toBe(400);
    expect((await post(owner.client, 'mutation { signOutEverywhere { done } }')).status).toBe(400);
    expect(await owner.client.graphql('{ me { email } }')).toMatchObject({ me: { email: owner.email } });
  });

  it('is held at six for a member', async () => {
    const id = await aJob(owner.client);
    const open = [];
    for (let count = 0; count < 6; count += 1) open.push(await post(owner.client, PROGRESS, { id }));
    expect(open.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
    expect((await post(owner.client, PROGRESS, { id })).status).toBe(429);
    await Promise.all(open.map(({ body }) => body?.cancel()));
  });
});
