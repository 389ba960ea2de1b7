/**
 * Mutation testing of the bonus engine and of the kernel under it: each mutant must be noticed by their own tests.
 * `npm run mutation` runs all of it, in more than an hour on two free processors; `npm run mutation -- --mutate
 * libs/domain/bonus/src/lib/limits.ts` runs one file. (Not incrementally: what has changed in the specs is not seen
 * through their bundle.)
 */
export default {
  testRunner: 'jest',
  buildCommand: 'node tools/test/bundle-engine-specs.mjs',
  // All tests are one file: which of them have to do with a mutant is for the coverage to tell.
  jest: { configFile: 'tools/test/jest.mutation.config.mjs', projectType: 'custom', enableFindRelatedTests: false },
  mutate: ['libs/domain/{bonus,kernel}/src/lib/**/*.ts', '!libs/domain/{bonus,kernel}/src/lib/**/*.spec.ts'],
  ignorePatterns: ['dist', '.nx', '.angular', '.premia', 'apps', 'libs/web', 'libs/api', 'reports'],
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 20_000,
  // Every mutant leaves its modules in memory.
  maxTestRunnerReuse: 200,
  thresholds: { high: 95, low: 90, break: 90 },
  reporters: ['clear-text', 'progress', 'html', 'json'],
  htmlReporter: { fileName: 'reports/mutation/bonus.html' },
  jsonReporter: { fileName: 'reports/mutation/bonus.json' },
  tempDirName: '.stryker-tmp',
};
