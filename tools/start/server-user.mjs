import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * @typedef {{ readonly uid: number, readonly gid: number }} ServerUser
 */

/** Where root keeps what the server's user must reach, when the folder of Premia is closed to others (/root often is). */
const ROOT_FALLBACK = '/var/lib/premia';
const FOLDER_OF_OTHERS = 0o711;

/**
 * PostgreSQL refuses to run as root, so root lends it another user: the owner of the data folder if it is somebody
 * else's, the user "postgres" (made if need be), or "nobody" where users cannot be made. Null: we are not root.
 * @param {string} dataDir
 * @returns {ServerUser | null}
 */
export function chooseServerUser(dataDir) {
  if (process.getuid?.() !== 0) return null;
  const owner = existsSync(dataDir) ? statSync(dataDir) : null;
  if (owner !== null && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const known = findUser('postgres');
  if (known) return known;
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']);
  const made = findUser('postgres') ?? findUser('nobody');
  if (made) return made;
  throw new Error('PostgreSQL does not run as root, and neither the user "postgres" could be made nor "nobody" found.');
}

/** @param {string} name @returns {ServerUser | null} */
function findUser(name) {
  const [uid, gid] = ['-u', '-g'].map((flag) => {
    const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' });
    return status === 0 ? Number.parseInt(stdout, 10) : null;
  });
  return uid === null || uid === undefined || gid === null || gid === undefined ? null : { uid, gid };
}

/**
 * Whether the user may walk down to the folder.
 * @param {string} folder
 * @param {ServerUser} user
 */
function isReachable(folder, { uid, gid }) {
  for (let step = folder; ; step = dirname(step)) {
    if (existsSync(step)) {
      const { mode, uid: owner, gid: group } = statSync(step);
      const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
      if ((mode & bit) === 0) return false;
    }
    if (step === dirname(step)) return true;
  }
}

/**
 * The data folder itself, or its stand-in under /var/lib where the server's user cannot come.
 * @param {string} dataDir
 * @param {ServerUser | null} user
 */
export function reachableDataDir(dataDir, user) {
  if (user === null) return dataDir;
  const parent = dirname(dataDir);
  mkdirSync(parent, { recursive: true, mode: FOLDER_OF_OTHERS });
  if (!isReachable(parent, user) && statSync(parent).uid === 0) chmodSync(parent, statSync(parent).mode | 0o011);
  if (isReachable(parent, user)) return dataDir;
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  const standIn = join(ROOT_FALLBACK, name);
  mkdirSync(standIn, { recursive: true, mode: FOLDER_OF_OTHERS });
  return join(standIn, basename(dataDir));
}

/**
 * The folder of the server's programs, copied under /var/lib where the server's user cannot come to the original.
 * @param {string} programs
 * @param {string} version
 * @param {ServerUser | null} user
 */
export function reachablePrograms(programs, version, user) {
  if (user === null || isReachable(programs, user)) return programs;
  const copy = join(ROOT_FALLBACK, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  mkdirSync(ROOT_FALLBACK, { recursive: true, mode: FOLDER_OF_OTHERS });
  cpSync(programs, unfinished, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(unfinished, copy);
  } catch {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return copy;
}

/**
 * An empty folder that belongs to the server alone.
 * @param {string} folder
 * @param {ServerUser | null} user
 */
export function makeServerFolder(folder, user) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (user !== null) chownSync(folder, user.uid, user.gid);
}
