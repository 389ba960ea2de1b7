import type { PerUnitTrace } from '@premia/domain-bonus';
import { Rational } from '@premia/domain-kernel';
import type { Formula } from '../formula/formula';
import { money, plain, product } from '../formula/formula';
import { earnedFormula } from '../steps/component-steps';

/** What a component pays per unit, under its cap and after the gates on it. */
export function perUnitFormula(component: PerUnitTrace): Formula {
  const earned = earnedFormula(component) ?? money(Rational.ZERO);
  return component.effects.reduce((left, { effect }) => {
    // A gate that caps can't apply to money per unit.
    return effect.kind === 'scale' ? product(left, plain(effect.by)) : money(Rational.ZERO);
  }, earned);
}
