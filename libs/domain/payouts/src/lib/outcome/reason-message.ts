import { Rational } from '@premia/domain-kernel';
import type { Message, Text } from '@premia/shared-messages';
import { message } from '@premia/shared-messages';
import { comparedText, shortText } from '../formula/short-text';
import { OPERATORS } from '../steps/operators';
import type { GateReason, OutcomeReason, ReasonSubject } from './reason';

/**
 * Why there is no payout, in a sentence.
 *
 * @param named what people call the measure of the reason, where it has one
 */
export function reasonMessage(reason: OutcomeReason, named: Text): Message {
  switch (reason.code) {
    case 'no-terms':
    case 'not-in-plan':
    case 'no-target':
    case 'no-kpis':
    case 'only-pilots':
    case 'nothing-earned':
    case 'no-target-bonus':
    case 'table':
    case 'cap':
    case 'pool':
    case 'pool-by-target':
    case 'budget':
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
      return gateMessage(reason.values, nameOf(reason.values, named));
    case 'below-threshold': {
      const name = nameOf(reason.values, named);
      const threshold = Rational.parse(reason.values.threshold);
      const attainment = comparedText(Rational.parse(reason.values.attainment), threshold, 'percent');
      return message('outcome.below-threshold', { name, attainment, threshold: shortText(threshold, 'percent') });
    }
    case 'at-threshold':
      return message('outcome.at-threshold', {
        name: nameOf(reason.values, named),
        threshold: reason.values.threshold,
      });
    case 'nothing-reached': {
      const name = nameOf(reason.values, named);
      const { actual } = reason.values;
      if (actual === undefined) return message('outcome.nothing-reached-attainment', { name });
      return message('outcome.nothing-reached', { name, actual });
    }
    case 'factor-zero':
      return message('outcome.factor-zero', reason.values);
    case 'paid-before':
      return message('outcome.paid-before', { amount: reason.values.amount });
  }
}

/** A part of the plan has no KPI behind it. */
function nameOf({ part }: ReasonSubject, named: Text): Text {
  return part === undefined ? named : message(`plan.scope.${part}`);
}

function gateMessage({ value, op, than, is }: GateReason, name: Text): Message {
  const asked = { name, operator: OPERATORS[op], than };
  const isActual = value === 'actual';
  if (is === undefined) return message(`outcome.${isActual ? 'gate' : 'gate-percent'}-without-data`, asked);
  const read = comparedText(Rational.parse(is), Rational.parse(than), isActual ? 'number' : 'percent');
  return isActual ? message('outcome.gate', { ...asked, read }) : message('outcome.gate-percent', { ...asked, read });
}
