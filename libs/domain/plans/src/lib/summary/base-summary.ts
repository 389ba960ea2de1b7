import type { PlanInput, ProrationBasis } from '@premia/domain-bonus';
import { minorUnit } from '@premia/domain-kernel';
import type { Message } from '@premia/shared-messages';
import { message } from '@premia/shared-messages';

const BASES: Readonly<Record<ProrationBasis, Message>> = {
  'calendar-days': message('plan.choice.proration.calendar-days'),
  '30/360': message('plan.choice.proration.thirty-days'),
  'whole-months': message('plan.choice.proration.whole-months'),
  none: message('plan.choice.proration.none'),
};

/** How service in part of the period counts, and who has served too little (bonus calculation §4). */
export function prorationSummary({ proration = {} }: PlanInput): readonly Message[] {
  const { basis = 'calendar-days', minimumDays: days = 0, factorDecimals: decimals } = proration;
  return [
    BASES[basis],
    ...(decimals === undefined ? [] : [message('plan.choice.factorDecimals', { decimals })]),
    ...(days > 0 ? [message('plan.choice.minimumDays', { days })] : []),
  ];
}

export function noDataChoice({ noData = 'error' }: PlanInput): Message {
  return message(`plan.choice.noData.${noData}`);
}

/** Rounding happens once, at the very end; parts under a total are its shares by largest remainder (bonus calculation §6). */
export function roundingSummary({ rounding, currency, combination, components }: PlanInput): readonly Message[] {
  const amount = rounding?.unit ?? minorUnit(currency)?.toDecimal(6) ?? '0.01';
  const once = message(`plan.choice.rounding.${rounding?.mode ?? 'half-up'}`, { unit: { amount, currency } });
  if (combination !== 'additive' || components.length < 2) return [once];
  return [once, message('plan.choice.largestRemainder')];
}

/** Protection of the individual part, earlier payments, pool and budget: said only where the plan has them. */
export function fundingSummary(
  { protectIndividual, recover, pool, budget, currency }: PlanInput,
  hidesShares: boolean,
): readonly Message[] {
  const choices: Message[] = [];
  if (protectIndividual !== undefined) {
    choices.push(message('plan.choice.protectIndividual', { percent: protectIndividual.percent }));
  }
  if (recover === true) choices.push(message('plan.choice.recover'));
  if (pool !== undefined) {
    const share = pool.share === 'score' ? 'score' : 'other';
    choices.push(
      pool.amount === undefined
        ? message('plan.choice.pool.funded', { share })
        : hidesShares
          ? message('plan.choice.pool.hidden', { share })
          : message('plan.choice.pool.fixed', { share, amount: { amount: pool.amount, currency } }),
    );
  }
  if (budget !== undefined) {
    const amount = { amount: budget.amount, currency };
    const kind = budget.whenExceeded === 'scale' ? 'scale' : 'refuse';
    choices.push(
      hidesShares ? message(`plan.choice.budget.hidden.${kind}`) : message(`plan.choice.budget.${kind}`, { amount }),
    );
  }
  return choices;
}
