/**
 * Mutation testing of the bonus engine: each mutant must be noticed by the engine's own tests. `npm run mutation` runs
 * all of it, for an hour or two, and again only what has changed since; `npm run mutation -- --mutate
 * libs/domain/bonus/src/lib/curve.ts` runs one file.
 */
export default {
  testRunner: 'jest',
  // All tests are one file, which finds the others itself: Jest cannot tell what they have to do with a mutant.
  jest: { configFile: 'tools/test/jest.mutation.config.mjs', projectType: 'custom', enableFindRelatedTests: false },
  testRunnerNodeArgs: ['--experimental-vm-modules'],
  mutate: ['libs/domain/bonus/src/lib/**/*.ts', '!libs/domain/bonus/src/lib/**/*.spec.ts'],
  ignorePatterns: ['dist', '.nx', '.angular', '.premia', 'apps', 'libs/web', 'libs/api', 'reports'],
  coverageAnalysis: 'perTest',
  incremental: true,
  incrementalFile: 'reports/mutation/bonus-incremental.json',
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 20_000,
  // Every mutant leaves its modules in memory; a runner of some dozens is quicker replaced than kept.
  maxTestRunnerReuse: 40,
  thresholds: { high: 95, low: 90, break: 90 },
  reporters: ['clear-text', 'progress', 'html', 'json'],
  htmlReporter: { fileName: 'reports/mutation/bonus.html' },
  jsonReporter: { fileName: 'reports/mutation/bonus.json' },
  tempDirName: '.stryker-tmp',
};
