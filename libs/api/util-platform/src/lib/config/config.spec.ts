import { ConfigError, readConfig } from './config';

const DATABASE_URL = 'postgres://premia_app:secret@localhost:5432/premia';

/** What reading the environment complains of. */
function problemsOf(environment: Readonly<Record<string, string>>): string {
  try {
    readConfig(environment);
    return '';
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
}

it('needs no more than a database to develop with', () => {
  expect(readConfig({ DATABASE_URL })).toMatchObject({
    production: false,
    port: 3000,
    host: '127.0.0.1',
    listensLocally: true,
    role: 'all',
    publicUrl: 'http://localhost:3000',
    localMailPage: true,
    demo: false,
  });
});

it('names everything that is wrong at once', () => {
  const problems = problemsOf({
    PORT: 'three thousand',
    PREMIA_ROLE: 'boss',
    SMTP_URL: 'mail.example.org',
    LOG_LEVEL: '',
  });
  expect(problems).toContain('4 setting(s)');
  for (const name of ['DATABASE_URL is missing', 'PORT:', 'PREMIA_ROLE:', 'SMTP_URL: must start with smtp://']) {
    expect(problems).toContain(name);
  }
});

it.each(['0.0.0.0', '::', '192.168.1.5'])('knows that %s is open to other machines', (host) => {
  expect(readConfig({ DATABASE_URL, HOST: host })).toMatchObject({ host, listensLocally: false });
});

it.each(['127.0.0.1', '127.0.0.2', '::1'])('knows that %s is for this machine', (host) => {
  expect(readConfig({ DATABASE_URL, HOST: host })).toMatchObject({ host, listensLocally: true });
});

it.each(['localhost', 'my-laptop', '0.0.0.0:3000', '*'])('takes no HOST that is no address: %s', (host) => {
  expect(problemsOf({ DATABASE_URL, HOST: host })).toContain('HOST: must be an IP address');
});

it('has no default secret and no guessed address in production', () => {
  const problems = problemsOf({ DATABASE_URL, NODE_ENV: 'production' });
  expect(problems).toContain('PREMIA_SECRET is missing');
  expect(problems).toContain('PUBLIC_URL is missing');
});

it('never repeats a secret in what it complains of', () => {
  expect(problemsOf({ DATABASE_URL, PREMIA_SECRET: 'too short to sign' })).not.toContain('too short to sign');
});

it('has neither demo nor local mail page in production, whatever is asked', () => {
  const config = readConfig({
    DATABASE_URL,
    NODE_ENV: 'production',
    PREMIA_SECRET: 'x'.repeat(32),
    PUBLIC_URL: 'https://premia.example/',
    PREMIA_DEMO: 'on',
  });
  expect(config).toMatchObject({ demo: false, localMailPage: false, publicUrl: 'https://premia.example' });
});

it('takes a day for today with the demo alone', () => {
  const of = (environment: object) => readConfig({ DATABASE_URL, ...environment }).clockAheadMs;
  const day = (ahead: number) => new Date(Date.now() + ahead).toISOString().slice(0, 10);
  expect(day(of({ PREMIA_DEMO: 'on', PREMIA_DEMO_DATE: '2028-02-29' }))).toBe('2028-02-29');
  expect(of({ PREMIA_DEMO_DATE: '2028-02-29' })).toBe(0);
  expect(of({ PREMIA_DEMO: 'on' })).toBe(0);
  expect(problemsOf({ DATABASE_URL, PREMIA_DEMO_DATE: '2027-02-29' })).toContain('PREMIA_DEMO_DATE');
});

it('makes up a new secret for each start that has none', () => {
  expect(readConfig({ DATABASE_URL }).secret).not.toBe(readConfig({ DATABASE_URL }).secret);
});
