import type { StageTrace, Trace } from '@premia/domain-bonus';
import { Rational } from '@premia/domain-kernel';
import type { Formula } from '../formula/formula';
import { difference, evaluate, money, percent, plain, product } from '../formula/formula';
import { gateSubject, limitsOf, protectedFormula } from '../steps/total-steps';
import type { Change } from './change';
import { change } from './change';

/** What modifiers, gates, limits, earlier payments, pool, budget and rounding made of the combined amount. */
export function stageChanges(trace: Trace): readonly Change[] {
  return trace.stages.flatMap((stage) => stageChange(stage, trace) ?? []);
}

function stageChange(stage: StageTrace, trace: Trace): Change | null {
  const from = money(stage.before);
  const moved = difference(money(stage.result), from);
  switch (stage.kind) {
    case 'modifier': {
      const { id, result } = stage.modifier;
      const formula = product(from, difference(plain(result), plain(Rational.ONE)));
      return change(`modifier:${id}`, 'modifier', { modifierId: id }, formula);
    }
    case 'protection':
      return change('protection', 'protection', {}, difference(protectedFormula(stage), from));
    case 'gate': {
      const { gate } = stage.effect;
      return change(`gate:${gate.id}`, 'gate', gateSubject(gate), gateFormula(stage, trace.targetBonus.result));
    }
    case 'floor':
    case 'cap':
      return change(stage.kind, stage.kind, {}, difference(boundFormula(stage), from));
    case 'previously-paid':
      return change('previously-paid', 'previously-paid', {}, moved);
    case 'not-eligible':
      return change(stage.reason, stage.reason, {}, moved);
    case 'pool-share':
    case 'budget-share': {
      const kind = stage.kind === 'pool-share' ? 'pool' : 'budget';
      return change(kind, kind, {}, difference(money(trace.result), from));
    }
    case 'rounded':
      return change('rounding', 'rounding', {}, moved);
    // Its share of pool or budget has a bar that ends at the total.
    case 'largest-remainder':
      return null;
  }
}

function gateFormula({ effect, before, result }: Extract<StageTrace, { kind: 'gate' }>, target: Rational): Formula {
  const kind = effect.effect;
  if (kind.kind === 'scale') return product(money(before), difference(plain(kind.by), plain(Rational.ONE)));
  if (kind.kind === 'cap' && !result.equals(before))
    return difference(product(percent(kind.by), money(target)), money(before));
  return difference(money(result), money(before));
}

/** The one of percent and amount that holds. */
function boundFormula(stage: Extract<StageTrace, { kind: 'floor' | 'cap' }>): Formula {
  return limitsOf(stage).find((limit) => evaluate(limit).equals(stage.bound)) ?? money(stage.bound);
}
