/**
 * Checks the messages of all commits from the one that brought `commitlint.config.mjs` to the newest: conventional, with
 * projects of the Nx graph as scopes. No hook needs to be installed. Where there is no history, nothing is checked.
 */
import { spawnSync } from 'node:child_process';
import { workspaceRoot } from '../start/workspace.mjs';

const CONFIG = 'tools/house/commitlint.config.mjs';

/** @param {readonly string[]} parameters */
const git = (...parameters) =>
  spawnSync('git', parameters, { cwd: workspaceRoot, encoding: 'utf8' }).stdout?.trim() ?? '';

const first = git('log', '--diff-filter=A', '--format=%H', '--', CONFIG).split('\n').at(-1) ?? '';
if (first === '' || git('rev-parse', '--verify', '--quiet', `${first}~1`) === '') {
  console.log('There is no history of commits here; their messages are not checked.');
} else {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/@commitlint/cli/cli.js', '--config', CONFIG, '--from', `${first}~1`, '--to', 'HEAD'],
    { cwd: workspaceRoot, stdio: 'inherit' },
  );
  process.exitCode = status ?? 1;
}
