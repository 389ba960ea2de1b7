import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { APPLICATIONS, hashInputs } from './build-inputs.mjs';
import { finishClient } from './finish-client.mjs';
import { waitForLock } from './process-lock.mjs';
import { endChild } from './shutdown.mjs';
import { StartProblem } from './start-problem.mjs';
import { childEnvironment, ensureWritableFolder, projectNode, workspaceRoot } from './workspace.mjs';

/** @typedef {import('./build-inputs.mjs').Application} Application */

const LAST_LINES = 60;

/**
 * Builds the client and the API where their sources have changed since they were last built.
 * @param {{
 *   readonly say: (line: string) => void,
 *   readonly lifetime?: import('./shutdown.mjs').Shutdown | undefined,
 *   readonly applications?: readonly Application[],
 * }} options
 */
export async function buildIfChanged({ say, lifetime: shutdown, applications = ['web', 'api'] }) {
  if (outdated(applications).length === 0) return;
  ensureWritableFolder(join(workspaceRoot, 'dist'), 'the built client and API');
  const lock = await waitForLock(join(workspaceRoot, '.premia/build.lock'), 'building', ({ holders }) =>
    say(`Another process (${holders[0]?.pid}) is building; waiting for it …`),
  );
  const unlock = shutdown?.atEnd(() => lock.release());
  try {
    const wanted = outdated(applications);
    if (wanted.length > 0) await build(wanted, say, lock, shutdown);
  } finally {
    lock.release();
    unlock?.();
  }
}

/** @param {readonly Application[]} applications */
function outdated(applications) {
  return applications
    .map((application) => ({ application, hash: hashInputs(workspaceRoot, application) }))
    .filter(
      ({ application, hash }) =>
        readStamp(application) !== hash || !existsSync(join(workspaceRoot, APPLICATIONS[application].result)),
    );
}

/**
 * @param {readonly { readonly application: Application, readonly hash: string }[]} wanted
 * @param {(line: string) => void} say
 * @param {import('./process-lock.mjs').ProcessLock} lock
 * @param {import('./shutdown.mjs').Shutdown | undefined} shutdown
 */
async function build(wanted, say, lock, shutdown) {
  const names = wanted.map(({ application }) => application);
  say(`Building ${names.map((name) => (name === 'web' ? 'the client' : 'the API')).join(' and ')} …`);
  for (const name of names) rmSync(stampOf(name), { force: true });
  const startedAt = Date.now();
  const { code, output } = await runNx(
    ['run-many', '--target=build', `--projects=${names.join(',')}`, '--parallel=2', '--output-style=stream'],
    lock,
    shutdown,
  );
  if (shutdown?.isEnding) return;
  const unbuilt = names.find((name) => !existsSync(join(workspaceRoot, APPLICATIONS[name].result)));
  if (code !== 0 || unbuilt !== undefined) {
    throw new StartProblem(
      `The build failed (code ${code}):\n${output.join('\n')}`,
      'Put right what it names. If nothing was changed here, delete the folders dist, .nx and node_modules and start again.',
    );
  }
  if (names.includes('web')) finishClient(dirname(join(workspaceRoot, APPLICATIONS.web.result)));
  for (const { application, hash } of wanted) {
    mkdirSync(join(workspaceRoot, 'dist'), { recursive: true });
    writeFileSync(stampOf(application), hash);
  }
  say(`  done in ${Math.round((Date.now() - startedAt) / 1000)} s.`);
}

/**
 * @param {readonly string[]} parameters
 * @param {import('./process-lock.mjs').ProcessLock} lock
 * @param {import('./shutdown.mjs').Shutdown | undefined} shutdown
 * @returns {Promise<{ code: number | null, output: readonly string[] }>}
 */
async function runNx(parameters, lock, shutdown) {
  const nx = spawn(projectNode(), [join(workspaceRoot, 'node_modules/nx/dist/bin/nx.js'), ...parameters], {
    cwd: workspaceRoot,
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: childEnvironment({ FORCE_COLOR: '0' }),
  });
  lock.shareWith(nx.pid);
  const forget = shutdown?.atEnd(() => endChild(nx, { patienceMs: 3_000, group: true }));
  /** @type {string[]} */
  let output = [];
  const keep = (/** @type {Buffer} */ chunk) => {
    output = [
      ...output,
      ...chunk
        .toString()
        .split('\n')
        .filter((line) => line.trim() !== ''),
    ].slice(-LAST_LINES);
  };
  nx.stdout.on('data', keep);
  nx.stderr.on('data', keep);
  const code = await new Promise((resolve, reject) => {
    nx.on('error', reject);
    nx.on('close', resolve);
  }).finally(() => forget?.());
  return { code, output };
}

/** @param {Application} application */
const stampOf = (application) => join(workspaceRoot, 'dist', `${application}.built`);

/** @param {Application} application */
function readStamp(application) {
  try {
    return readFileSync(stampOf(application), 'utf8');
  } catch {
    return null;
  }
}
