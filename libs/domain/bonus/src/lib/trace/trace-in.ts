import type { EngineVersion } from '../engine-version';
import { claimantOf, payOut } from '../payment';
import type { BonusRefusal } from '../result';
import { totalsOf } from '../run-calculation';
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
  const payment = payOut(plan, participant, shared);
  if (plan.pool === null && plan.budget === null) return traceOf(plan, payment, shared, null);
  const all = participants.map((own) => claimantOf(payOut(plan, own, shared)));
  const totals = totalsOf(plan, all, shared);
  return totals.ok ? traceOf(plan, payment, shared, totals.value.allotmentOf(position)) : { errors: [totals.error] };
}
