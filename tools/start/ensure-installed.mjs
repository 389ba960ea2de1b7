import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findInstallProblem } from './install-check.mjs';
import { spawnNpm } from './npm-command.mjs';
import { waitForLock } from './process-lock.mjs';
import { endChild } from './shutdown.mjs';
import { StartProblem } from './start-problem.mjs';
import { dataFolderMode, ensureWritableFolder, workspaceRoot } from './workspace.mjs';

/** Whatever the person's own npm settings say: scripts, development and optional packages are needed, versions are ours. */
const SETTINGS = [
  '--ignore-scripts=false',
  '--include=dev',
  '--include=optional',
  '--engine-strict=false',
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
];
const REPORT_EVERY_MS = 15_000;
/** npm says first what is wrong and last where its log lies; between them it may print its whole manual. */
const FIRST_LINES = 14;
const LAST_LINES = 6;

/**
 * Makes node_modules what package-lock.json says. Does nothing, quickly, when it already is.
 * @param {{ readonly say: (line: string) => void, readonly root?: string, readonly lifetime?: import('./shutdown.mjs').Shutdown }} options
 */
export async function ensureInstalled({ say, root = workspaceRoot, lifetime: shutdown }) {
  if (findInstallProblem(root) === null) return;
  ensureWritableFolder(join(root, '.premia'), 'installing', dataFolderMode());
  ensureWritableFolder(root, 'installing the packages Premia is built of');
  const lock = await waitForLock(join(root, '.premia/install.lock'), 'installing', ({ holders }) =>
    say(`Another start (process ${holders[0]?.pid}) is installing; waiting for it …`),
  );
  const unlock = shutdown?.atEnd(() => lock.release());
  try {
    await putRight(root, say, lock, shutdown);
  } finally {
    lock.release();
    unlock?.();
  }
}

/**
 * @param {string} root
 * @param {(line: string) => void} say
 * @param {import('./process-lock.mjs').ProcessLock} lock
 * @param {import('./shutdown.mjs').Shutdown | undefined} shutdown
 */
async function putRight(root, say, lock, shutdown) {
  const problem = findInstallProblem(root);
  if (problem === null) return;
  if (problem.kind !== 'scripts-skipped') {
    say(`Installing packages: ${problem.detail}. This takes some minutes and happens once.`);
    await runNpm(['ci', ...SETTINGS], { root, say, lock, lifetime: shutdown });
  }
  const skipped = findInstallProblem(root);
  if (skipped?.kind === 'scripts-skipped') {
    say(`Finishing the installation: ${skipped.detail}.`);
    await runNpm(['rebuild', ...SETTINGS], { root, say, lock, lifetime: shutdown });
  }
  const left = findInstallProblem(root);
  if (left !== null) {
    throw new StartProblem(
      `The installation is not complete: ${left.detail}.`,
      'Delete the folder node_modules and run npm start again. If it stays so, this machine may lack support: Linux or macOS on x64 or arm64, or Windows on x64, is needed.',
    );
  }
}

/**
 * @param {readonly string[]} parameters
 * @param {{ root: string, say: (line: string) => void, lock: import('./process-lock.mjs').ProcessLock, lifetime: import('./shutdown.mjs').Shutdown | undefined }} context
 */
async function runNpm(parameters, { root, say, lock, lifetime: shutdown }) {
  const npm = spawnNpm(parameters, { cwd: root });
  lock.shareWith(npm.pid);
  const forget = shutdown?.atEnd(() => endChild(npm, { patienceMs: 3_000, group: true }));
  const startedAt = Date.now();
  const ticking = setInterval(() => say(`  … ${seconds(startedAt)} s, ${countPackages(root)}`), REPORT_EVERY_MS);
  /** @type {string[]} */
  let lines = [];
  const keep = (/** @type {Buffer} */ chunk) => {
    lines = [
      ...lines,
      ...chunk
        .toString()
        .split('\n')
        .filter((line) => line.trim() !== '' && line !== 'npm error'),
    ];
  };
  npm.stdout?.on('data', keep);
  npm.stderr?.on('data', keep);
  const code = await new Promise((resolve, reject) => {
    npm.on('error', reject);
    npm.on('close', resolve);
  }).finally(() => {
    clearInterval(ticking);
    forget?.();
  });
  if (code !== 0 && !shutdown?.isEnding) {
    throw new StartProblem(
      `npm ${parameters[0]} ended with code ${code}:\n${essence(lines)}`,
      'Most often the network is at fault: check that this machine reaches the npm registry (npm ping), then run npm start again; it goes on by itself.',
    );
  }
  say(`  done in ${seconds(startedAt)} s.`);
}

/** @param {readonly string[]} lines */
function essence(lines) {
  const kept =
    lines.length <= FIRST_LINES + LAST_LINES
      ? lines
      : [...lines.slice(0, FIRST_LINES), '…', ...lines.slice(-LAST_LINES)];
  return kept.map((line) => `  ${line}`).join('\n');
}

/** @param {number} since */
const seconds = (since) => Math.round((Date.now() - since) / 1000);

/** @param {string} root */
function countPackages(root) {
  try {
    return `${readdirSync(join(root, 'node_modules')).length} folders so far`;
  } catch {
    return 'nothing on disk yet';
  }
}
