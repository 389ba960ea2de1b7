/**
 * Mutation testing of the bonus engine: each mutant must be noticed by the engine's own tests. `npm run mutation` runs
 * all of it, for hours; `npm run mutation -- --mutate libs/domain/bonus/src/lib/curve.ts` one file.
 */
export default {
  testRunner: 'jest',
  jest: { configFile: 'tools/test/jest.mutation.config.mjs', projectType: 'custom' },
  testRunnerNodeArgs: ['--experimental-vm-modules'],
  mutate: ['libs/domain/bonus/src/lib/**/*.ts', '!libs/domain/bonus/src/lib/**/*.spec.ts'],
  ignorePatterns: ['dist', '.nx', '.angular', '.premia', 'apps', 'libs/web', 'libs/api', 'reports'],
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 60_000,
  thresholds: { high: 95, low: 90, break: 90 },
  reporters: ['clear-text', 'progress', 'html', 'json'],
  htmlReporter: { fileName: 'reports/mutation/bonus.html' },
  jsonReporter: { fileName: 'reports/mutation/bonus.json' },
  tempDirName: '.stryker-tmp',
};
