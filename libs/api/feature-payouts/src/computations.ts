/** What runs in a process: it knows no framework and no database, so that a process starts in a moment. */
export { CALCULATE_RUN } from './lib/calculate-payout-run/calculate-run.computation';
export { SHARE_RUN } from './lib/payout/allotments.computation';
export { WRITE_PAYROLL_FILE } from './lib/payroll/write-payroll-file.computation';
export { PREVIEW_PLAN } from './lib/plan-preview/preview-plan.computation';
export { COMPARE_RUN } from './lib/run-changes/compare-run.computation';
export { CHECK_RUN } from './lib/run-checklist/check-run.computation';
export { COMPARE_RUNS } from './lib/run-comparison/compare-runs.computation';
