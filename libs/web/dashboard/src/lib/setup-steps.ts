import type { Permission } from '@premia/shared-contract';
import type { Setup } from './dashboard-client';

export const SETUP_STEPS = ['people', 'data', 'cycle', 'kpis', 'plan', 'run'] as const;
export type SetupStepKey = (typeof SETUP_STEPS)[number];

export interface SetupStep {
  readonly key: SetupStepKey;
  readonly state: 'done' | 'now' | 'later';
  /** Where the step is done; null for whoever may not do it. */
  readonly path: string | null;
}

export interface SetupFacts {
  readonly setup: Setup;
  readonly hasAssignments: boolean;
  readonly can: (permission: Permission) => boolean;
}

const DOORS: Readonly<Record<SetupStepKey, { readonly path: string; readonly permission: Permission }>> = {
  people: { path: '/people', permission: 'people.manage' },
  data: { path: '/data/import', permission: 'data.import' },
  cycle: { path: '/cycles', permission: 'cycles.manage' },
  kpis: { path: '/cycles', permission: 'assignments.manage' },
  plan: { path: '/plans', permission: 'plans.draft' },
  run: { path: '/payouts/new', permission: 'runs.calculate' },
};

/** Whether a step is done; null where this reader may not know. */
function isDone(key: SetupStepKey, { setup, hasAssignments }: SetupFacts): boolean | null {
  switch (key) {
    case 'people':
      return setup.people === null ? null : setup.people > 0;
    case 'data':
      return setup.dataOverview === null ? null : setup.dataOverview.observationCount > 0;
    case 'cycle':
      return setup.cycles.length > 0;
    case 'kpis':
      return hasAssignments;
    case 'plan':
      return setup.bonusPlans === null ? null : setup.bonusPlans.some(({ published }) => published !== null);
    case 'run':
      return setup.payoutRuns === null ? null : setup.payoutRuns.length > 0;
  }
}

/**
 * The way from an empty workspace to the first bonus. The first step that is not done is the next one; a step whose state
 * the reader may not see is left out, and once a first run is there the list has done its work.
 */
export function setupSteps(facts: SetupFacts): readonly SetupStep[] {
  const known = SETUP_STEPS.map((key) => ({ key, done: isDone(key, facts) })).filter(({ done }) => done !== null);
  if (known.every(({ done }) => done) || known.some(({ key, done }) => key === 'run' && done)) return [];
  const next = known.find(({ done }) => !done)?.key;
  return known.map(({ key, done }) => ({
    key,
    state: done ? 'done' : key === next ? 'now' : 'later',
    path: facts.can(DOORS[key].permission) ? DOORS[key].path : null,
  }));
}
