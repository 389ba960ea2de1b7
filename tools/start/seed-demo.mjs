import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { endChild } from './lifetime.mjs';
import { childEnvironment, followParent, projectNode, workspaceRoot } from './workspace.mjs';

const SEED = join(workspaceRoot, 'dist/apps/api/seed.js');

/**
 * Makes the tables and fills the demo workspace once for a database, through the service's own commands, before the
 * service first serves: whoever finds it ready finds the demo too. A seed that was killed half-way runs
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
  const isWanted = isOn(environment['PREMIA_DEMO']) && process.env['NODE_ENV'] !== 'production';
  if (!isWanted || !existsSync(SEED)) return;
  const database = await identityOf(environment['DATABASE_URL'] ?? '');
  if (readIfThere(mark) === database) return;
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
  mkdirSync(dirname(logFile), { recursive: true });
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

/**
 * Which database it is, wherever it is reached: another one in its place is not the one that was filled.
 * @param {string} url
 * @returns {Promise<string>}
 */
async function identityOf(url) {
  const { Client } = await import('pg');
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(
      'SELECT s.system_identifier, d.oid FROM pg_control_system() s, pg_database d WHERE d.datname = current_database()',
    );
    return `${rows[0].system_identifier}/${rows[0].oid}`;
  } finally {
    await client.end();
  }
}

/** @param {string} file */
const readIfThere = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : null);
