import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { StartProblem } from './start-problem.mjs';
import { followParent, starterMark } from './workspace.mjs';

/**
 * How to call npm: the very one that runs us, else the one beside this Node, else the one on the path.
 * @returns {{ readonly file: string, readonly before: readonly string[] }}
 */
function findNpm() {
  const running = process.env['npm_execpath'];
  if (running && basename(running).startsWith('npm-cli') && existsSync(running)) return byNode(running);
  const beside = [
    join(dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js'),
    join(dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js'),
  ].find((file) => existsSync(file));
  if (beside) return byNode(beside);
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, process.platform === 'win32' ? 'npm.cmd' : 'npm'))
    .find((file) => existsSync(file));
  if (onPath) return { file: onPath, before: [] };
  throw new StartProblem(
    'npm is not installed: it is neither beside Node nor on the PATH.',
    'Install Node.js together with npm from https://nodejs.org (version 20 or newer), then run npm start again.',
  );
}

/** @param {string} script */
const byNode = (script) => ({ file: process.execPath, before: [script] });

/**
 * Runs npm in a process group of its own, so that it can be ended with everything it started; it also ends with us.
 * @param {readonly string[]} parameters
 * @param {{ readonly cwd: string }} where
 */
export function spawnNpm(parameters, { cwd }) {
  const npm = findNpm();
  const byUs = npm.file === process.execPath;
  return spawn(npm.file, [...(byUs ? followParent() : []), ...npm.before, ...parameters], {
    cwd,
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe', ...(byUs ? [/** @type {const} */ ('ipc')] : [])],
    shell: npm.file.endsWith('.cmd'),
    env: { ...process.env, ...starterMark(), npm_config_color: 'false', npm_config_update_notifier: 'false' },
  });
}
