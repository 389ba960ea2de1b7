import { globSync } from 'node:fs';
import { basename, resolve } from 'node:path';

/**
 * Every test of the engine as one file, for mutation testing alone: a mutant then loads the engine once and not once for
 * each spec. The first failure ends a mutant's run, so that properties, which take longest, come last.
 */
const SLOW = ['laws.spec.ts', 'solve.spec.ts', 'bad-input.spec.ts', 'stream.spec.ts', 'explain.spec.ts'];

const folder = resolve(import.meta.dirname, '../lib');
const specs = globSync('**/*.spec.ts', { cwd: folder });
const pace = (spec: string): number => SLOW.indexOf(basename(spec));

for (const spec of specs.toSorted((one, other) => pace(one) - pace(other) || one.localeCompare(other))) {
  await import(resolve(folder, spec));
}
