import { JOB_STATES, type JobState } from './jobs';
import { defineLifeCycle, type LifeCycle, transitionOf } from './life-cycle';

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

export const RUN_ACTIONS = ['submit', 'approve', 'reject', 'lock', 'export', 'supersede', 'void'] as const;

export type RunAction = (typeof RUN_ACTIONS)[number];

/** Nobody approves what they calculated, submitted or are paid by; there is no exception to it. */
const BY_ANOTHER = { notSamePersonAs: ['calculator', 'submitter', 'payee'] } as const;

export const RUN_LIFE_CYCLE: LifeCycle<RunState, RunAction> = defineLifeCycle({
  states: RUN_STATES,
  initial: 'calculated',
  transitions: [
    { action: 'supersede', from: 'calculated', to: 'superseded', permission: null },
    { action: 'submit', from: 'calculated', to: 'submitted', permission: 'runs.submit' },
    { action: 'approve', from: 'submitted', to: 'approved', permission: 'runs.approve', ...BY_ANOTHER },
    { action: 'reject', from: 'submitted', to: 'rejected', permission: 'runs.approve', reasonRequired: true },
    { action: 'reject', from: 'approved', to: 'rejected', permission: 'runs.approve', reasonRequired: true },
    { action: 'lock', from: 'approved', to: 'locked', permission: 'runs.approve' },
    // What it was approved on has changed: it has to be looked at again.
    { action: 'void', from: 'approved', to: 'calculated', permission: null },
    { action: 'export', from: 'locked', to: 'exported', permission: 'runs.approve' },
    { action: 'supersede', from: 'rejected', to: 'superseded', permission: null },
  ],
});

/** Whether a new calculation may take the place of a run; from submission on, somebody is deciding about it or has decided. */
export function isReplaceable(state: RunState): boolean {
  return state === 'superseded' || transitionOf(RUN_LIFE_CYCLE, state, 'supersede') !== null;
}

export const PLAN_VERSION_STATES = ['draft', 'published'] as const;

export type PlanVersionState = (typeof PLAN_VERSION_STATES)[number];

export const PLAN_VERSION_LIFE_CYCLE: LifeCycle<PlanVersionState> = defineLifeCycle({
  states: PLAN_VERSION_STATES,
  initial: 'draft',
  transitions: [{ action: 'publish', from: 'draft', to: 'published', permission: 'plans.publish' }],
});

export const JOB_LIFE_CYCLE: LifeCycle<JobState> = defineLifeCycle({
  states: JOB_STATES,
  initial: 'queued',
  transitions: [
    { action: 'start', from: 'queued', to: 'running', permission: null },
    // Its worker has died, and another takes it up.
    { action: 'start', from: 'running', to: 'running', permission: null },
    { action: 'retry', from: 'running', to: 'queued', permission: null },
    { action: 'finish', from: 'running', to: 'done', permission: null },
    { action: 'fail', from: 'running', to: 'failed', permission: null },
    { action: 'cancel', from: 'queued', to: 'cancelled', permission: 'workspace.read' },
    { action: 'cancel', from: 'running', to: 'cancelled', permission: 'workspace.read' },
  ],
});
