/**
 * All tests of the engine and of the kernel, and both with them, as one file: a mutant loads that in a moment, where it
 * would load two hundred modules anew. Stryker runs this in its copy of the workspace, after it has put the mutants in.
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

const FEWER_RUNS = resolve('tools/test/fewer-runs.mjs');
const pace = (/** @type {string} */ spec) => SLOW.indexOf(basename(spec));
// The kernel's own tests first: they notice most of its mutants, and have nothing to do with the engine's.
const specs = globSync('libs/domain/{kernel,bonus}/src/lib/**/*.spec.ts').toSorted(
  (one, other) => pace(one) - pace(other) || other.localeCompare(one),
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
  external: ['@jest/globals'],
  plugins: [
    {
      name: 'fewer-runs',
      setup: ({ onResolve }) => {
        onResolve({ filter: /^fast-check$/ }, ({ importer, path }) =>
          importer === FEWER_RUNS ? { path, external: true } : { path: FEWER_RUNS },
        );
      },
    },
  ],
  logLevel: 'error',
});
