import type { Message } from '@premia/shared-messages';
import { message } from '@premia/shared-messages';
import type { Step } from '../steps/step';
import type { Names } from './names';

/** What a step is about, in a few words. */
export function stepTitle({ kind, subject }: Pick<Step, 'kind' | 'subject'>, names: Names): Message {
  switch (kind) {
    case 'segment':
      return message('explanation.title.segment', { days: subject.segment ?? { from: '', to: '' } });
    case 'modifier':
    case 'after-modifier':
      return message(`explanation.title.${kind}`, { name: subject.modifierId ?? '' });
    case 'attainment':
    case 'left-out':
    case 'rate':
    case 'rate-not-negative':
    case 'rate-cap':
    case 'component-attainment':
    case 'component-rate':
    case 'component-floor':
    case 'component-cap':
    case 'per-unit':
    case 'gate':
    case 'part':
      return message(`explanation.title.${kind}`, { name: names.subject(subject) });
    case 'component-gate':
      return message('explanation.title.component-gate', { name: names.component(subject.componentId ?? '') });
    case 'target-bonus':
    case 'service':
    case 'combined':
    case 'product':
    case 'table':
    case 'protection':
    case 'total-gate':
    case 'floor':
    case 'cap':
    case 'previously-paid':
    case 'below-minimum-service':
    case 'only-pilots':
    case 'pool':
    case 'pool-share':
    case 'budget-share':
    case 'rounding':
      return message(`explanation.title.${kind}`);
  }
}
