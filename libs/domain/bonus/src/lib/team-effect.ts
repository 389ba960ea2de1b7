import { Rational } from '@premia/domain-kernel';
import type { ScoredComponent } from './component/scored-component';
import type { EvaluatedGate } from './gate/gates';
import type { Scope } from './input';
import type { AppliedModifier } from './modifier/modifier-kind';

/** What measures came to for one participant. */
export interface Results {
  readonly scored: readonly ScoredComponent[];
  readonly gates: readonly EvaluatedGate[];
  readonly modifiers: readonly AppliedModifier[];
}

/**
 * The same results as if the others' were as agreed (bonus calculation, "Team effect"): every team and company
 * component at rate 100, gates on team and company results passed, modifiers on team and company measures at 1.
 */
export function withoutOthers({ scored, gates, modifiers }: Results): Results {
  return {
    scored: scored.map((own) =>
      own.kind === 'target' && isShared(own.component.scope) ? { ...own, rate: Rational.HUNDRED } : own,
    ),
    gates: gates.map((evaluated) => (isShared(evaluated.gate.scope) ? { ...evaluated, passed: true } : evaluated)),
    modifiers: modifiers.map((applied) =>
      applied.modifier.kind === 'measure' && isShared(applied.modifier.scope)
        ? { ...applied, factor: Rational.ONE }
        : applied,
    ),
  };
}

function isShared(scope: Scope): boolean {
  return scope !== 'individual';
}
