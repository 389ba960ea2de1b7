import type { Result } from '@premia/domain-kernel';
import { ok, Rational } from '@premia/domain-kernel';
import type { AllottedTotals, Claimant } from './allotment';
import { applyBudget } from './budget';
import type { Combined } from './combination/combination-kind';
import { combine } from './combination/combine';
import { gateComponents, hasOnlyPilots, scoreComponents } from './component/components';
import type { GatedComponent } from './component/gated-component';
import type { ScoredComponent } from './component/scored-component';
import type { BonusError } from './errors';
import { measuresFor } from './find-measure';
import type { AppliedEffect } from './gate/gates';
import { applyEffects, evaluateGates, failedOnTotal } from './gate/gates';
import { applyLimits } from './limits';
import type { AppliedModifier } from './modifier/modifier-kind';
import { modifiersOf } from './modifier/modifiers';
import type { Participant } from './participant';
import type { Plan } from './plan';
import { sharePool } from './pool';
import type { IneligibleReason } from './result';
import { roundToUnit } from './rounding';
import type { SharedScores } from './shared-scores';
import type { TargetBonus } from './target-bonus';
import { targetBonusOf } from './target-bonus';
import type { Results } from './team-effect';
import { withoutOthers } from './team-effect';

/**
 * The bonus of one participant, from actuals to the gross payout, in the order of the contract. What teams and company
 * share is scored once, in `shared-scores.ts`. What a whole run does stands in `run.ts`, what is wrong with an input in
 * `validate`.
 */
export function payoutOf(plan: Plan, participant: Participant, shared: SharedScores): Payout {
  // §4: the target bonus, prorated.
  const targetBonus = targetBonusOf(participant, plan);
  // §1 to §3: from actuals to attainments, along curves to rates, and these to the rates of components.
  const scored = scoreComponents(plan, { participant, targetBonus, shared, version: plan.version });
  // §5: all gates are evaluated first, on what the scores came to; their effects follow.
  const find = measuresFor(participant, scored, shared, plan.version);
  const gates = evaluateGates(plan, scored, find);
  const modifiers = modifiersOf(plan, participant, find);
  const ineligible = ineligibleReason(plan, targetBonus, scored);
  const recipient: Recipient = {
    target: targetBonus.amount,
    eligible: ineligible === null,
    previouslyPaid: participant.previouslyPaid,
  };
  const results = { scored, gates, modifiers };
  const gross = grossPayoutOf(plan, recipient, results);
  const neutral = plan.combination === 'additive' ? grossPayoutOf(plan, recipient, withoutOthers(results)) : null;
  return {
    participant,
    targetBonus,
    ineligible,
    scored,
    gates,
    modifiers,
    gross,
    teamEffect: neutral && teamEffectOf(plan, gross, neutral),
  };
}

/** The gross payout of one participant, in the order of bonus calculation §5. */
function grossPayoutOf(plan: Plan, recipient: Recipient, { scored, gates, modifiers }: Results): GrossPayout {
  const { target, eligible, previouslyPaid } = recipient;
  // Gates on components.
  const components = gateComponents(scored, gates);
  // Combine.
  const combined = combine(plan, target, components);
  // Modifiers, and the protection of the individual part.
  const modified = modify(combined.amount, modifiers);
  const protectedAt = protectedAmount(plan, components, combined, modifiers);
  const afterProtection = protectedAt === null ? modified : Rational.max(modified, protectedAt);
  // Gates on the total.
  const effects = applyEffects(failedOnTotal(gates), afterProtection, target);
  const afterGates = effects.at(-1)?.result ?? afterProtection;
  const zeroed = effects.some(({ evaluated }) => evaluated.gate.otherwise.kind === 'zero');
  // Plan floor, then plan cap; what a gate zeroed stays zero.
  const limited = zeroed ? afterGates : applyLimits(afterGates, target, plan.floor, plan.cap);
  // Minus what was paid before. Whoever is not eligible gets nothing.
  const amount = eligible ? deduct(limited, previouslyPaid, plan.recover) : Rational.ZERO;
  return { components, combined, protectedAt, effects, zeroed, amount };
}

/** Gross payouts become totals: by the pool, or by rounding and the budget (bonus calculation §6). */
export function totalsOf(
  plan: Plan,
  claimants: readonly Claimant[],
  shared: SharedScores,
): Result<AllottedTotals, BonusError> {
  if (plan.pool !== null) return ok(sharePool(plan, plan.pool, claimants, shared));
  const rounded = claimants.map(({ claim }) => roundToUnit(claim, plan.rounding));
  return plan.budget === null
    ? ok({ totals: rounded, allotmentOf: () => null })
    : applyBudget(plan, plan.budget, claimants, rounded);
}

/** One participant's payout from actuals to gross payout: every step, exact, for the result and the trace. */
export interface Payout extends Results {
  readonly participant: Participant;
  readonly targetBonus: TargetBonus;
  /** Null for somebody who is paid by the measures. */
  readonly ineligible: IneligibleReason | null;
  readonly gross: GrossPayout;
  /** Money: what the results of others gave or cost; null in plans that are not additive. */
  readonly teamEffect: Rational | null;
}

/** Everything besides results that a gross payout is made from. */
interface Recipient {
  /** The target bonus, money. */
  readonly target: Rational;
  readonly eligible: boolean;
  readonly previouslyPaid: Rational;
}

/** A gross payout with the steps to it, in money and exact. */
interface GrossPayout {
  readonly components: readonly GatedComponent[];
  readonly combined: Combined;
  /** What the individual part is protected at; null without protection. */
  readonly protectedAt: Rational | null;
  /** Failed gates on the total. */
  readonly effects: readonly AppliedEffect[];
  /** Whether a gate on the total zeroed it for good. */
  readonly zeroed: boolean;
  /** What is due before rounding, pool and budget. */
  readonly amount: Rational;
}

/** The part of a payout that a pool or a budget counts. */
export function claimantOf(payout: Payout): Claimant {
  // The numbers are computed to the end, so that the operands of thousands of gross payouts need no memory.
  return {
    claim: payout.gross.amount.evaluated(),
    target: payout.targetBonus.amount.evaluated(),
    eligible: payout.ineligible === null,
    zeroed: payout.gross.zeroed,
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

/** Rounded gross payout minus what it would be, rounded, without the others' results; before pool and budget. */
function teamEffectOf({ rounding }: Plan, gross: GrossPayout, neutral: GrossPayout): Rational {
  return roundToUnit(gross.amount, rounding).minus(roundToUnit(neutral.amount, rounding));
}

function modify(amount: Rational, modifiers: readonly AppliedModifier[]): Rational {
  return modifiers.reduce((left, { factor }) => left.times(factor), amount);
}

/** The protected percent of the individual components' own sum, after component gates and modifiers (bonus calculation, "Team effect"). */
function protectedAmount(
  plan: Plan,
  components: readonly GatedComponent[],
  combined: Combined,
  modifiers: readonly AppliedModifier[],
): Rational | null {
  if (plan.protectIndividual === null || combined.parts === null) return null;
  const own = combined.parts.filter((_, position) => components[position]?.scored.component.scope === 'individual');
  return plan.protectIndividual.percentOf(modify(Rational.sum(own), modifiers));
}

/** Earlier payments are taken off; only a plan that recovers goes below 0. */
function deduct(amount: Rational, previouslyPaid: Rational, recover: boolean): Rational {
  const left = amount.minus(previouslyPaid);
  return recover ? left : Rational.max(left, Rational.ZERO);
}
