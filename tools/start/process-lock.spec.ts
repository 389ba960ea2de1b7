import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aDeadProcessNobodyAskedAfter } from './dead-process';
import { readLock, tryLock, waitForLock } from './process-lock.mjs';
import { readProcess } from './processes.mjs';

let folder = '';
let file = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'premia-lock-'));
  file = join(folder, 'start.lock');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The number of a process that has ended. */
const deadProcess = (): number => spawnSync(process.execPath, ['-e', '']).pid;

describe('a lock', () => {
  it('is held by one and tells the other who holds it', () => {
    expect(tryLock(file, 'http://localhost:3000')).not.toBeNull();
    expect(tryLock(file, 'http://localhost:3001')).toBeNull();
    expect(readLock(file)).toMatchObject({ note: 'http://localhost:3000', holders: [{ pid: process.pid }] });
  });

  it('is free again after its release', () => {
    tryLock(file, 'first')?.release();
    expect(tryLock(file, 'second')).not.toBeNull();
  });

  it('of a killed process is free', () => {
    writeFileSync(file, JSON.stringify({ holders: [{ pid: deadProcess(), born: '1' }], note: 'killed' }));
    expect(tryLock(file, 'next')).not.toBeNull();
  });

  it('of a killed process is free though its number has been given to another', () => {
    writeFileSync(file, JSON.stringify({ holders: [{ pid: process.pid, born: 'long ago' }], note: 'killed' }));
    expect(tryLock(file, 'next')).not.toBeNull();
  });

  it('of a dead process that nobody has asked after is free', async () => {
    const { pid, parent } = await aDeadProcessNobodyAskedAfter();
    writeFileSync(file, JSON.stringify({ holders: [{ pid, born: readProcess(pid)?.born }], note: 'killed' }));
    expect(tryLock(file, 'next')).not.toBeNull();
    parent.kill();
  });

  it('stays held while a process that it was shared with lives', () => {
    writeFileSync(file, JSON.stringify({ holders: [{ pid: deadProcess(), born: '1' }], note: 'npm goes on' }));
    const lock = tryLock(file, 'first');
    lock?.shareWith(process.pid);
    expect(readLock(file)?.holders).toHaveLength(2);
  });

  it('that nobody has yet written into belongs to somebody, for a moment', () => {
    writeFileSync(file, '');
    expect(tryLock(file, 'impatient')).toBeNull();
    utimesSync(file, new Date(0), new Date(0));
    expect(tryLock(file, 'after the moment')).not.toBeNull();
  });

  it('is waited for by a second start, which is told once', async () => {
    const lock = tryLock(file, 'installing');
    const described: string[] = [];
    const waiting = waitForLock(file, 'installing', ({ note }) => {
      described.push(note);
      lock?.release();
    });
    expect(await waiting).toBeDefined();
    expect(described).toEqual(['installing']);
  });
});
