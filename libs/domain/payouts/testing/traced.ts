import type { Allotment, BonusInput, ParticipantResult, Trace } from '@premia/domain-bonus';
import { isRefusal, streamPayouts, traceParticipant } from '@premia/domain-bonus';

interface Paid {
  readonly result: ParticipantResult;
  readonly allotment: Allotment | null;
}

/** What a run gives to each of its participants; nothing where it refuses them. */
function paid({ participants, ...header }: BonusInput): readonly Paid[] {
  const payouts: Paid[] = [];
  for (const payout of streamPayouts(header, () => participants)) {
    if (payout.kind === 'errors') return [];
    if (payout.kind === 'participant') payouts.push(payout);
  }
  return payouts;
}

/** The trace of every participant, each from their own row: input and allotment. */
export function tracesOf(input: BonusInput): readonly Trace[] {
  const { participants, ...header } = input;
  return paid(input).map(({ result, allotment }) => {
    const participant = participants.find(({ id }) => id === result.id);
    const trace = traceParticipant(header, participant, allotment);
    if (isRefusal(trace)) throw new Error(JSON.stringify(trace.errors));
    return trace;
  });
}

export function traceOf(input: BonusInput, id = 'p1'): Trace {
  const found = tracesOf(input).find(({ participantId }) => participantId === id);
  if (found === undefined) throw new Error(`nobody is called ${id}, or the input is refused`);
  return found;
}

export function resultOf(input: BonusInput, id = 'p1'): ParticipantResult {
  return traceOf(input, id).line;
}
