import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive, readProcess } from './processes.mjs';
import { errorCode } from './workspace.mjs';

/**
 * @typedef {{ readonly pid: number, readonly born: string }} ProcessMark a process, told apart from a later one of the same number
 * @typedef {{ readonly holders: readonly ProcessMark[], readonly note: string }} LockRecord
 */

/** A lock file just created and not yet written belongs to someone; older and empty, to a process that died between. */
const EMPTY_LOCK_GRACE_MS = 3_000;

/**
 * When the process was born, as the kernel counts; empty where there is no /proc, and then the number alone decides.
 * @param {number} pid
 */
const bornAt = (pid) => readProcess(pid)?.born ?? '';

/** @param {number} pid @returns {ProcessMark} */
const mark = (pid) => ({ pid, born: bornAt(pid) });

/** @param {ProcessMark} holder */
const isHolding = (holder) => isAlive(holder.pid) && bornAt(holder.pid) === holder.born;

/**
 * Which of those who took the lock hold it now; nobody if all have died.
 * @param {string} file
 * @returns {LockRecord | null}
 */
export function readLock(file) {
  try {
    /** @type {LockRecord} */
    const record = JSON.parse(readFileSync(file, 'utf8'));
    const holders = record.holders.filter(isHolding);
    return holders.length > 0 ? { ...record, holders } : null;
  } catch {
    return isFresh(file) ? { holders: [], note: '' } : null;
  }
}

/** @param {string} file */
function isFresh(file) {
  try {
    return Date.now() - statSync(file).mtimeMs < EMPTY_LOCK_GRACE_MS;
  } catch {
    return false;
  }
}

/**
 * Takes the lock if nobody alive holds it.
 * @param {string} file
 * @param {string} note what a second process should be told about the holder
 * @returns {ProcessLock | null}
 */
export function tryLock(file, note) {
  mkdirSync(dirname(file), { recursive: true });
  if (readLock(file) !== null) return null;
  rmSync(file, { force: true });
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return null;
    throw error;
  }
  return new ProcessLock(file, note);
}

/**
 * Waits its turn.
 * @param {string} file
 * @param {string} note
 * @param {(holder: LockRecord) => void} report called once if there is somebody to wait for
 */
export async function waitForLock(file, note, report) {
  for (let described = false; ;) {
    const lock = tryLock(file, note);
    if (lock) return lock;
    const holder = readLock(file);
    if (holder && holder.holders.length > 0 && !described) {
      described = true;
      report(holder);
    }
    await pause(200);
  }
}

export class ProcessLock {
  #file;
  #note;
  /** @type {readonly ProcessMark[]} */
  #holders = [mark(process.pid)];

  /** @param {string} file @param {string} note */
  constructor(file, note) {
    this.#file = file;
    this.#note = note;
    this.#write();
  }

  /**
   * The lock stays held while this process lives too, even if its parent is killed.
   * @param {number | undefined} pid
   */
  shareWith(pid) {
    if (pid === undefined) return;
    this.#holders = [...this.#holders, mark(pid)];
    this.#write();
  }

  /** @param {string} note */
  describe(note) {
    this.#note = note;
    this.#write();
  }

  release() {
    rmSync(this.#file, { force: true });
  }

  #write() {
    writeFileSync(this.#file, JSON.stringify({ holders: this.#holders, note: this.#note }), { mode: 0o600 });
  }
}
