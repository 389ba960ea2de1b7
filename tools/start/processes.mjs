import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { errorCode } from './workspace.mjs';

/** @typedef {{ readonly state: string, readonly parent: number, readonly born: string }} KnownProcess */

/**
 * What the kernel knows of a process; null when there is none, or no /proc.
 * @param {number} pid
 * @returns {KnownProcess | null}
 */
export function readProcess(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the name in brackets, and may hold anything; the fields after it are plain.
    const [state = '', parent = '', ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state, parent: Number.parseInt(parent, 10), born: rest[17] ?? '' };
  } catch {
    return null;
  }
}

/**
 * Whether the kernel still has a process of this number, though it may have ended.
 * @param {number} pid
 */
export function hasNumber(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/**
 * Whether the process runs. One that has ended and that nobody has asked after (a container without an init leaves such)
 * still has its number, and does not run.
 * @param {number} pid
 */
export function isAlive(pid) {
  return hasNumber(pid) && !['Z', 'X'].includes(readProcess(pid)?.state ?? '');
}

/**
 * The running processes whose working folder this is, as far as we may see them; none where there is no /proc.
 * @param {string} folder
 */
export function processesIn(folder) {
  const real = realpathSync(folder);
  return listProcesses().filter((pid) => {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === real && isAlive(pid);
    } catch {
      return false;
    }
  });
}

/** @returns {readonly number[]} */
function listProcesses() {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return [];
  }
}

/** @param {number} pid */
export function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ').trim();
  } catch {
    return ask(pid, 'command');
  }
}

/** @param {number} pid */
export function parentOf(pid) {
  return readProcess(pid)?.parent ?? Number.parseInt(ask(pid, 'ppid'), 10);
}

/** @param {number} pid @param {string} what */
function ask(pid, what) {
  return (spawnSync('ps', ['-o', `${what}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '').trim();
}
