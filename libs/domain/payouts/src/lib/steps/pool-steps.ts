import type { PoolTrace, StageTrace } from '@premia/domain-bonus';
import type { Rational } from '@premia/domain-kernel';
import { message } from '@premia/shared-messages';
import { evaluate, money, percent, product, quotient, rounded } from '../formula/formula';
import { shortText } from '../formula/short-text';
import { addMeasureSteps } from './score-steps';
import type { Viewing } from './step';
import type { StepList } from './step-list';

type PoolShare = Extract<StageTrace, { kind: 'pool-share' }>;

/** The pool, and what of it is this person's (bonus calculation §6). */
export function addPoolShare(list: StepList, stage: PoolShare, viewing: Viewing): void {
  addPool(list, stage.pool, viewing);
  if (stage.own.isZero || stage.all.isZero) {
    list.say('pool-share', {}, 'money', message('explanation.remark.no-share'), stage.result);
    return;
  }
  addShare(list, 'pool-share', stage.pool.result, stage, viewing);
}

function addPool(list: StepList, pool: PoolTrace, { hidesOthers }: Viewing): void {
  if (pool.kind === 'fixed-pool') {
    list.calculate('pool', {}, 'money', money(pool.result));
    return;
  }
  const { measure, targets, unit, result } = pool;
  const rate = pool.rate.result;
  const rateText = shortText(rate, 'percent');
  const attainment = shortText(pool.rate.curve.attainment, 'percent');
  addMeasureSteps(list, measure, { measureId: measure.id });
  list.say('pool', {}, 'percent', message('explanation.remark.funding', { attainment, rate: rateText }), rate);
  const funded = rounded(product(money(targets), percent(rate)), money(unit), 'floor');
  if (hidesOthers || !evaluate(funded).equals(result))
    list.say('pool', {}, 'money', message('explanation.remark.pool-of-targets', { rate: rateText }), result);
  else list.calculate('pool', {}, 'money', funded);
}

/** `20 000 ₹ × 14 177.41 ₹ / 28 354.82 ₹`; the sum of everybody's is named where it is not for the viewer. */
export function addShare(
  list: StepList,
  kind: 'pool-share' | 'budget-share',
  amount: Rational,
  { own, all, result }: { readonly own: Rational; readonly all: Rational; readonly result: Rational },
  { hidesOthers, currency }: Viewing,
): void {
  if (!hidesOthers) {
    list.calculate(kind, {}, 'money', quotient(product(money(amount), money(own)), money(all)));
    return;
  }
  const moneyOf = (value: Rational) => ({ amount: shortText(value, 'money'), currency });
  const parameters = { amount: moneyOf(amount), own: moneyOf(own) };
  list.say(kind, {}, 'money', message('explanation.remark.share-of-all', parameters), result);
}
