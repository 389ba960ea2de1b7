import { Rational } from '@premia/domain-kernel';
import { decimalWords } from '@premia/domain-plans';
import type { StepWords } from './step-context';

/** How an attainment came about, with the numbers put in; the limit it was held to is told after it. */
export function attainmentFormula(words: StepWords): string {
  const { step } = words;
  const raw = step.absorbed.at(-1);
  if (raw === undefined) return rawAttainment(words, step.key);
  const formula = `${rawAttainment(words, raw.key)} = ${words.percentOf(raw.shown.result)}`;
  return step.key === 'attainment.maximum'
    ? words.tell(
        `${formula}, at most ${words.percent('attainmentMax')}`,
        `${formula}, предел ${words.percent('attainmentMax')}`,
      )
    : words.tell(`${formula}, not below 0`, `${formula}, не ниже 0`);
}

function rawAttainment(words: StepWords, key: StepWords['step']['key']): string {
  const number = (name: string) => words.number(name);
  switch (key) {
    case 'attainment.ratio-higher':
      return `100 × ${number('actual')} / ${number('target')}`;
    case 'attainment.ratio-lower':
      return `100 × ${number('target')} / ${number('actual')}`;
    case 'attainment.unbounded':
      return words.tell(
        `actual ${number('actual')}: nothing to divide by, so the highest there is`,
        `факт ${number('actual')}: делить не на что, поэтому наибольшее возможное`,
      );
    case 'attainment.mirror':
      return `100 × (2 − ${number('actual')} / ${number('target')})`;
    case 'attainment.progress':
      return `100 × (${difference(words, 'actual', 'baseline')}) / (${difference(words, 'target', 'baseline')})`;
    case 'attainment.range.inside':
      return words.tell(
        `${number('actual')} lies between ${number('low')} and ${number('high')}`,
        `${number('actual')} между ${number('low')} и ${number('high')}`,
      );
    case 'attainment.range.outside':
      return words.tell(
        `${number('actual')} lies too far outside ${number('low')}–${number('high')}`,
        `${number('actual')} слишком далеко от границ ${number('low')}–${number('high')}`,
      );
    case 'attainment.range.below':
      return `100 × (${number('tolerance')} − (${number('low')} − ${number('actual')})) / ${number('tolerance')}`;
    case 'attainment.range.above':
      return `100 × (${number('tolerance')} − (${number('actual')} − ${number('high')})) / ${number('tolerance')}`;
    case 'attainment.milestone':
      return words.step.shownResult === '0'
        ? words.tell('not reached', 'не достигнуто')
        : words.tell('reached', 'достигнуто');
    case 'attainment.rated':
      return words.tell(`rating “${words.step.source.choice ?? ''}”`, `оценка «${words.step.source.choice ?? ''}»`);
    case 'attainment.given':
      return words.tell('attainment as given', 'выполнение задано');
    case 'attainment.worst':
      return words.tell('money spent and no result', 'деньги потрачены, результата нет');
    default:
      return words.tell('no data counts as 0', 'без данных считается 0');
  }
}

/** `154.29 − 25`, and `154.29 + 50` where what is taken off lies below 0. */
function difference(words: StepWords, from: string, less: string): string {
  const value = words.step.shown[less] ?? '0';
  const positive = value.startsWith('-') ? value.slice(1) : value;
  const sign = value.startsWith('-') ? '+' : '−';
  return `${words.number(from)} ${sign} ${decimalWords(positive, words.context.language, { maximumDigits: 2 })}`;
}

/** How an attainment became a rate. */
export function rateFormula(words: StepWords): string {
  const percent = (name: string) => words.percent(name);
  switch (words.step.key) {
    case 'rate.linear':
      return words.tell(
        `rate = attainment, ${percent('attainment')}`,
        `процент премии равен выполнению, ${percent('attainment')}`,
      );
    case 'rate.points.below':
      return words.tell(
        `${percent('attainment')} is below ${percent('firstPoint')}`,
        `${percent('attainment')} ниже ${percent('firstPoint')}`,
      );
    case 'rate.points.level':
      return levelFormula(words);
    case 'rate.points.between':
      return betweenFormula(words);
    case 'rate.steps.below':
      return words.tell(
        `${percent('attainment')} does not reach ${percent('firstStep')}`,
        `${percent('attainment')} не достигает ${percent('firstStep')}`,
      );
    case 'rate.steps.reached':
      return words.tell(
        `step ${percent('step')} → ${percent('stepRate')}`,
        `ступень ${percent('step')} → ${percent('stepRate')}`,
      );
    case 'rate.tiers':
      return words.sum(
        'part',
        (position) => `${words.percent(`part${position}`)} × ${words.number(`slope${position}`)}`,
      );
    case 'rate.measure-cap':
      return words.tell(
        `${percent('rate')}, at most ${percent('cap')}`,
        `${percent('rate')}, не больше ${percent('cap')}`,
      );
    default:
      return words.tell(`${percent('rate')}, not below 0`, `${percent('rate')}, не ниже 0`);
  }
}

function levelFormula(words: StepWords): string {
  const beyond = valueOf(words, 'attainment').compare(valueOf(words, 'point'));
  const tail = `${words.percent('point')} → ${words.percent('pointRate')}`;
  if (beyond > 0) return words.tell(`above ${tail}`, `выше ${tail}`);
  return beyond < 0 ? words.tell(`below ${tail}`, `ниже ${tail}`) : words.tell(`at ${tail}`, `ровно ${tail}`);
}

/** `50 + (97.90 − 80) × 2.5`, the slope worked out where it ends. */
function betweenFormula(words: StepWords): string {
  const rise = valueOf(words, 'rateTo').minus(valueOf(words, 'rateFrom'));
  const slope = rise.dividedBy(valueOf(words, 'to').minus(valueOf(words, 'from'))).toExactText();
  const start = `${words.number('rateFrom')} + (${words.number('attainment')} − ${words.number('from')})`;
  if (/^-?\d+(\.\d{1,4})?$/.test(slope)) return `${start} × ${decimalWords(slope, words.context.language)}`;
  return `${start} × (${words.number('rateTo')} − ${words.number('rateFrom')}) / (${words.number('to')} − ${words.number('from')})`;
}

/** A value of the step, exact. */
function valueOf(words: StepWords, name: string): Rational {
  return Rational.parseExact(words.step.values[name] ?? '0');
}
