import type { ParticipantResult, Trace } from '@premia/domain-bonus';
import { Rational } from '@premia/domain-kernel';
import type { OutcomeReason } from './reason';
import { zeroReason } from './zero-reason';

export type PayoutOutcome = 'paid' | 'zero' | 'not-eligible';

export interface Outcome {
  readonly outcome: PayoutOutcome;
  /** Null where something is paid. */
  readonly reason: OutcomeReason | null;
}

/** The outcome of somebody in the calculation (product §7): paid, or nothing and by what, as the engine did it. */
export function outcomeOf({ eligible, total }: ParticipantResult, trace: () => Trace): Outcome {
  if (!eligible) return { outcome: 'not-eligible', reason: ineligibleReason(trace()) };
  if (!Rational.parse(total).isZero) return { outcome: 'paid', reason: null };
  return { outcome: 'zero', reason: zeroReason(trace()) };
}

function ineligibleReason({ line, service }: Trace): OutcomeReason {
  if (line.reason !== 'below-minimum-service' || service === null) return { code: 'only-pilots', values: {} };
  const { serviceDays, minimumDays } = service;
  return { code: line.reason, values: { days: String(serviceDays), needed: String(minimumDays) } };
}
