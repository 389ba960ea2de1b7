import { claimantOf, payoutOf, totalsOf } from '../calculate';
import type { EngineVersion } from '../engine-version';
import type { BonusRefusal } from '../result';
import { scoreShared } from '../shared-scores';
import { checkInput } from '../validate/input';
import { unknownParticipant } from '../validate/unknown-participant';
import type { Trace } from './trace';
import { traceOf } from './trace-participant';

/**
 * The trace of one participant of a whole input: everybody is calculated where a pool or a budget shares, so that a
 * stored payout is better traced by `traceParticipant`.
 */
export function traceIn(input: unknown, participantId: string, version: EngineVersion): Trace | BonusRefusal {
  const checked = checkInput(input, version);
  if (!checked.ok) return { errors: checked.error };
  const { plan, teams, company, participants } = checked.value;
  const position = participants.findIndex(({ id }) => id === participantId);
  const participant = participants[position];
  if (participant === undefined) return { errors: [unknownParticipant(participantId)] };
  const shared = scoreShared(plan, teams, company);
  const payout = payoutOf(plan, participant, shared);
  if (plan.pool === null && plan.budget === null) return traceOf(plan, payout, shared, null);
  const all = participants.map((own) => claimantOf(payoutOf(plan, own, shared)));
  const totals = totalsOf(plan, all, shared);
  return totals.ok ? traceOf(plan, payout, shared, totals.value.allotmentOf(position)) : { errors: [totals.error] };
}
