/** Work that goes on after the answer, and that a member can watch. */
export const JOB_KINDS = ['import-observations', 'calculate-payout-run'] as const;

export type JobKind = (typeof JOB_KINDS)[number];

/** A job that failed for a passing reason, such as a lost connection, is queued again. */
export const JOB_STATES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;

export type JobState = (typeof JOB_STATES)[number];
