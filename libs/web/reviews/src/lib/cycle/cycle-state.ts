import type { Schema } from '@premia/web-util';

export type CycleState = 'planned' | 'running' | 'ended' | 'closed';

/** Where a cycle stands on a day, by its dates; closed is what somebody closed. */
export function cycleState(
  { from, stage, to }: Pick<Schema.Cycle, 'from' | 'to' | 'stage'>,
  today: string,
): CycleState {
  if (stage === 'closed') return 'closed';
  if (today < from) return 'planned';
  return today > to ? 'ended' : 'running';
}
