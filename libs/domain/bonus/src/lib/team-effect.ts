import { Rational } from '@premia/domain-kernel';
import type { Claim, ClaimBasis } from './claim';
import { claimOf } from './claim';
import type { Scope } from './input';
import type { Plan } from './plan';
import { roundToUnit } from './rounding';

/** The claim as it would be without the others' results. */
export interface TeamEffect {
  /** The same claim with every team and company result as agreed. */
  readonly neutral: Claim;
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
export function teamEffectOf(plan: Plan, basis: ClaimBasis, claim: Claim): TeamEffect | null {
  if (plan.combination !== 'additive') return null;
  const neutral = claimOf(plan, neutralBasis(basis));
  const amount = roundToUnit(claim.amount, plan.rounding).minus(roundToUnit(neutral.amount, plan.rounding));
  return { neutral, amount };
}

function neutralBasis(basis: ClaimBasis): ClaimBasis {
  return {
    ...basis,
    scored: basis.scored.map((scored) =>
      scored.kind === 'target' && isShared(scored.component.scope) ? { ...scored, rate: Rational.HUNDRED } : scored,
    ),
    judged: basis.judged.map((judged) => (isShared(judged.gate.scope) ? { ...judged, passed: true } : judged)),
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
