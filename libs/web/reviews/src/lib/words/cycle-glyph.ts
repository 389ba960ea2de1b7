import type { StateName } from '@premia/web-ui';
import type { Schema } from '@premia/web-util';

/** Done is done; over and not approved yet is what somebody still has to see to. */
export function glyphOfCycle(state: Schema.CycleState): StateName {
  return state === 'done' ? 'done' : state === 'ended' ? 'changed' : 'neutral';
}
