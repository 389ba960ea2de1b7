import { spawn } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tryLock } from './process-lock.mjs';

let folder = '';

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'premia-start-')));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
  readonly code: number | null;
  readonly said: string;
}

/** Runs `npm start`'s program with the environment given, to its end. */
function start(environment: Readonly<Record<string, string>>): Promise<Outcome> {
  const env = { ...process.env, PREMIA_DATA: folder, NODE_OPTIONS: '', ...environment };
  const child = spawn(process.execPath, [join(import.meta.dirname, 'start.mjs')], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, said })));
}

describe('npm start', () => {
  it('says which port is taken and how to take another, before it does anything long', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, () => resolve()));
    const { port } = other.address() as AddressInfo;
    const { code, said } = await start({ PORT: String(port) });
    other.close();
    expect(code).toBe(1);
    expect(said).toContain(`Port ${port} is taken by another program.`);
    expect(said).toContain(`PORT=${port + 1} npm start`);
    expect(said).not.toMatch(/Building|Installing|\n {4}at /);
  });

  it('says what is wrong with a port that is none', async () => {
    const { code, said } = await start({ PORT: 'eighty' });
    expect(code).toBe(1);
    expect(said).toContain('PORT is "eighty", which is not a port.');
  });

  it('says where Premia already runs when the data folder is in use', async () => {
    const lock = tryLock(join(folder, 'start.lock'), 'http://localhost:3000');
    const { code, said } = await start({ PORT: '3999' });
    lock?.release();
    expect(code).toBe(1);
    expect(said).toContain(
      `Premia is already running with the data in ${folder}: http://localhost:3000 (process ${process.pid}).`,
    );
    expect(said).toContain('PREMIA_DATA=/another/folder PORT=3001 npm start');
  });

  it('says that it cannot write where its data should go', async () => {
    writeFileSync(join(folder, 'file'), '');
    const { code, said } = await start({ PREMIA_DATA: join(folder, 'file/data') });
    expect(code).toBe(1);
    expect(said).toContain(
      `Cannot write to ${join(folder, 'file/data')}, which is needed for the database and the secrets of Premia (ENOTDIR)`,
    );
    expect(said).toContain('PREMIA_DATA=/a/folder/of/yours npm start');
  });
});
