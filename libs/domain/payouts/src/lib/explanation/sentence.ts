import type { PlanInput } from '@premia/domain-bonus';
import { Rational } from '@premia/domain-kernel';
import type { Language } from '@premia/domain-plans';
import { moneyWords, percentWords } from '@premia/domain-plans';
import type { Waterfall, WaterfallMove } from '../waterfall/waterfall';

export interface SentenceFacts {
  readonly plan: PlanInput;
  readonly waterfall: Waterfall;
  readonly percentOfTarget: string | null;
  readonly language: Language;
}

/** A payout in a sentence that a person would say: how much of the target, and what made it so. */
export function payoutSentence({ plan, waterfall, percentOfTarget, language }: SentenceFacts): string {
  const target = wholeMoney(waterfall.start, plan.currency, language);
  const because = reason(plan, waterfall, language);
  if (percentOfTarget === null) return because;
  const percent = percentWords(percentOfTarget, language, { maximumDigits: 1 });
  const share =
    language === 'ru' ? `${percent} от целевой премии ${target}.` : `${percent} of the target bonus of ${target}.`;
  return because === '' ? share : `${share} ${because}`;
}

function wholeMoney(amount: string, currency: string, language: Language): string {
  const isWhole = /^-?\d+(\.0+)?$/.test(amount);
  return moneyWords(amount, currency, language, isWhole ? { maximumDigits: 0 } : { minimumDigits: 2 });
}

function reason(plan: PlanInput, { moves }: Waterfall, language: Language): string {
  const tell = (en: string, ru: string) => (language === 'ru' ? ru : en);
  const last = moves.findLast(
    ({ kind }) =>
      kind === 'gate' || kind === 'not-eligible' || kind === 'paid-before' || kind === 'cap' || kind === 'floor',
  );
  switch (last?.kind) {
    case 'gate':
      return tell('A gate on the whole bonus was not met.', 'Не выполнено условие, от которого зависит вся премия.');
    case 'not-eligible':
      return tell('The minimum service was not reached.', 'Минимальный срок работы не отработан.');
    case 'paid-before':
      return tell('Earlier payments have been taken off.', 'Из суммы вычтено выплаченное раньше.');
    case 'cap':
      return tell('The cap of the plan holds it there.', 'Выше не пускает верхний предел плана.');
    case 'floor':
      return tell('The floor of the plan lifts it there.', 'До этой суммы поднял гарантированный минимум плана.');
    default:
      return results(signOf(plan, moves, true), signOf(plan, moves, false), tell);
  }
}

/** Whether own or others' components together gave more or less than their target; null where there are none. */
function signOf(plan: PlanInput, moves: readonly WaterfallMove[], own: boolean): number | null {
  const isOwn = (id: string | null) => plan.components.find((component) => component.id === id)?.scope === 'individual';
  const of = moves.filter(({ componentId }) => componentId !== null && isOwn(componentId) === own);
  return of.length === 0 ? null : Rational.sum(of.map(({ delta }) => Rational.parse(delta))).sign;
}

function results(own: number | null, others: number | null, tell: (en: string, ru: string) => string): string {
  const ownWords =
    own === null
      ? null
      : own > 0
        ? tell('Own KPIs gave more than target', 'Свои показатели дали больше цели')
        : own < 0
          ? tell('Own KPIs gave less than target', 'Свои показатели дали меньше цели')
          : tell('Own KPIs are on target', 'Свои показатели ровно на цели');
  const teamWords = others === null ? null : teamPart(own, others, tell);
  const parts = [ownWords, teamWords].filter((part) => part !== null);
  return parts.length === 0 ? '' : `${parts.join(', ')}.`;
}

function teamPart(own: number | null, others: number, tell: (en: string, ru: string) => string): string {
  if (others === 0) return tell('the team is on target', 'команда ровно на цели');
  if (others > 0)
    return own !== null && own > 0
      ? tell('and the team helped too', 'команда тоже помогла')
      : tell('the team helped', 'команда помогла');
  return own !== null && own > 0
    ? tell('the team took some of it back', 'команда часть забрала')
    : tell('and the team took some more', 'команда тоже не дотянула');
}
