import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { databasePackage } from './install-check.mjs';
import { chooseServerUser, makeServerFolder, reachableDataDir, reachablePrograms } from './server-user.mjs';
import { StartProblem } from './start-problem.mjs';
import { workspaceRoot } from './workspace.mjs';

export const SUPERUSER = 'postgres';

/**
 * @typedef {{
 *   readonly dataDir: string,
 *   readonly programs: string,
 *   readonly major: string,
 *   readonly user: import('./server-user.mjs').ServerUser | null,
 * }} Cluster where the data and the programs really are, and whom they run as
 */

/** @param {string} wantedDataDir @returns {Cluster} */
export function locateCluster(wantedDataDir) {
  const folder = databasePackage(workspaceRoot);
  /** @type {{ readonly version: string }} */
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const first = chooseServerUser(wantedDataDir);
  const dataDir = reachableDataDir(wantedDataDir, first);
  const user = dataDir === wantedDataDir ? first : chooseServerUser(dataDir);
  return {
    dataDir,
    programs: reachablePrograms(join(folder, 'native'), version, user),
    major: version.split('.')[0] ?? version,
    user,
  };
}

/**
 * Makes the data folder, whole or not at all. UTF-8 and a collation that depends neither on the machine's locale nor on
 * its libraries: the same rows sort the same way everywhere, and a data folder can be moved.
 * @param {Cluster} cluster
 * @param {{ readonly password: string, readonly fast: boolean }} options
 */
export function createCluster({ dataDir, programs, user }, { password, fast }) {
  const unfinished = `${dataDir}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  makeServerFolder(unfinished, user);
  const secretFolder = mkdtempSync(join(tmpdir(), 'premia-'));
  const passwordFile = join(secretFolder, 'password');
  try {
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    if (user !== null) for (const path of [secretFolder, passwordFile]) chownSync(path, user.uid, user.gid);
    const made = spawnSync(
      join(programs, 'bin/initdb'),
      [
        `--pgdata=${unfinished}`,
        `--username=${SUPERUSER}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--no-instructions',
        ...(fast ? ['--no-sync'] : []),
      ],
      { ...user, cwd: dirname(dataDir), encoding: 'utf8', env: serverEnvironment() },
    );
    if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? ''}${made.stdout}${made.stderr}`);
    renameSync(unfinished, dataDir);
  } finally {
    rmSync(secretFolder, { recursive: true, force: true });
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** @param {Cluster} cluster */
export function requireSameVersion({ dataDir, major }) {
  const file = join(dataDir, 'PG_VERSION');
  if (!existsSync(file)) {
    throw new StartProblem(
      `${dataDir} is not empty, and there is no PostgreSQL database in it.`,
      'Move the folder away, or give another one: PREMIA_DATA=/a/new/folder npm start',
    );
  }
  const found = readFileSync(file, 'utf8').trim();
  if (found === major) return;
  throw new StartProblem(
    `The data in ${dataDir} was written by PostgreSQL ${found}; this Premia carries PostgreSQL ${major}, which cannot open it.`,
    `Start the Premia that wrote it and carry the data over with pg_dump and psql, or begin with an empty folder: PREMIA_DATA=/a/new/folder npm start`,
  );
}

/** The server must not take over settings (PGDATA, PGPORT, LC_ALL …) that happen to be set around us. */
export function serverEnvironment() {
  const kept = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('PG') && !name.startsWith('LC_') && name !== 'LANG',
  );
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' };
}
