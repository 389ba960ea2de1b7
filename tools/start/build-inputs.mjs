import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** What both applications are built from, besides their own folders. */
const SHARED_INPUTS = [
  'libs/domain',
  'libs/shared',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
  'nx.json',
];

/** @typedef {'web' | 'api'} Application */

/** @type {Readonly<Record<Application, { readonly inputs: readonly string[], readonly result: string }>>} */
export const APPLICATIONS = {
  web: { inputs: ['apps/web', 'libs/web', ...SHARED_INPUTS], result: 'dist/apps/web/browser/index.html' },
  api: { inputs: ['apps/api', 'libs/api', 'tools/seed', ...SHARED_INPUTS], result: 'dist/apps/api/main.js' },
};

/** Changes to these do not change what is built. */
const IRRELEVANT = /\.(spec|int-spec|e2e-spec)\.ts$|\.harness\.ts$|\.mother\.ts$|\.md$|\.snap$|\.DS_Store$|\.log$/;
const IRRELEVANT_FOLDERS = new Set(['node_modules', 'dist', '.stryker-tmp', '.angular', 'coverage', 'reports']);

/**
 * One number for all that an application is built from, by content, so that neither a fresh checkout nor a touched file
 * builds anew.
 * @param {string} root
 * @param {Application} application
 */
export function hashInputs(root, application) {
  const hash = createHash('sha256');
  for (const input of APPLICATIONS[application].inputs) {
    for (const file of filesOf(join(root, input))) {
      hash.update(relative(root, file).split(sep).join('/')).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

/** @param {string} path @returns {readonly string[]} */
function filesOf(path) {
  if (!existsSync(path)) return [];
  const entries = readEntries(path);
  if (entries === null) return [path];
  return entries.flatMap((entry) => {
    if (entry.isDirectory()) return IRRELEVANT_FOLDERS.has(entry.name) ? [] : filesOf(join(path, entry.name));
    return entry.isFile() && !IRRELEVANT.test(entry.name) ? [join(path, entry.name)] : [];
  });
}

/** @param {string} path */
function readEntries(path) {
  try {
    return readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return null;
  }
}
