import { judgeTier, summarise } from './tier-result.mjs';
import { chooseTiers } from './tiers.mjs';

const report = (counts: Partial<Record<'passed' | 'failed' | 'pending' | 'todo' | 'unrun', number>>) => ({
  numPassedTests: counts.passed ?? 0,
  numFailedTests: counts.failed ?? 0,
  numPendingTests: counts.pending ?? 0,
  numTodoTests: counts.todo ?? 0,
  numRuntimeErrorTestSuites: counts.unrun ?? 0,
});
const run = { exitCode: 0, seconds: 1, mayBeEmpty: false };

describe('a tier', () => {
  it('passes when every test that ran has passed', () => {
    expect(judgeTier('pure', { ...run, report: report({ passed: 5, pending: 1, todo: 1 }) })).toEqual({
      tier: 'pure',
      passed: 5,
      failed: 0,
      skipped: 2,
      seconds: 1,
      trouble: null,
    });
  });

  it('fails when it has no tests, unless only a part of it was asked for', () => {
    expect(judgeTier('pure', { ...run, report: report({}) })).toMatchObject({ failed: 1, trouble: 'has no tests' });
    expect(judgeTier('pure', { ...run, report: report({}), mayBeEmpty: true })).toMatchObject({ failed: 0 });
  });

  it('fails when it ended without a report', () => {
    expect(judgeTier('web', { ...run, exitCode: 134, report: null })).toMatchObject({
      failed: 1,
      trouble: 'ended without a report (code 134)',
    });
  });

  it('counts a file that did not run as a failure', () => {
    expect(judgeTier('web', { ...run, exitCode: 1, report: report({ passed: 3, unrun: 2 }) })).toMatchObject({
      passed: 3,
      failed: 2,
      trouble: '2 file(s) did not run',
    });
  });

  it('fails when all tests passed and Jest still ended badly', () => {
    expect(judgeTier('web', { ...run, exitCode: 1, report: report({ passed: 3 }) })).toMatchObject({ failed: 1 });
  });
});

describe('the summary', () => {
  it('ends with the plain line over all tiers', () => {
    const lines = summarise([
      judgeTier('pure', { ...run, report: report({ passed: 5, pending: 1 }) }),
      judgeTier('web', { ...run, exitCode: 1, report: report({ passed: 2, failed: 1 }) }),
    ]);
    expect(lines.at(-1)).toBe('7 passed, 1 failed, 1 skipped');
  });
});

describe('the choice of tiers', () => {
  it('is all of them when none is named', () => {
    expect(chooseTiers([]).tiers.map(({ name }) => name)).toEqual(['pure', 'web', 'integration', 'api-e2e', 'web-e2e']);
  });

  it('takes the named ones and hands everything else to Jest', () => {
    const { tiers, forJest } = chooseTiers(['integration', 'pure', 'libs/api/data-access', '--bail']);
    expect(tiers.map(({ name }) => name)).toEqual(['pure', 'integration']);
    expect(forJest).toEqual(['libs/api/data-access', '--bail']);
  });
});
