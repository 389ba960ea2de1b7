import type { PoolTrace, StageTrace } from '@premia/domain-bonus';
import type { Rational } from '@premia/domain-kernel';
import { message } from '@premia/shared-messages';
import { evaluate, money, percent, product, quotient, rounded } from '../formula/formula';
import { shortText } from '../formula/short-text';
import { addMeasureSteps } from './score-steps';
import type { StepList } from './step-list';

type PoolShare = Extract<StageTrace, { kind: 'pool-share' }>;

/** The pool, and what of it is this person's (bonus calculation §6). */
export function addPoolShare(list: StepList, stage: PoolShare): void {
  addPool(list, stage.pool);
  if (stage.own.isZero || stage.all.isZero) {
    list.say('pool-share', {}, 'money', message('explanation.remark.no-share'), stage.result);
    return;
  }
  addShare(list, 'pool-share', stage.pool.result, stage);
}

function addPool(list: StepList, pool: PoolTrace): void {
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
  if (evaluate(funded).equals(result)) list.calculate('pool', {}, 'money', funded);
  else list.say('pool', {}, 'money', message('explanation.remark.pool-of-targets', { rate: rateText }), result);
}

/** `20 000 ₹ × 14 177.41 ₹ / 28 354.82 ₹`. */
export function addShare(
  list: StepList,
  kind: 'pool-share' | 'budget-share',
  amount: Rational,
  { own, all }: { readonly own: Rational; readonly all: Rational },
): void {
  list.calculate(kind, {}, 'money', quotient(product(money(amount), money(own)), money(all)));
}
