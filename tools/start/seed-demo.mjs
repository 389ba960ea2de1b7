import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endChild } from './lifetime.mjs';
import { childEnvironment, followParent, projectNode, workspaceRoot } from './workspace.mjs';

const SEED = join(workspaceRoot, 'dist/apps/api/seed.js');

/**
 * Fills the demo workspace once for a database, through the service's own commands. A seed that was killed half-way runs
 * again at the next start; one that fails leaves a Premia that works without it.
 * @param {{
 *   readonly environment: Readonly<Record<string, string>>,
 *   readonly folder: string,
 *   readonly say: (line: string) => void,
 *   readonly lifetime: import('./lifetime.mjs').Lifetime,
 * }} options
 */
export async function seedDemo({ environment, folder, say, lifetime }) {
  const mark = join(folder, 'demo-seeded');
  const database = withoutPassword(environment['DATABASE_URL'] ?? '');
  if (!isOn(environment['PREMIA_DEMO']) || !existsSync(SEED) || readIfThere(mark) === database) return;
  say('Filling the demo workspace …');
  const startedAt = Date.now();
  const logFile = join(folder, 'logs/seed.log');
  const code = await run(environment, logFile, lifetime);
  if (lifetime.isEnding) return;
  if (code === 0) {
    writeFileSync(mark, database);
    say(`  done in ${Math.round((Date.now() - startedAt) / 1000)} s.`);
  } else {
    say(`  it did not work (code ${code}); see ${logFile}. Premia runs without it, and the next start tries again.`);
  }
}

/**
 * @param {Readonly<Record<string, string>>} environment
 * @param {string} logFile
 * @param {import('./lifetime.mjs').Lifetime} lifetime
 * @returns {Promise<number | null>}
 */
async function run(environment, logFile, lifetime) {
  const log = openSync(logFile, 'w', 0o600);
  const seed = spawn(projectNode(), ['--enable-source-maps', ...followParent(), SEED], {
    cwd: workspaceRoot,
    detached: process.platform !== 'win32',
    stdio: ['ignore', log, log, 'ipc'],
    env: childEnvironment(environment),
  });
  closeSync(log);
  const forget = lifetime.atEnd(() => endChild(seed, { patienceMs: 3_000 }));
  return new Promise((resolve) => {
    seed.once('error', () => resolve(null));
    seed.once('exit', resolve);
  }).finally(forget);
}

/** @param {string | undefined} flag */
const isOn = (flag) => ['1', 'on', 'true'].includes(flag ?? '');

/** @param {string} url */
function withoutPassword(url) {
  const address = new URL(url);
  address.password = '';
  // The own server's port may change from start to start; it is still the same database.
  if (address.hostname === '127.0.0.1') address.port = '';
  return address.href;
}

/** @param {string} file */
const readIfThere = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : null);
