import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client } from 'pg';
import type { RunningDatabase } from './database.mjs';
import { startDatabase } from './database.mjs';
import { prepareGivenServer, prepareOwnServer } from './database-roles.mjs';
import { aDeadProcessNobodyAskedAfter } from './dead-process';
import { isAlive, parentOf } from './processes.mjs';

const passwords = { ownerPassword: 'owner: with / and @', appPassword: 'app' };
let folder = '';
const running: RunningDatabase[] = [];

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'premia база ')));
});

afterEach(async () => {
  for (const database of running.splice(0)) await database.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<RunningDatabase> {
  const database = await startDatabase({ dataDir: join(folder, 'postgres'), password: 'super secret', fast: true });
  running.push(database);
  return database;
}

async function ask<Row extends object>(url: string, sql: string): Promise<readonly Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

const postmaster = (database: RunningDatabase): number =>
  Number.parseInt(readFileSync(join(database.dataDir, 'postmaster.pid'), 'utf8'), 10);

async function until(condition: () => boolean): Promise<void> {
  for (const deadline = Date.now() + 20_000; !condition();) {
    if (Date.now() > deadline) throw new Error('It did not happen within 20 s');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('the database that comes with npm', () => {
  it('keeps its data between two starts', async () => {
    const first = await start();
    await ask(first.superuserUrl, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    const second = await start();
    expect(await ask(second.superuserUrl, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('speaks UTF-8 and sorts and changes case alike on every machine', async () => {
    const { superuserUrl } = await start();
    expect(
      await ask(
        superuserUrl,
        `SELECT current_setting('server_encoding') AS encoding, upper('премия, ё') AS upper, datlocale AS locale FROM pg_database WHERE datname = 'postgres'`,
      ),
    ).toEqual([{ encoding: 'UTF8', upper: 'ПРЕМИЯ, Ё', locale: 'C.UTF-8' }]);
  });

  it('listens on this machine alone, and only to who knows the password', async () => {
    const { superuserUrl } = await start();
    expect(await ask(superuserUrl, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    await expect(ask(superuserUrl.replace('super%20secret', 'guess'), 'SELECT 1')).rejects.toThrow(
      'password authentication failed',
    );
  });

  it('gives the service a role that cannot get round row security, and tables an owner of their own', async () => {
    const { superuserUrl } = await start();
    await prepareOwnServer(superuserUrl, passwords);
    const addresses = await prepareOwnServer(superuserUrl, passwords);
    expect(
      await ask(
        addresses.DATABASE_URL,
        'SELECT rolname, rolsuper, rolbypassrls, rolcreaterole FROM pg_roles WHERE rolname = current_user',
      ),
    ).toEqual([{ rolname: 'premia_app', rolsuper: false, rolbypassrls: false, rolcreaterole: false }]);
    expect(
      await ask(addresses.DATABASE_OWNER_URL ?? '', 'SELECT current_user AS name, current_database() AS database'),
    ).toEqual([{ name: 'premia_owner', database: 'premia' }]);
  });

  it('takes powers away again that somebody has given to the service’s role', async () => {
    const { superuserUrl } = await start();
    await prepareOwnServer(superuserUrl, passwords);
    await ask(superuserUrl, 'ALTER ROLE premia_app SUPERUSER BYPASSRLS CREATEROLE CREATEDB REPLICATION');
    const { DATABASE_URL } = await prepareOwnServer(superuserUrl, passwords);
    const powers = `SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication AS any
      FROM pg_roles WHERE rolname = current_user`;
    expect(await ask(DATABASE_URL, powers)).toEqual([{ any: false }]);
  });

  it('is stopped by the next start where a killed one has left it', async () => {
    const first = await start();
    const orphan = postmaster(first);
    await ask(first.superuserUrl, 'CREATE TABLE kept AS SELECT 1 AS one');
    // A supervisor that is killed cannot stop the server it keeps.
    const supervisor = parentOf(orphan);
    process.kill(supervisor, 'SIGKILL');
    await until(() => !isAlive(supervisor));
    expect(isAlive(orphan)).toBe(true);
    const second = await start();
    expect(isAlive(orphan)).toBe(false);
    expect(await ask(second.superuserUrl, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
  });

  it('ends when the process that started it is killed', async () => {
    const module = pathToFileURL(join(import.meta.dirname, 'database.mjs')).href;
    const code = `const { startDatabase } = await import(${JSON.stringify(module)});
      await startDatabase({ dataDir: ${JSON.stringify(join(folder, 'postgres'))}, password: 'x', fast: true });
      console.log('ready'); setInterval(() => undefined, 1000);`;
    const owner = spawn(process.execPath, ['--input-type=module', '-e', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((resolve) => owner.stdout.once('data', resolve));
    const pid = Number.parseInt(readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8'), 10);
    owner.kill('SIGKILL');
    await until(() => !isAlive(pid));
    expect(existsSync(join(folder, 'postgres/postmaster.pid'))).toBe(false);
  });

  it('forgets a number that now belongs to another program', async () => {
    const first = await start();
    await first.stop();
    writeFileSync(join(first.dataDir, 'postmaster.pid'), `${process.pid}\n${first.dataDir}\n`);
    const second = await start();
    expect(postmaster(second)).not.toBe(process.pid);
  });

  it('forgets a number that a dead process still has because nobody has asked after it', async () => {
    const first = await start();
    await first.stop();
    const { pid, parent } = await aDeadProcessNobodyAskedAfter();
    writeFileSync(join(first.dataDir, 'postmaster.pid'), `${pid}\n${first.dataDir}\n`);
    const second = await start();
    parent.kill();
    expect(postmaster(second)).not.toBe(pid);
  });

  it('is not made of a folder that holds something else', async () => {
    mkdirSync(join(folder, 'postgres'));
    writeFileSync(join(folder, 'postgres/letter.txt'), 'dear diary');
    await expect(start()).rejects.toMatchObject({
      message: expect.stringContaining('is not empty, and there is no PostgreSQL database in it'),
    });
    expect(readFileSync(join(folder, 'postgres/letter.txt'), 'utf8')).toBe('dear diary');
  });

  it('refuses data of another version by name, and leaves them alone', async () => {
    const { dataDir, stop } = await start();
    await stop();
    writeFileSync(join(dataDir, 'PG_VERSION'), '17\n');
    await expect(start()).rejects.toMatchObject({
      message: expect.stringContaining('was written by PostgreSQL 17; this Premia carries PostgreSQL 18'),
      advice: expect.stringContaining('pg_dump'),
    });
  });
});

describe('a server that a person names', () => {
  it('is prepared where the address is an administrator’s', async () => {
    const { superuserUrl } = await start();
    const { DATABASE_URL, DATABASE_OWNER_URL } = await prepareGivenServer({
      url: superuserUrl,
      ownerUrl: undefined,
      passwords,
    });
    expect(new URL(DATABASE_URL).username).toBe('premia_app');
    await ask(DATABASE_OWNER_URL ?? '', 'CREATE SCHEMA premia');
  });

  it('is prepared also by an administrator who is no superuser', async () => {
    const { superuserUrl } = await start();
    await ask(superuserUrl, `CREATE ROLE keeper LOGIN PASSWORD 'k' CREATEROLE CREATEDB`);
    await ask(superuserUrl, 'CREATE DATABASE theirs OWNER keeper');
    const address = new URL('/theirs', superuserUrl);
    address.username = 'keeper';
    address.password = 'k';
    const url = address.href;
    const { DATABASE_OWNER_URL } = await prepareGivenServer({ url, ownerUrl: undefined, passwords });
    await ask(DATABASE_OWNER_URL ?? '', 'CREATE SCHEMA premia');
  });

  it('is taken as it is where both addresses are given, or where the address may not make roles', async () => {
    const { superuserUrl } = await start();
    expect(await prepareGivenServer({ url: 'postgres://a@b/c', ownerUrl: 'postgres://o@b/c', passwords })).toEqual({
      DATABASE_URL: 'postgres://a@b/c',
      DATABASE_OWNER_URL: 'postgres://o@b/c',
    });
    const { DATABASE_URL } = await prepareOwnServer(superuserUrl, passwords);
    expect(await prepareGivenServer({ url: DATABASE_URL, ownerUrl: undefined, passwords })).toEqual({ DATABASE_URL });
  });

  it('is named, with what is wrong, when it does not answer', async () => {
    await expect(
      prepareGivenServer({ url: 'postgres://me:secret@127.0.0.1:1/x', ownerUrl: undefined, passwords }),
    ).rejects.toMatchObject({
      message: expect.stringMatching(/^Cannot connect to PostgreSQL at 127\.0\.0\.1:1\/x as me: (?!.*secret)/),
    });
    await expect(prepareGivenServer({ url: 'mysql://x', ownerUrl: undefined, passwords })).rejects.toMatchObject({
      message: 'DATABASE_URL is not an address of PostgreSQL.',
    });
  });
});
