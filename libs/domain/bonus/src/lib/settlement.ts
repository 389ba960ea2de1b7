import type { Rational } from '@premia/domain-kernel';
import type { Claim, ClaimBasis } from './claim';
import { claimOf } from './claim';
import type { JudgedGate } from './gates';
import { judgeGates } from './gates';
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

/** One participant from actuals to claim, every step kept exact for result and explanation. */
export interface Settlement {
  readonly participant: Participant;
  readonly targetBonus: TargetBonus;
  /** Null for somebody who is paid by the measures. */
  readonly ineligible: IneligibleReason | null;
  readonly scored: readonly ScoredComponent[];
  readonly judged: readonly JudgedGate[];
  readonly modifiers: readonly AppliedModifier[];
  readonly claim: Claim;
  readonly teamEffect: TeamEffect | null;
}

/** Everything about one participant up to the claim, which rounding, pool or budget turn into a total. */
export function settle(plan: Plan, participant: Participant, shared: SharedScores): Settlement {
  const targetBonus = targetBonusOf(participant, plan);
  const scored = scoreParticipant(plan, participant, targetBonus, shared);
  const judged = judgeGates(plan, participant, scored, shared);
  const modifiers = modifiersOf(plan, participant, scored, shared);
  const ineligible = ineligibleReason(plan, targetBonus, scored);
  const basis: ClaimBasis = {
    target: targetBonus.amount,
    eligible: ineligible === null,
    scored,
    judged,
    modifiers,
    previouslyPaid: participant.previouslyPaid,
  };
  const claim = claimOf(plan, basis);
  return {
    participant,
    targetBonus,
    ineligible,
    scored,
    judged,
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

/** What of a settlement decides about the total. */
export interface Claimant {
  readonly claim: Rational;
  readonly target: Rational;
  readonly eligible: boolean;
  readonly zeroed: boolean;
}

/** The numbers are settled, so that thousands of claimants do not keep what their claims were made from. */
export function claimantOf(settlement: Settlement): Claimant {
  return {
    claim: settlement.claim.amount.settled(),
    target: settlement.targetBonus.amount.settled(),
    eligible: settlement.ineligible === null,
    zeroed: settlement.claim.zeroed,
  };
}
