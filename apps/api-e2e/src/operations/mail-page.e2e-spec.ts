import { type ApiUnderTest, startApi } from '../start-api';

let api: ApiUnderTest;

beforeAll(async () => {
  api = await startApi();
});

afterAll(() => api.close());

async function page(locale: 'en' | 'ru'): Promise<string> {
  const client = api.client();
  client.locale = locale;
  return (await client.http('get', '/mail').set('accept', 'text/html')).text;
}

it('shows invitations with their links, in the language of the reader', async () => {
  const owner = await api.signUp('Orchard & <Sons>');
  const { email } = await api.invite(owner, ['employee']);
  const english = await page('en');
  expect(english).toContain('Local mail');
  expect(english).toContain(email);
  expect(english).toContain('“Orchard &amp; &lt;Sons&gt;” invites you');
  expect(english).toContain(`<a href="${api.config.publicUrl}/invitation?token=${api.mailer.tokenTo(email)}">`);
  expect(await page('ru')).toContain('Локальная почта');
});

it('shows an e-mail as it is sent', async () => {
  const owner = await api.signUp('Orchard');
  const { email } = await api.invite(owner, ['employee']);
  // The page lists e-mails of other workspaces too; this one is found by whom it goes to.
  const letter = (await page('en')).split('<article>').find((article) => article.includes(email)) ?? '';
  const id = /href="\/mail\/([0-9a-f-]{36})"/.exec(letter)?.[1] ?? '';
  const answer = await api.client().http('get', `/mail/${id}`).set('accept', 'text/html');
  expect(answer.text).toContain('Accept the invitation');
});

it('sends each e-mail once, and tries again when the server refused', async () => {
  const owner = await api.signUp();
  // The one that confirms the owner's address is on its way before.
  await api.runJobs();
  const send = api.mailer.send.bind(api.mailer);
  let refusals = 1;
  api.mailer.send = (message) => {
    if (refusals === 0) return send(message);
    refusals -= 1;
    return Promise.reject(new Error('421 try again later'));
  };
  const email = `${crypto.randomUUID()}@example.test`;
  await owner.client.graphql(
    'mutation ($email: String!) { createInvitation(email: $email, roles: [hr]) { __typename } }',
    { email },
  );
  await api.runJobs();
  expect(api.mailer.messages.filter(({ recipient }) => recipient === email)).toHaveLength(0);
  await api.makeJobsDue();
  await api.runJobs();
  await api.runJobs();
  expect(api.mailer.messages.filter(({ recipient }) => recipient === email)).toHaveLength(1);
});

it('speaks the language of whoever the e-mail is from', async () => {
  const { client, email } = await api.signUp();
  await client.graphql('mutation { updateMyLocale(locale: ru) { locale } }');
  await client.graphql('mutation ($email: String!) { requestPasswordReset(email: $email) { done } }', { email });
  await api.runJobs();
  expect(api.mailer.lastTo(email).subject).toBe('Новый пароль');
});
