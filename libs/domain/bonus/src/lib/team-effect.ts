import { Rational } from '@premia/domain-kernel';
import type { GrossPayout, GrossPayoutBasis } from './gross-payout';
import { grossPayoutOf } from './gross-payout';
import type { Scope } from './input';
import type { Plan } from './plan';
import { roundToUnit } from './rounding';

/** The claim as it would be without the others' results. */
export interface TeamEffect {
  /** The same claim with every team and company result as agreed. */
  readonly neutral: GrossPayout;
  /** Rounded claim minus rounded neutral claim, money. */
  readonly amount: Rational;
}

/**
 * What the results of others gave or cost (bonus calculation, "Team effect"): the rounded claim minus
 * the rounded claim with every team and company component at rate 100, gates on team and company
 * results passed, and modifiers on team and company measures at 1. Before pool and budget.
 *
 * @returns null in plans that are not additive
 */
export function teamEffectOf(plan: Plan, basis: GrossPayoutBasis, claim: GrossPayout): TeamEffect | null {
  if (plan.combination !== 'additive') return null;
  const neutral = grossPayoutOf(plan, neutralBasis(basis));
  const amount = roundToUnit(claim.amount, plan.rounding).minus(roundToUnit(neutral.amount, plan.rounding));
  return { neutral, amount };
}

function neutralBasis(basis: GrossPayoutBasis): GrossPayoutBasis {
  return {
    ...basis,
    scored: basis.scored.map((scored) =>
      scored.kind === 'target' && isShared(scored.component.scope) ? { ...scored, rate: Rational.HUNDRED } : scored,
    ),
    evaluated: basis.evaluated.map((evaluated) =>
      isShared(evaluated.gate.scope) ? { ...evaluated, passed: true } : evaluated,
    ),
    modifiers: basis.modifiers.map((applied) =>
      applied.modifier.kind === 'measure' && isShared(applied.modifier.scope)
        ? { ...applied, factor: Rational.ONE }
        : applied,
    ),
  };
}

function isShared(scope: Scope): boolean {
  return scope !== 'individual';
}
