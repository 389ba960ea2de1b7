import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartProblem } from './start-problem.mjs';

/**
 * @typedef {{
 *   readonly superuserPassword: string,
 *   readonly ownerPassword: string,
 *   readonly appPassword: string,
 *   readonly secret: string,
 *   readonly databasePort?: number,
 * }} Secrets made at the first start; `secret` signs access tokens, so sign-ins survive a restart
 */

const NAMES = /** @type {const} */ (['superuserPassword', 'ownerPassword', 'appPassword', 'secret']);
const SECRET_BYTES = 32;

const random = () => randomBytes(SECRET_BYTES).toString('base64url');

/** @param {string} folder */
const fileIn = (folder) => join(folder, 'secrets.json');

/**
 * The secrets of this data folder, made if there are none.
 * @param {string} folder
 * @returns {Secrets}
 */
export function loadSecrets(folder) {
  const file = fileIn(folder);
  if (!existsSync(file)) {
    if (existsSync(join(folder, 'postgres'))) {
      throw new StartProblem(
        `${file} is gone, and with it the password of the database in ${folder}.`,
        'Put the file back from a backup, or begin with empty data: move the folder away and run npm start again.',
      );
    }
    saveSecrets(folder, {
      superuserPassword: random(),
      ownerPassword: random(),
      appPassword: random(),
      secret: random(),
    });
  }
  const secrets = read(file);
  const lacking = NAMES.filter((name) => typeof secrets[name] !== 'string');
  if (lacking.length > 0) throw damaged(file, `it lacks ${lacking.join(', ')}`);
  return /** @type {Secrets} */ (secrets);
}

/**
 * @param {string} folder
 * @param {Secrets} secrets
 */
export function saveSecrets(folder, secrets) {
  const unfinished = `${fileIn(folder)}.unfinished`;
  writeFileSync(unfinished, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  // Root starting in somebody's folder must not lock that somebody out.
  const { uid, gid } = statSync(folder);
  if (process.getuid?.() === 0) chownSync(unfinished, uid, gid);
  renameSync(unfinished, fileIn(folder));
}

/** @param {string} file @returns {Record<string, unknown>} */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw damaged(file, error instanceof Error ? error.message : String(error));
  }
}

/** @param {string} file @param {string} why */
const damaged = (file, why) =>
  new StartProblem(
    `${file} cannot be used: ${why}.`,
    'Put the file back from a backup, or move the whole folder away and begin with empty data.',
  );
