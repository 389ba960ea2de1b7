import { setTimeout as pause } from 'node:timers/promises';
import { commandOf, isAlive, parentOf } from './processes.mjs';

/** Killing npm itself must end what it started, and nobody tells us of it: hence the look at our parent. */
const PARENT_CHECK_MS = 500;
/** A second Ctrl-C within this time is npm passing on the first one. */
const REPEATED_SIGNAL_MS = 1_500;
const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * One orderly end for a tool, however it comes: a signal, the death of npm, a failure. What was started last ends first.
 */
export class Shutdown {
  /** @type {Array<() => void | Promise<void>>} */
  #endings = [];
  /** @type {Promise<void> | null} */
  #ending = null;
  #endedAt = 0;
  /** @type {(reason: string) => void} */
  #announce;
  /** @type {NodeJS.Timeout | undefined} */
  #parentCheck;

  /** @param {(reason: string) => void} announce */
  constructor(announce) {
    this.#announce = announce;
    for (const signal of SIGNALS) process.on(signal, () => this.#onSignal(signal));
    if (process.env['npm_lifecycle_event'] !== undefined) this.#watchParent();
  }

  get isEnding() {
    return this.#ending !== null;
  }

  /** @param {() => void | Promise<void>} ending */
  atEnd(ending) {
    this.#endings.push(ending);
    return () => {
      this.#endings = this.#endings.filter((known) => known !== ending);
    };
  }

  /** Runs every ending once; further calls wait for the same end. */
  end() {
    this.#ending ??= this.#runEndings();
    return this.#ending;
  }

  async #runEndings() {
    clearInterval(this.#parentCheck);
    for (const ending of [...this.#endings].reverse()) {
      try {
        await ending();
      } catch (error) {
        console.error(error);
      }
    }
  }

  /** @param {(typeof SIGNALS)[number]} signal */
  #onSignal(signal) {
    const now = Date.now();
    if (this.#ending === null) {
      this.#endedAt = now;
      this.#announce(signal);
      void this.#endAndExit(signal === 'SIGINT' ? 130 : signal === 'SIGTERM' ? 143 : 129);
    } else if (now - this.#endedAt > REPEATED_SIGNAL_MS) {
      process.exit(130);
    }
  }

  /** @param {number} code */
  async #endAndExit(code) {
    await this.end();
    process.exit(code);
  }

  #watchParent() {
    const parent = process.ppid;
    // npm runs scripts through a shell, which outlives it; some shells step aside and leave npm as the parent.
    const npm = /^(\S*\/)?(sh|dash|bash|ash|zsh) -c /.test(commandOf(parent)) ? parentOf(parent) : parent;
    this.#parentCheck = setInterval(() => {
      if ((process.ppid !== parent || !isAlive(npm)) && this.#ending === null) {
        this.#announce('npm is gone');
        void this.#endAndExit(143);
      }
    }, PARENT_CHECK_MS);
    this.#parentCheck.unref();
  }
}

/**
 * Asks a process to end, and insists after a while.
 * @param {import('node:child_process').ChildProcess} child
 * @param {{ readonly patienceMs: number, readonly group?: boolean }} how `group`: the child leads a process group of its own
 */
export async function endChild(child, { patienceMs, group = false }) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const target = group && process.platform !== 'win32' ? -child.pid : child.pid;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  sendSignal(target, 'SIGTERM');
  const waiting = new AbortController();
  const late = pause(patienceMs, 'late', { signal: waiting.signal }).catch(() => 'ended');
  if ((await Promise.race([gone, late])) === 'late') sendSignal(target, 'SIGKILL');
  await gone;
  waiting.abort();
}

/** @param {number} target @param {NodeJS.Signals} signal */
function sendSignal(target, signal) {
  try {
    process.kill(target, signal);
  } catch {
    // It ended by itself between the look and the signal.
  }
}
