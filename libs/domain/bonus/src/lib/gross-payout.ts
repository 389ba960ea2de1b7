import { Rational } from '@premia/domain-kernel';
import type { Combined, GatedComponent } from './combine';
import { combine, gateComponents } from './combine';
import type { AppliedEffect, EvaluatedGate } from './gates';
import { applyEffects, failedEffectsOnTotal } from './gates';
import { applyLimits } from './limits';
import type { AppliedModifier } from './modifiers';
import type { ScoredComponent } from './participant-score';
import type { Plan } from './plan';

/** Everything that a gross payout is made from. */
export interface GrossPayoutBasis {
  /** The target bonus, money. */
  readonly target: Rational;
  readonly eligible: boolean;
  readonly scored: readonly ScoredComponent[];
  readonly evaluated: readonly EvaluatedGate[];
  readonly modifiers: readonly AppliedModifier[];
  readonly previouslyPaid: Rational;
}

/** A gross payout, step by step, in money and exact; each step starts from the one before. */
export interface GrossPayout {
  readonly components: readonly GatedComponent[];
  readonly combined: Combined;
  readonly modified: Rational;
  /** What the individual part is protected at; null without protection. */
  readonly protectedAt: Rational | null;
  readonly afterProtection: Rational;
  /** Failed gates on the total. */
  readonly effects: readonly AppliedEffect[];
  readonly afterGates: Rational;
  /** Whether a gate on the total zeroed it for good. */
  readonly zeroed: boolean;
  readonly limited: Rational;
  /** What is due before rounding, pool and budget. */
  readonly amount: Rational;
}

/**
 * The gross payout of one participant in the order of bonus calculation §5: gates on components → combine →
 * modifiers → protection of the individual part → gates on the total → plan floor, then plan cap →
 * minus what was paid before. Nobody below the minimum service has one.
 */
export function grossPayoutOf(plan: Plan, basis: GrossPayoutBasis): GrossPayout {
  const components = gateComponents(basis.scored, basis.evaluated);
  const combined = combine(plan, basis.target, components);
  const modified = modify(combined.claim, basis.modifiers);
  const protectedAt = protectedAmount(plan, components, combined, basis.modifiers);
  const afterProtection = protectedAt === null ? modified : Rational.max(modified, protectedAt);
  const effects = applyEffects(failedEffectsOnTotal(basis.evaluated), afterProtection, basis.target);
  const afterGates = effects.at(-1)?.result ?? afterProtection;
  const zeroed = effects.some(({ evaluated }) => evaluated.gate.otherwise.kind === 'zero');
  const limited = zeroed ? afterGates : applyLimits(afterGates, basis.target, plan.floor, plan.cap);
  const amount = basis.eligible ? deduct(limited, basis.previouslyPaid, plan.recover) : Rational.ZERO;
  return { components, combined, modified, protectedAt, afterProtection, effects, afterGates, zeroed, limited, amount };
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
