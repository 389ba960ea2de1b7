/**
 * Runs a TypeScript tool: `node run-tool.mjs tools/calc/main.ts PARAMETERS`. The tool sees the caller's folder, its
 * output is the only one on standard output, and its exit code is passed on.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureInstalled } from './ensure-installed.mjs';
import { describeFailure } from './start-problem.mjs';
import { callerFolder, childEnvironment, projectNode, workspaceRoot } from './workspace.mjs';

const NEEDED_NODE = 24;
const [tool = '', ...parameters] = process.argv.slice(2);

try {
  await ensureInstalled({ say: (line) => console.error(line) });
  if (Number.parseInt(process.versions.node, 10) < NEEDED_NODE) runUnderProjectNode();
  else await runHere();
} catch (error) {
  console.error(describeFailure(error));
  process.exitCode = 1;
}

function runUnderProjectNode() {
  const { status, signal } = spawnSync(projectNode(), [fileURLToPath(import.meta.url), tool, ...parameters], {
    stdio: 'inherit',
    env: childEnvironment(),
  });
  process.exitCode = status ?? (signal === 'SIGINT' ? 130 : 1);
}

async function runHere() {
  const { register } = await import('tsx/esm/api');
  register({ tsconfig: join(workspaceRoot, 'tsconfig.base.json') });
  const main = join(workspaceRoot, tool);
  process.argv = [process.argv[0] ?? 'node', main, ...parameters];
  process.chdir(callerFolder());
  await import(pathToFileURL(main).href);
}
