import { Rational } from '@premia/domain-kernel';
import type { Locale } from '@premia/shared-contract';

/** A sentence as it stands on the page, taken apart. */
export interface ReadSentence {
  /** What it names, each with the names and figures that stand beside it: `modifier k0 0.5`. */
  readonly causes: readonly string[];
  /** Percent and target bonus; null where the sentence has none. */
  readonly share: { readonly percent: string; readonly target: Rational } | null;
}

const NUMBER = '(−?\\d+(?:\u00a0\\d{3})*(?:[.,]\\d+)?)';
const MONEY = `${NUMBER}\u00a0[^.\\s]+`;

/** How each cause reads; written apart from the messages, so that a text that changes its sense is noticed. */
const PATTERNS: readonly (readonly [cause: string, en: string, ru: string])[] = [
  ['share', `${NUMBER}\u00a0% of the target bonus of ${MONEY}\\.`, `${NUMBER}\u00a0% от целевой премии ${MONEY}\\.`],
  ['absence', 'The target bonus is less by days of absence\\.', 'Целевая премия уменьшена на дни отсутствия\\.'],
  ['part-period', 'The target bonus is for part of the period\\.', 'Целевая премия посчитана за часть периода\\.'],
  ...resultPatterns('individual', 'Own KPIs', 'Свои показатели дали'),
  ...resultPatterns('team', 'The team', 'Команда дала'),
  ...resultPatterns('company', 'The company', 'Компания дала'),
  [
    'table',
    `For these results the table of the plan gives ${NUMBER}\u00a0%\\.`,
    `За такие результаты таблица плана даёт ${NUMBER}\u00a0%\\.`,
  ],
  ['per-unit', 'Paid per unit: ([^.]+)\\.', 'Оплата за единицу: ([^.]+)\\.'],
  [
    'component-floor',
    'The floor of “(.+?)” raised the amount\\.',
    'Гарантированный минимум составляющей «(.+?)» увеличил сумму\\.',
  ],
  [
    'component-cap',
    'The cap on “(.+?)” lowered the amount\\.',
    'Верхний предел составляющей «(.+?)» уменьшил сумму\\.',
  ],
  [
    'component-gate',
    'Gate on “(.+?)” not met: ([^.]+)\\.',
    'Не выполнено условие для составляющей «(.+?)»: ([^.]+)\\.',
  ],
  ['modifier', `Modifier “(.+?)”: × ${NUMBER}\\.`, `Коэффициент «(.+?)»: × ${NUMBER}\\.`],
  ['protection', 'The protected part raised the amount\\.', 'Защищённая часть увеличила сумму\\.'],
  ['gate', 'Gate not met: ([^.]+)\\.', 'Не выполнено условие: ([^.]+)\\.'],
  ['floor', 'The floor of the plan raised the amount\\.', 'Гарантированный минимум плана увеличил сумму\\.'],
  ['cap', 'The cap of the plan lowered the amount\\.', 'Верхний предел плана уменьшил сумму\\.'],
  ['paid', 'Earlier payments have been taken off\\.', 'Из суммы вычтено выплаченное раньше\\.'],
  [
    'paid-back',
    'A correction of earlier payments has been added\\.',
    'К сумме добавлена поправка к прошлым выплатам\\.',
  ],
  [
    'pool target',
    'The pool is shared in proportion to target bonuses\\.',
    'Премиальный фонд делится пропорционально целевым премиям\\.',
  ],
  [
    'pool gross-payout',
    'The pool is shared in proportion to what each person earned\\.',
    'Премиальный фонд делится пропорционально тому, кто сколько заработал\\.',
  ],
  [
    'budget',
    'The bonuses together exceed the budget, so each was scaled to fit it\\.',
    'Вместе премии больше бюджета, поэтому каждая пересчитана под него\\.',
  ],
  ['rounding', `The total is rounded to ${MONEY}\\.`, `Итог округлён до ${MONEY}\\.`],
];

function resultPatterns(scope: string, en: string, ru: string): readonly (readonly [string, string, string])[] {
  return [
    [`results ${scope} 1`, `${en} gave more than target\\.`, `${ru} больше цели\\.`],
    [`results ${scope} -1`, `${en} gave less than target\\.`, `${ru} меньше цели\\.`],
    [`results ${scope} 0`, `${en} gave exactly the target\\.`, `${ru} ровно целевую сумму\\.`],
  ];
}

/** Reads the sentence of a payout to its end; what it can't read is an error. */
export function readSentence(text: string, locale: Locale): ReadSentence {
  const causes: string[] = [];
  let share: ReadSentence['share'] = null;
  for (let rest = text; rest !== '';) {
    const found = firstOf(rest, locale);
    if (found === null) throw new Error(`“${rest}” can’t be read`);
    const [first = '', second = ''] = found.parts;
    if (found.cause === 'share') share = { percent: plainNumber(first), target: Rational.parse(plainNumber(second)) };
    else causes.push([found.cause, ...found.parts].join(' '));
    rest = rest.slice(found.length).trimStart();
  }
  return { causes, share };
}

function firstOf(text: string, locale: Locale) {
  for (const [cause, en, ru] of PATTERNS) {
    const match = new RegExp(`^${locale === 'en' ? en : ru}`, 'u').exec(text);
    if (match === null) continue;
    const parts = match.slice(1).map((part) => (/^[−\d]/u.test(part) ? plainNumber(part) : part));
    return { cause, parts, length: match[0].length };
  }
  return null;
}

function plainNumber(text: string): string {
  return text.replaceAll('\u00a0', '').replace('−', '-').replace(',', '.');
}
