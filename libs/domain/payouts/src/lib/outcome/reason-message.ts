import type { GateOperator } from '@premia/domain-bonus';
import { Rational } from '@premia/domain-kernel';
import type { LocalizedName, Message } from '@premia/shared-messages';
import { message } from '@premia/shared-messages';
import { comparedText, shortText } from '../formula/short-text';
import { OPERATORS } from '../steps/operators';
import type { GateReason, OutcomeReason } from './outcome';

/**
 * Why there is no payout, in a sentence.
 *
 * @param name what people call the measure of the reason, where it has one
 */
export function reasonMessage(reason: OutcomeReason, name: LocalizedName): Message {
  switch (reason.code) {
    case 'no-terms':
    case 'not-in-plan':
    case 'no-target':
    case 'no-kpis':
    case 'only-pilots':
    case 'nothing-earned':
    case 'rounds-to-zero':
      return message(`outcome.${reason.code}`);
    case 'not-started':
    case 'left':
      return message(`outcome.${reason.code}`, { date: reason.values['date'] ?? '' });
    case 'below-minimum-service': {
      const [days, needed] = [Number(reason.values['days']), Number(reason.values['needed'])];
      return message('outcome.below-minimum-service', { days, needed });
    }
    case 'gate':
      return gateMessage(reason.values, name);
    case 'below-threshold': {
      const threshold = Rational.parse(reason.values.threshold);
      const attainment = comparedText(Rational.parse(reason.values.attainment), threshold, 'percent');
      return message('outcome.below-threshold', { name, attainment, threshold: shortText(threshold, 'percent') });
    }
    case 'paid-before':
      return message('outcome.paid-before', { amount: reason.values.amount });
  }
}

function gateMessage({ value, op, than, is }: GateReason, name: LocalizedName): Message {
  const asked = { name, operator: OPERATORS[op as GateOperator], than };
  const isActual = value === 'actual';
  if (is === undefined) return message(`outcome.${isActual ? 'gate' : 'gate-percent'}-without-data`, asked);
  const read = comparedText(Rational.parse(is), Rational.parse(than), isActual ? 'number' : 'percent');
  return isActual ? message('outcome.gate', { ...asked, read }) : message('outcome.gate-percent', { ...asked, read });
}
