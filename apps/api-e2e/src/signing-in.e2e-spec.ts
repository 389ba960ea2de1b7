import { startApi, type ApiUnderTest } from './start-api';

let api: ApiUnderTest;

beforeAll(async () => {
  api = await startApi();
});

afterAll(() => api.close());

const ME = `{ me { email locale roles workspace { name currency timeZone isSample policies { teamShareLimit kpiCountMin kpiCountMax headsSeePay } }
  permissions { permission scope } memberships { workspaceName roles } } }`;

it('signs up: an empty workspace with its owner', async () => {
  const { client, email } = await api.signUp('Orchard');
  const { me } = await client.graphql<{ me: unknown }>(ME);
  expect(me).toMatchObject({
    email,
    locale: 'en',
    roles: ['owner'],
    workspace: {
      name: 'Orchard',
      currency: 'INR',
      timeZone: 'Asia/Kolkata',
      isSample: false,
      policies: { teamShareLimit: '50', kpiCountMin: 3, kpiCountMax: 5, headsSeePay: true },
    },
    memberships: [{ workspaceName: 'Orchard', roles: ['owner'] }],
  });
  expect(me).toHaveProperty('permissions', expect.arrayContaining([{ permission: 'payouts.read', scope: 'all' }]));
});

it('knows a stranger as nobody', async () => {
  expect(await api.client().graphql(ME)).toEqual({ me: null });
});
