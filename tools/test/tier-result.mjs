/**
 * @typedef {{
 *   readonly tier: string,
 *   readonly passed: number,
 *   readonly failed: number,
 *   readonly skipped: number,
 *   readonly seconds: number,
 *   readonly trouble: string | null,
 * }} TierResult
 *
 * @typedef {{
 *   readonly numPassedTests: number,
 *   readonly numFailedTests: number,
 *   readonly numPendingTests: number,
 *   readonly numTodoTests: number,
 *   readonly numRuntimeErrorTestSuites: number,
 *   readonly wasInterrupted?: boolean,
 * }} JestReport
 */

/**
 * What a tier came to. A tier is failed too when it has no tests, when a file of it did not run, and when it ended
 * without a report: none of these may look like success.
 * @param {string} tier
 * @param {{ readonly report: JestReport | null, readonly exitCode: number | null, readonly seconds: number, readonly mayBeEmpty: boolean }} run
 *   `mayBeEmpty`: only a part of the tier was asked for
 * @returns {TierResult}
 */
export function judgeTier(tier, { report, exitCode, seconds, mayBeEmpty }) {
  if (report === null) {
    return { tier, passed: 0, failed: 1, skipped: 0, seconds, trouble: `ended without a report (code ${exitCode})` };
  }
  const passed = report.numPassedTests;
  const skipped = report.numPendingTests + report.numTodoTests;
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  const isEmpty = passed + failed + skipped === 0 && !mayBeEmpty;
  const trouble = findTrouble(report, exitCode, isEmpty);
  return { tier, passed, failed: failed === 0 && trouble !== null ? 1 : failed, skipped, seconds, trouble };
}

/**
 * @param {JestReport} report
 * @param {number | null} exitCode
 * @param {boolean} isEmpty
 */
function findTrouble(report, exitCode, isEmpty) {
  if (report.numRuntimeErrorTestSuites > 0) return `${report.numRuntimeErrorTestSuites} file(s) did not run`;
  if (report.wasInterrupted) return 'was interrupted';
  if (isEmpty) return 'has no tests';
  if (exitCode !== 0 && report.numFailedTests === 0) return `ended with code ${exitCode}`;
  return null;
}

/**
 * The closing lines: a table, and last the plain line over all tiers.
 * @param {readonly TierResult[]} results
 * @returns {readonly string[]}
 */
export function summarise(results) {
  const total = (/** @type {'passed' | 'failed' | 'skipped'} */ count) =>
    results.reduce((sum, result) => sum + result[count], 0);
  return [
    'tier           passed  failed  skipped  seconds',
    ...results.map(
      ({ tier, passed, failed, skipped, seconds, trouble }) =>
        `${tier.padEnd(13)}${pad(passed, 8)}${pad(failed, 8)}${pad(skipped, 9)}${pad(Math.round(seconds), 9)}${trouble === null ? '' : `  ${trouble}`}`,
    ),
    '',
    `${total('passed')} passed, ${total('failed')} failed, ${total('skipped')} skipped`,
  ];
}

/** @param {number} count @param {number} width */
const pad = (count, width) => String(count).padStart(width);
