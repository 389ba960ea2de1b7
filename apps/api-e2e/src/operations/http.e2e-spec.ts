import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ApiUnderTest, startApi } from '../start-api';

let api: ApiUnderTest;
let webRoot: string;

beforeAll(async () => {
  webRoot = await mkdtemp(join(tmpdir(), 'premia-client-'));
  await mkdir(join(webRoot, 'fonts'));
  await writeFile(join(webRoot, 'index.html'), '<!doctype html><title>Premia</title>');
  await writeFile(join(webRoot, 'main-ABCD1234.js'), 'export {};');
  await writeFile(join(webRoot, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  api = await startApi({ PREMIA_WEB_ROOT: webRoot });
});

afterAll(async () => {
  await api.close();
  await rm(webRoot, { recursive: true });
});

const get = (path: string, accept = 'text/html') => api.client().http('get', path).set('accept', accept);

describe('the client', () => {
  it.each(['/', '/payouts/01a2/who', '/invitation?token=x'])(
    'gets its start page at %s, never from a cache unasked',
    async (path) => {
      const answer = await get(path);
      expect(answer.status).toBe(200);
      expect(answer.text).toContain('<title>Premia</title>');
      expect(answer.headers['cache-control']).toBe('no-cache');
    },
  );

  it('gets files with a hash in their name once and for all, others anew', async () => {
    expect((await get('/main-ABCD1234.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await get('/favicon.svg')).headers['cache-control']).toBe('no-cache');
  });

  it('is told plainly that a file is not there', async () => {
    expect((await get('/main-GONE0000.js')).status).toBe(404);
    expect((await get('/api/nothing', 'application/json')).status).toBe(404);
  });

  it('gets nothing from outside its folder', async () => {
    expect((await get('/..%2f..%2fetc%2fpasswd')).text).not.toContain('root:');
  });

  it('may load and send nothing elsewhere', async () => {
    const { headers } = await get('/');
    expect(headers['content-security-policy']).toMatchInlineSnapshot(
      `"default-src 'self';script-src 'self';style-src 'self' 'unsafe-inline';img-src 'self' data: blob:;font-src 'self';connect-src 'self';worker-src 'self' blob:;object-src 'none';base-uri 'self';form-action 'self';frame-ancestors 'none'"`,
    );
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
    expect(headers['permissions-policy']).toContain('camera=(), microphone=(), geolocation=()');
    expect(headers).not.toHaveProperty('x-powered-by');
  });

  it.each([
    ['put', '/graphql', 'GET, HEAD, POST'],
    ['get', '/graphql/stream', 'POST'],
    ['delete', '/api/uploads', 'POST'],
    ['post', '/api/files/a/b', 'GET, HEAD'],
    ['post', '/healthz', 'GET, HEAD'],
    ['post', '/payouts', 'GET, HEAD'],
  ] as const)('is told which methods there are where it asks by %s for %s', async (method, path, allow) => {
    const answer = await api.client().http(method, path);
    expect([answer.status, answer.headers['allow']]).toEqual([405, allow]);
  });
});

describe('operations', () => {
  it('says that it lives and serves', async () => {
    expect((await get('/healthz')).body).toEqual({ status: 'ok' });
    const ready = await get('/readyz');
    expect([ready.status, ready.body]).toEqual([200, { status: 'ready' }]);
  });

  it('counts requests without saying whose', async () => {
    const { email } = await api.signUp();
    const { text } = await get('/metrics');
    expect(text).toMatch(/premia_http_request_seconds_count\{method="POST",part="graphql",status="200"\} \d+/);
    expect(text).not.toContain(email);
  });

  it('gives figures away neither through a proxy nor for a wrong token', async () => {
    const proxied = await get('/metrics').set('x-forwarded-for', '127.0.0.1');
    expect([proxied.status, proxied.text.includes('premia_')]).toEqual([404, false]);
    const guarded = await startApi({ METRICS_TOKEN: 'a-token-for-prometheus' });
    const asked = (authorization: string) =>
      guarded.client().http('get', '/metrics').set('authorization', authorization);
    const wrong = await asked('Bearer a-token-for-somebody');
    const bare = await guarded.client().http('get', '/metrics');
    const right = await asked('Bearer a-token-for-prometheus');
    await guarded.close();
    expect([wrong, bare, right].map(({ status }) => status)).toEqual([404, 404, 200]);
    expect(right.text).toContain('premia_http_request_seconds');
  });

  it('gives every answer a number to tell the operator', async () => {
    const { headers } = await get('/healthz');
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('GraphQL', () => {
  const post = (body: object) => api.client().http('post', '/graphql').send(body);

  it('has no page that loads from elsewhere, and keeps to the rules of every page', async () => {
    const answer = await get('/graphql');
    expect(answer.text).not.toMatch(/<script|https?:\/\//i);
    expect(answer.headers['content-security-policy']).toBe((await get('/')).headers['content-security-policy']);
  });

  it('refuses what another site could make a browser send', async () => {
    const answer = await api
      .client()
      .http('post', '/graphql')
      .set('content-type', 'text/plain')
      .send('{"query":"{ me { userId } }"}');
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('CSRF');
  });

  it.each([
    ['too deep', `{ me ${'{ workspace '.repeat(20)} { id } ${'}'.repeat(20)} }`],
    ['of too many aliases', `{ ${Array.from({ length: 90 }, (_, number) => `a${number}: me { userId }`).join(' ')} }`],
    ['too long', `{ me { ${'userId '.repeat(6000)} } }`],
  ])('refuses an operation that is %s, before running it', async (_, query) => {
    const { body } = await post({ query });
    const answer = body as { data?: unknown; errors: { extensions: { code: string } }[] };
    expect(answer.data ?? null).toBeNull();
    expect(['GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED']).toContain(answer.errors[0]?.extensions.code);
  });

  it('refuses a body that is too large', async () => {
    expect((await post({ query: `{ me { userId } } # ${'x'.repeat(1_100_000)}` })).status).toBe(413);
  });

  it('refuses many operations in one request', async () => {
    expect((await post([{ query: '{ me { userId } }' }, { query: '{ me { userId } }' }])).status).toBe(400);
  });

  it('tells nothing of a fault of ours but a number that the log has too', async () => {
    const { client } = await api.signUp();
    const stop = api.database.statements.listen((sql) => {
      if (sql.includes('premia.teams')) throw new Error('the disk of db-7 is full');
    });
    const { errors } = await client.ask('{ teams { totalCount } }');
    stop();
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: expect.any(String) as string },
    });
    expect(JSON.stringify(errors)).not.toContain('db-7');
    expect(errors?.[0]?.message).toContain(String(errors?.[0]?.extensions?.['requestId']));
  });
});

it('holds back an address that asks far too much, and tells it so', async () => {
  const limited = await startApi({ PREMIA_REQUESTS_PER_MINUTE: '60' });
  try {
    const client = limited.client();
    for (let time = 0; time < 60; time += 1) await client.graphql('{ me { userId } }');
    const { errors } = await client.ask('{ me { userId } }');
    expect(errors).toMatchObject([{ extensions: { code: 'TOO_MANY_REQUESTS' } }]);
    expect((await client.http('get', '/readyz')).status).toBe(200);
  } finally {
    await limited.close();
  }
});

it('serves nothing but its own state where it only works in the background', async () => {
  const worker = await startApi({ PREMIA_ROLE: 'worker', PREMIA_WEB_ROOT: webRoot });
  try {
    const client = worker.client();
    expect((await client.http('get', '/readyz')).status).toBe(200);
    expect((await client.http('get', '/').set('accept', 'text/html')).status).toBe(404);
    expect((await client.http('post', '/graphql').send({ query: '{ me { userId } }' })).status).toBe(404);
  } finally {
    await worker.close();
  }
});

describe('a production start', () => {
  let production: ApiUnderTest;

  beforeAll(async () => {
    production = await startApi({
      NODE_ENV: 'production',
      PUBLIC_URL: 'https://premia.example',
      PREMIA_DEMO: 'on',
      PREMIA_WEB_ROOT: webRoot,
    });
  });

  afterAll(() => production.close());

  it('has no introspection, no explorer, no demo logins and no local mail page', async () => {
    const client = production.client();
    const { errors } = await client.ask('{ __schema { types { name } } }');
    expect(errors?.[0]?.extensions?.['code']).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(await client.graphql('{ demoLogins { email } }')).toEqual({ demoLogins: [] });
    expect((await client.http('get', '/mail').set('accept', 'text/html')).status).toBe(404);
    expect((await client.http('get', '/graphql').set('accept', 'text/html')).text).not.toContain('GraphiQL');
  });

  it('sends the cookie over TLS only and tells browsers to stay there', async () => {
    const client = production.client();
    const { email, password } = await production.signUp();
    const answer = await client.http('post', '/graphql').send({
      query:
        'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { __typename } }',
      variables: { email, password },
    });
    expect(String(answer.headers['set-cookie'])).toMatch(/^__Host-premia_refresh=[^;]+;.* Path=\/;.*; Secure/);
    expect(answer.headers['strict-transport-security']).toContain('max-age=31536000');
  });
});
