import { type ApiUnderTest, startApi, startListening } from '../start-api';

const html = (api: ApiUnderTest, path: string, headers: Readonly<Record<string, string>> = {}) =>
  api
    .client()
    .http('get', path)
    .set({ accept: 'text/html', ...headers });

describe('Premia for this machine', () => {
  let api: ApiUnderTest;

  beforeAll(async () => {
    api = await startApi({ PORT: '0', PUBLIC_URL: 'http://premia.test:8080' });
  });

  afterAll(() => api.close());

  it('listens on the loopback alone', async () => {
    expect(await startListening(api)).toMatchObject({ address: '127.0.0.1' });
  });

  it.each(['localhost:3000', '127.0.0.1:3000', '[::1]:3000', 'LocalHost', 'premia.test', 'premia.test:8080'])(
    'answers as %s',
    async (host) => {
      expect((await html(api, '/healthz', { host })).status).toBe(200);
    },
  );

  it.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example:3000', 'evil.example:3000', '10.0.0.4'])(
    'refuses to answer as %s, whatever is asked, and says what to do',
    async (host) => {
      for (const path of ['/', '/mail', '/healthz', '/graphql?query={__typename}']) {
        const answer = await html(api, path, { host, 'x-forwarded-host': 'localhost' });
        expect(answer.status).toBe(421);
        expect(answer.text).toContain(`"${host}"`);
        expect(answer.text).toContain('PUBLIC_URL');
      }
    },
  );

  it('shows e-mails to this machine only, not even by the public name', async () => {
    expect((await html(api, '/mail')).status).toBe(200);
    expect((await html(api, '/mail', { host: 'premia.test' })).status).toBe(404);
  });
});

describe('Premia for other machines, behind a proxy', () => {
  let api: ApiUnderTest;

  beforeAll(async () => {
    api = await startApi({
      PORT: '0',
      HOST: '0.0.0.0',
      PUBLIC_URL: 'http://premia.example',
      PREMIA_TRUSTED_PROXIES: '1',
    });
  });

  afterAll(() => api.close());

  it('listens on every address, answers by its public name, and to those who watch it by any', async () => {
    expect(await startListening(api)).toMatchObject({ address: '0.0.0.0' });
    const host = 'api:3000';
    for (const path of ['/healthz', '/readyz']) expect((await html(api, path, { host })).status).toBe(200);
    for (const path of ['/', '/mail', '/graphql?query={__typename}']) {
      const answer = await html(api, path, { host, 'x-forwarded-host': 'premia.example' });
      expect([answer.status, answer.text.includes('PUBLIC_URL')]).toEqual([421, true]);
      expect((await html(api, path, { host: 'premia.example' })).status).not.toBe(421);
    }
  });

  it('shows no e-mail to whom the proxy speaks for, nor by another name', async () => {
    await api.invite(await api.signUp('Orchard'), ['employee']);
    const list = await html(api, '/mail');
    const letter = /href="(\/mail\/[0-9a-f-]{36})"/.exec(list.text)?.[1] ?? '';
    expect((await html(api, letter)).status).toBe(200);
    for (const path of ['/mail', letter]) {
      expect((await html(api, path, { 'x-forwarded-for': '203.0.113.7' })).status).toBe(404);
      expect((await html(api, path, { host: 'premia.example' })).status).toBe(404);
    }
  });
});
