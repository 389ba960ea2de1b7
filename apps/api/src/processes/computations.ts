import type { serveComputations } from '@premia/api-processes';

/** What a process of the service runs, by the names of the computations. */
export const COMPUTATIONS: Parameters<typeof serveComputations>[0] = {
  'read-observations': async () => (await import('@premia/api-measurements/computations')).READ_OBSERVATIONS,
  'read-people': async () => (await import('@premia/api-organization/computations')).READ_PEOPLE,
  'calculate-run': async () => (await import('@premia/api-payouts/computations')).CALCULATE_RUN,
  'compare-run': async () => (await import('@premia/api-payouts/computations')).COMPARE_RUN,
  'compare-runs': async () => (await import('@premia/api-payouts/computations')).COMPARE_RUNS,
  'check-run': async () => (await import('@premia/api-payouts/computations')).CHECK_RUN,
  'preview-plan': async () => (await import('@premia/api-payouts/computations')).PREVIEW_PLAN,
  'write-payroll-file': async () => (await import('@premia/api-payouts/computations')).WRITE_PAYROLL_FILE,
  'share-run': async () => (await import('@premia/api-payouts/computations')).SHARE_RUN,
};
