import type { Rational } from '@premia/domain-kernel';
import type { EvaluatedGate } from './gates';
import { judgeGates } from './gates';
import type { GrossPayout, GrossPayoutBasis } from './gross-payout';
import { grossPayoutOf } from './gross-payout';
import type { AppliedModifier } from './modifiers';
import { modifiersOf } from './modifiers';
import type { Participant } from './participant';
import type { ScoredComponent } from './participant-score';
import { hasOnlyPilots, scoreParticipant } from './participant-score';
import type { Plan } from './plan';
import type { IneligibleReason } from './result';
import type { SharedScores } from './shared-scores';
import type { TargetBonus } from './target-bonus';
import { targetBonusOf } from './target-bonus';
import type { TeamEffect } from './team-effect';
import { teamEffectOf } from './team-effect';

/** One participant from actuals to gross payout, every step kept exact for result and explanation. */
export interface Payment {
  readonly participant: Participant;
  readonly targetBonus: TargetBonus;
  /** Null for somebody who is paid by the measures. */
  readonly ineligible: IneligibleReason | null;
  readonly scored: readonly ScoredComponent[];
  readonly evaluated: readonly EvaluatedGate[];
  readonly modifiers: readonly AppliedModifier[];
  readonly claim: GrossPayout;
  readonly teamEffect: TeamEffect | null;
}

/** Everything about one participant up to the gross payout, which rounding, pool or budget turn into a total. */
export function payOut(plan: Plan, participant: Participant, shared: SharedScores): Payment {
  const targetBonus = targetBonusOf(participant, plan);
  const scored = scoreParticipant(plan, participant, targetBonus, shared);
  const evaluated = judgeGates(plan, participant, scored, shared);
  const modifiers = modifiersOf(plan, participant, scored, shared);
  const ineligible = ineligibleReason(plan, targetBonus, scored);
  const basis: GrossPayoutBasis = {
    target: targetBonus.amount,
    eligible: ineligible === null,
    scored,
    evaluated,
    modifiers,
    previouslyPaid: participant.previouslyPaid,
  };
  const claim = grossPayoutOf(plan, basis);
  return {
    participant,
    targetBonus,
    ineligible,
    scored,
    evaluated,
    modifiers,
    claim,
    teamEffect: teamEffectOf(plan, basis, claim),
  };
}

function ineligibleReason(
  plan: Plan,
  targetBonus: TargetBonus,
  scored: readonly ScoredComponent[],
): IneligibleReason | null {
  if (!targetBonus.hasMinimumService) return 'below-minimum-service';
  return plan.version !== 'premia-bonus/1' && hasOnlyPilots(scored) ? 'only-pilots' : null;
}

/** What of a payment decides about the total, where a pool or a budget is shared. */
export interface Claimant {
  readonly claim: Rational;
  readonly target: Rational;
  readonly eligible: boolean;
  readonly zeroed: boolean;
}

/** The numbers are computed to the end, so that thousands of claimants do not keep what their claims were made from. */
export function claimantOf(payment: Payment): Claimant {
  return {
    claim: payment.claim.amount.settled(),
    target: payment.targetBonus.amount.settled(),
    eligible: payment.ineligible === null,
    zeroed: payment.claim.zeroed,
  };
}
