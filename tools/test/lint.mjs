/**
 * `npm run lint`: everything a machine can say about the code without running it. All steps are run, so that one call
 * names everything; a failed one prints what it has to say.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from '../start/ensure-installed.mjs';
import { endChild, Shutdown } from '../start/shutdown.mjs';
import { describeFailure } from '../start/start-problem.mjs';
import { childEnvironment, followParent, projectNode, workspaceRoot } from '../start/workspace.mjs';

/** @typedef {{ readonly name: string, readonly script: string, readonly parameters: readonly string[] }} Step */

const say = (/** @type {string} */ line) => console.log(line);
const shutdown = new Shutdown((reason) => say(`\nStopping (${reason}) …`));

/** What the boundaries' rule says when it cannot judge, while it finds nothing wrong. */
const RULE_SKIPPED = 'No cached ProjectGraph is available';

/** @param {string} name @param {string} project @returns {Step} */
const typecheck = (name, project) => ({
  name,
  script: 'typescript/bin/tsc',
  parameters: ['--noEmit', '--project', project],
});

/** Two rows of steps run side by side; ESLint takes about as long as all the others. */
/** @type {readonly (readonly Step[])[]} */
const ROWS = [
  [
    // The boundaries are judged by Nx's picture of the projects; without a fresh one that rule passes everything.
    { name: 'project graph', script: 'nx/dist/bin/nx.js', parameters: ['show', 'projects'] },
    { name: 'eslint', script: 'eslint/bin/eslint.js', parameters: ['--max-warnings=0', '.'] },
  ],
  [
    { name: 'prettier', script: 'prettier/bin/prettier.cjs', parameters: ['--check', '--log-level=warn', '.'] },
    typecheck('types of domain, API and tools', 'tsconfig.json'),
    {
      // TypeScript alone does not see what templates say.
      name: 'types and templates of the client',
      script: '@angular/compiler-cli/bundles/src/bin/ngc.js',
      parameters: ['--noEmit', '--project', 'apps/web/tsconfig.app.json'],
    },
    typecheck('types of the client’s tests', 'apps/web/tsconfig.spec.json'),
    {
      name: 'imports between files',
      script: 'dependency-cruiser/bin/dependency-cruise.mjs',
      parameters: ['--config', 'tools/house/dependency-rules.cjs', '--output-type', 'err', 'apps', 'libs', 'tools'],
    },
    {
      name: 'nothing unused',
      script: 'knip/bin/knip.js',
      parameters: ['--no-progress', '--treat-config-hints-as-errors'],
    },
    { name: 'commit messages', script: '../tools/house/lint-commits.mjs', parameters: [] },
    { name: 'generated documents', script: '../tools/codegen/codegen.mjs', parameters: ['--check'] },
  ],
];

try {
  await ensureInstalled({ say, lifetime: shutdown });
  const outcomes = await Promise.all(ROWS.map(runRow));
  if (!outcomes.flat().every(Boolean)) process.exitCode = 1;
} catch (error) {
  if (!shutdown.isEnding) {
    console.error(describeFailure(error));
    process.exitCode = 1;
  }
}

/** @param {readonly Step[]} steps */
async function runRow(steps) {
  const outcomes = [];
  for (const step of steps) if (!shutdown.isEnding) outcomes.push(await run(step));
  return outcomes;
}

/** @param {Step} step @returns {Promise<boolean>} whether it found nothing */
async function run({ name, script, parameters }) {
  const file = join(workspaceRoot, 'node_modules', script);
  if (!existsSync(file)) {
    say(`✗ ${name}: ${script} is missing`);
    return false;
  }
  const startedAt = Date.now();
  const child = spawn(projectNode(), ['--max-old-space-size=4096', ...followParent(), file, ...parameters], {
    cwd: workspaceRoot,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: childEnvironment({ FORCE_COLOR: process.stdout.isTTY ? '1' : '0' }),
  });
  const forget = shutdown.atEnd(() => endChild(child, { patienceMs: 2_000 }));
  /** @type {Buffer[]} */
  const output = [];
  child.stdout?.on('data', (chunk) => output.push(chunk));
  child.stderr?.on('data', (chunk) => output.push(chunk));
  const code = await new Promise((resolve) => {
    child.on('error', () => resolve(null));
    child.on('close', resolve);
  });
  forget();
  const text = Buffer.concat(output).toString();
  const isGood = code === 0 && !text.includes(RULE_SKIPPED);
  say(`${isGood ? '✓' : '✗'} ${name} (${Math.round((Date.now() - startedAt) / 1000)} s)`);
  if (!isGood) say(text);
  return isGood;
}
