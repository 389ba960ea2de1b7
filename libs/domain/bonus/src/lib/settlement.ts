import type { Rational } from '@premia/domain-kernel';
import type { Claim, ClaimBasis } from './claim';
import { claimOf } from './claim';
import type { JudgedGate } from './gates';
import { judgeGates } from './gates';
import type { AppliedModifier } from './modifiers';
import { modifiersOf } from './modifiers';
import type { Participant } from './participant';
import type { ScoredComponent } from './participant-score';
import { scoreParticipant } from './participant-score';
import type { Plan } from './plan';
import type { SharedScores } from './shared-scores';
import type { TargetBonus } from './target-bonus';
import { targetBonusOf } from './target-bonus';
import type { TeamEffect } from './team-effect';
import { teamEffectOf } from './team-effect';

/** One participant from actuals to claim, every step kept exact for result and explanation. */
export interface Settlement {
  readonly participant: Participant;
  readonly targetBonus: TargetBonus;
  readonly scored: readonly ScoredComponent[];
  readonly judged: readonly JudgedGate[];
  readonly modifiers: readonly AppliedModifier[];
  readonly claim: Claim;
  readonly teamEffect: TeamEffect | null;
}

/** Everything about one participant up to the claim, which rounding, pool or budget turn into a total. */
export function settle(plan: Plan, participant: Participant, shared: SharedScores): Settlement {
  const targetBonus = targetBonusOf(participant, plan.period, plan.proration);
  const scored = scoreParticipant(plan, participant, targetBonus, shared);
  const judged = judgeGates(plan, participant, scored, shared);
  const modifiers = modifiersOf(plan, participant, scored, shared);
  const basis: ClaimBasis = {
    target: targetBonus.amount,
    eligible: targetBonus.eligible,
    scored,
    judged,
    modifiers,
    previouslyPaid: participant.previouslyPaid,
  };
  const claim = claimOf(plan, basis);
  return { participant, targetBonus, scored, judged, modifiers, claim, teamEffect: teamEffectOf(plan, basis, claim) };
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
    eligible: settlement.targetBonus.eligible,
    zeroed: settlement.claim.zeroed,
  };
}
