/**
 * `npm run size [-- REVISION]`: how large the hand-written product code is. Counted are the tracked .ts, .html, .css and
 * .mjs files of apps and libs, without specs, fixtures, browser and API tests, and what a generator writes.
 */
import { spawnSync } from 'node:child_process';
import typescript from 'typescript';
import { workspaceRoot } from '../start/workspace.mjs';

const COUNTED = /^(?:apps|libs)\/.*\.(?:ts|html|css|mjs)$/;
const LEFT_OUT = /spec\.ts$|\.generated\.ts$|\/(?:util-)?testing\/|\/src\/spec\/|-e2e\//;

const revision = process.argv[2] ?? 'HEAD';
const files = git(['ls-tree', '-r', '--name-only', revision])
  .split('\n')
  .filter((file) => COUNTED.test(file) && !LEFT_OUT.test(file));
const sizes = files.map((file) => ({ file, text: git(['show', `${revision}:${file}`]) })).map(measured);
const lengths = sizes.map(({ lines }) => lines).toSorted((one, other) => one - other);
const sum = lengths.reduce((total, lines) => total + lines, 0);
const anys = sizes.filter(({ any }) => any > 0);

console.log(`${revision}: ${sum} lines in ${lengths.length} files`);
console.log(`p50 ${quantile(0.5)}, p95 ${quantile(0.95)}, longest ${lengths.at(-1)} lines`);
console.log(`any: ${anys.reduce((total, { any }) => total + any, 0)}`);
for (const { file, any } of anys) console.log(`  ${any} ${file}`);

/** @param {{ file: string, text: string }} one */
function measured({ file, text }) {
  return { file, lines: text.split('\n').length - 1, any: file.endsWith('.ts') ? countAny(file, text) : 0 };
}

/** @param {string} file @param {string} text */
function countAny(file, text) {
  let count = 0;
  const visit = (/** @type {typescript.Node} */ node) => {
    if (node.kind === typescript.SyntaxKind.AnyKeyword) count += 1;
    typescript.forEachChild(node, visit);
  };
  visit(typescript.createSourceFile(file, text, typescript.ScriptTarget.Latest));
  return count;
}

/** @param {number} share */
function quantile(share) {
  return lengths[Math.ceil(lengths.length * share) - 1];
}

/** @param {readonly string[]} parameters */
function git(parameters) {
  const { stdout, stderr, status } = spawnSync('git', parameters, {
    cwd: workspaceRoot,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`git ${parameters.join(' ')}: ${stderr}`);
  return stdout;
}
