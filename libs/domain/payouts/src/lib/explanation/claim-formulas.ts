import type { Worded } from '@premia/domain-plans';
import { gateFormula, limitFormula, meanFormula, roundingFormula } from './rule-formulas';
import { attainmentFormula, rateFormula } from './score-formulas';
import type { StepWords } from './step-context';
import { targetFormula } from './target-formulas';

/** The formula of a step with its numbers put in, as a person would say it. */
export function stepFormula(words: StepWords): string {
  const { key } = words.step;
  if (key.startsWith('segment.') || key === 'target-bonus') return targetFormula(words);
  if (key.startsWith('attainment.')) return attainmentFormula(words);
  if (key.startsWith('rate.')) return rateFormula(words);
  if (key.startsWith('per-unit.')) return perUnitFormula(words);
  return claimFormula(words);
}

function perUnitFormula(words: StepWords): string {
  switch (words.step.key) {
    case 'per-unit.counted':
      return words.tell(`counted: ${words.number('actual')}`, `учтено: ${words.number('actual')}`);
    case 'per-unit.marginal':
      return words.sum(
        'units',
        (position) => `${words.number(`units${position}`)} × ${words.money(`rate${position}`)}`,
      );
    case 'per-unit.whole':
      return `${words.number('actual')} × ${words.money('unitRate')}`;
    case 'per-unit.amount':
      return words.sum(
        'amount',
        (position) => `${words.money(`amount${position}`)} × ${words.number(`part${position}`)}`,
      );
    case 'per-unit.cap':
      return words.tell(
        `${words.money('amount')}, at most ${words.money('cap')}`,
        `${words.money('amount')}, не больше ${words.money('cap')}`,
      );
    default:
      return words.tell('no data: nothing is paid', 'нет данных: не оплачивается');
  }
}

const LEFT_OUT: Readonly<Record<string, Worded>> = {
  'measure.left-out.pilot': {
    en: 'pilot: measured, counted in nothing',
    ru: 'пробный режим: измеряется, в премию не входит',
  },
  'measure.left-out.no-data': {
    en: 'no data: the other weights grow to 100 %',
    ru: 'нет данных: веса остальных растут до 100\u00a0%',
  },
  'measure.left-out.not-applicable': {
    en: 'not applicable: the other weights grow to 100 %',
    ru: 'неприменим: веса остальных растут до 100\u00a0%',
  },
};

function claimFormula(words: StepWords): string {
  const percent = (name: string) => words.percent(name);
  const money = (name: string) => words.money(name);
  const number = (name: string) => words.number(name);
  const factors = () =>
    Array.from({ length: words.count('factor') }, (_, index) => ` × ${number(`factor${index + 1}`)}`).join('');
  switch (words.step.key) {
    case 'service.minimum':
      return words.tell(
        `${number('serviceDays')} of at least ${number('minimumDays')} days`,
        `${number('serviceDays')} дн. при минимуме ${number('minimumDays')}`,
      );
    case 'component.attainment':
    case 'component.team-mean.attainment':
      return meanFormula(words, 'attainment');
    case 'component.rate':
    case 'component.team-mean.rate':
      return meanFormula(words, 'rate');
    case 'component.floor':
      return words.tell(
        `${percent('rate')}, at least ${percent('floor')}`,
        `${percent('rate')}, не меньше ${percent('floor')}`,
      );
    case 'component.cap':
      return words.tell(
        `${percent('rate')}, at most ${percent('cap')}`,
        `${percent('rate')}, не больше ${percent('cap')}`,
      );
    case 'gate.judged':
      return gateFormula(words);
    case 'gate.no-data':
      return words.tell('no data: not met', 'нет данных: не выполнено');
    case 'gate.component.zero':
    case 'gate.total.zero':
      return words.tell('becomes 0', 'обнуляется');
    case 'gate.component.scale':
      return `${words.step.unit === 'money' ? money('value') : percent('value')} × ${number('by')}`;
    case 'gate.component.cap':
      return words.tell(
        `${percent('value')}, at most ${percent('by')}`,
        `${percent('value')}, не больше ${percent('by')}`,
      );
    case 'gate.total.scale':
      return `${money('claim')} × ${number('by')}`;
    case 'gate.total.cap':
      return words.tell(
        `${money('claim')}, at most ${percent('by')} × ${money('target')}`,
        `${money('claim')}, не больше ${percent('by')} × ${money('target')}`,
      );
    case 'part.target':
      return `${money('target')} × ${percent('weight')} × ${percent('rate')}`;
    case 'part.per-unit':
      return money('amount');
    case 'claim.additive':
      return words.sum('part', (position) => money(`part${position}`));
    case 'claim.multiplicative':
      return `${money('target')}${Array.from({ length: words.count('rate') }, (_, index) => ` × ${percent(`rate${index + 1}`)}`).join('')}`;
    case 'claim.matrix.cell':
      return `${money('target')} × ${percent('cell')}`;
    case 'claim.matrix.below':
      return words.tell('below the first row or column', 'ниже первой строки или столбца');
    case 'modifier.lookup':
      return words.tell(
        `“${words.step.source.choice ?? ''}” → ${number('factor')}`,
        `«${words.step.source.choice ?? ''}» → ${number('factor')}`,
      );
    case 'modifier.number':
      return words.tell(`given: ${number('factor')}`, `задан: ${number('factor')}`);
    case 'modifier.default':
      return words.tell(`without a value: ${number('factor')}`, `по умолчанию: ${number('factor')}`);
    case 'modifier.measure':
      return `${percent('rate')} / 100`;
    case 'claim.modified':
      return `${money('claim')}${factors()}`;
    case 'claim.protected-part':
      return `(${words.sum('part', (position) => money(`part${position}`))})${factors()} × ${percent('percent')}`;
    case 'claim.protected':
      return words.tell(
        `${money('claim')}, at least ${money('protectedPart')}`,
        `${money('claim')}, не меньше ${money('protectedPart')}`,
      );
    case 'claim.floor':
      return limitFormula(words, words.tell('at least', 'не меньше'));
    case 'claim.cap':
      return limitFormula(words, words.tell('at most', 'не больше'));
    case 'claim.previously-paid':
    case 'claim.previously-paid.recovered':
      return `${money('claim')} − ${money('previouslyPaid')}`;
    case 'claim.not-eligible':
      return words.tell('no bonus for the period', 'премии за период нет');
    case 'pool.fixed':
      return money('pool');
    case 'pool.funding-attainment':
      return words.tell(
        `attainment ${percent('attainment')} → ${percent('rate')}`,
        `выполнение ${percent('attainment')} → ${percent('rate')}`,
      );
    case 'pool.funded':
      return `${money('targets')} × ${percent('rate')}`;
    case 'pool.share':
      return `${money('pool')} × ${money('own')} / ${money('all')}`;
    case 'pool.nothing':
      return words.tell('nothing earned, no share', 'ничего не заработано, доли нет');
    case 'budget.share':
      return `${money('budget')} × ${money('claim')} / ${money('claims')}`;
    case 'total.rounded':
      return roundingFormula(words);
    case 'total.largest-remainder':
      return words.tell(
        `${money('share')}, to ${money('unit')} by largest remainder`,
        `${money('share')}, до ${money('unit')} по наибольшему остатку`,
      );
    default:
      return LEFT_OUT[words.step.key]?.[words.context.language] ?? '';
  }
}
