/** The life of a payout run (product §7). */
export const RUN_STATES = [
  'calculated',
  'superseded',
  'submitted',
  'approved',
  'locked',
  'exported',
  'rejected',
] as const;

export type RunState = (typeof RUN_STATES)[number];

/** Where a run may go from each state; nothing leaves `superseded` and `exported`. */
const TRANSITIONS: Readonly<Record<RunState, readonly RunState[]>> = {
  calculated: ['submitted', 'superseded'],
  submitted: ['approved', 'rejected'],
  approved: ['locked', 'rejected'],
  locked: ['exported'],
  rejected: ['superseded'],
  exported: [],
  superseded: [],
};

export function canMove(from: RunState, to: RunState): boolean {
  return TRANSITIONS[from].includes(to);
}

/** Whether a new calculation may take the place of a run; from submission on, somebody is deciding about it or has decided. */
export function isReplaceable(state: RunState): boolean {
  return state === 'superseded' || canMove(state, 'superseded');
}
