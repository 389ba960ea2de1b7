/**
 * All of the engine's tests, and the engine with them, as one file: a mutant loads that in a moment, where it would load
 * two hundred modules anew. Stryker runs this in its copy of the workspace, after it has put the mutants in.
 */
import { globSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** The first failure ends a mutant's run, so that properties, which take longest, come last. */
const SLOW = [
  'laws.spec.ts',
  'solve.spec.ts',
  'bad-input.spec.ts',
  'stream.spec.ts',
  'explain.spec.ts',
  'steps.spec.ts',
];

const pace = (/** @type {string} */ spec) => SLOW.indexOf(basename(spec));
const specs = globSync('libs/domain/bonus/src/lib/**/*.spec.ts').toSorted(
  (one, other) => pace(one) - pace(other) || one.localeCompare(other),
);

await build({
  stdin: { contents: specs.map((spec) => `import './${spec}';`).join('\n'), resolveDir: '.' },
  outfile: 'libs/domain/bonus/engine-specs.bundle.cjs',
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'cjs',
  tsconfig: 'tsconfig.base.json',
  // Where the specs look for their stories from.
  define: { 'import.meta.url': JSON.stringify(pathToFileURL(resolve('libs/domain/bonus/src/lib/specs.ts'))) },
  external: ['@jest/globals', 'fast-check'],
  logLevel: 'error',
});
