import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endChild } from '../start/shutdown.mjs';
import { childEnvironment, followParent, projectNode, workspaceRoot } from '../start/workspace.mjs';
import { judgeTier } from './tier-result.mjs';

/** A tier that hangs is ended and counts as failed. */
const LIMIT_MS = 40 * 60_000;

/**
 * Runs one tier until it is ended by hand, and again what a change of files touches.
 * @param {string} tier
 * @param {{
 *   readonly forJest: readonly string[],
 *   readonly environment: Readonly<Record<string, string>>,
 *   readonly lifetime: import('../start/shutdown.mjs').Shutdown,
 * }} options
 */
export async function watchTier(tier, { forJest, environment, lifetime: shutdown }) {
  const jest = spawn(projectNode(), jestCommand(tier, forJest), {
    cwd: workspaceRoot,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: childEnvironment(environment),
  });
  const forget = shutdown.atEnd(() => endChild(jest, { patienceMs: 5_000 }));
  await new Promise((resolve) => {
    jest.on('error', resolve);
    jest.on('exit', resolve);
  });
  forget();
}

/** @param {string} tier @param {readonly string[]} parameters */
const jestCommand = (tier, parameters) => [
  '--experimental-vm-modules',
  '--no-warnings=ExperimentalWarning',
  ...followParent(),
  join(workspaceRoot, 'node_modules/jest/bin/jest.js'),
  `--config=tools/test/jest.${tier}.config.mjs`,
  ...parameters,
];

/**
 * Runs one tier and reads what Jest reports of it.
 * @param {string} tier
 * @param {{
 *   readonly forJest: readonly string[],
 *   readonly environment: Readonly<Record<string, string>>,
 *   readonly lifetime: import('../start/shutdown.mjs').Shutdown,
 * }} options
 */
export async function runTier(tier, { forJest, environment, lifetime: shutdown }) {
  const folder = mkdtempSync(join(tmpdir(), 'premia-report-'));
  const reportFile = join(folder, 'report.json');
  const startedAt = Date.now();
  const jest = spawn(projectNode(), jestCommand(tier, ['--ci', '--json', `--outputFile=${reportFile}`, ...forJest]), {
    cwd: workspaceRoot,
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: childEnvironment(environment),
  });
  const forget = shutdown.atEnd(() => endChild(jest, { patienceMs: 5_000, group: true }));
  const limit = setTimeout(() => void endChild(jest, { patienceMs: 5_000, group: true }), LIMIT_MS);
  const exitCode = await new Promise((resolve) => {
    jest.on('error', () => resolve(null));
    jest.on('exit', resolve);
  });
  clearTimeout(limit);
  forget();
  const report = readReport(reportFile);
  rmSync(folder, { recursive: true, force: true });
  const seconds = (Date.now() - startedAt) / 1000;
  return judgeTier(tier, { report, exitCode, seconds, mayBeEmpty: forJest.includes('--passWithNoTests') });
}

/** @param {string} file @returns {import('./tier-result.mjs').JestReport | null} */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
