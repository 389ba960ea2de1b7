import type { TotalRoundingMode } from '@premia/domain-bonus';
import { Rational } from '@premia/domain-kernel';
import type { Worded } from '@premia/domain-plans';
import { decimalWords } from '@premia/domain-plans';
import type { StepWords } from './step-context';

/** `40 % × 150 % + 60 % × 100 %`; weights that do not come to 100 are told as the fraction they make. */
export function meanFormula(words: StepWords, name: 'rate' | 'attainment'): string {
  const positions = Array.from({ length: words.count('weight') }, (_, index) => index + 1);
  const isOfTeams = words.step.key.startsWith('component.team-mean');
  const weightOf = (position: number) =>
    isOfTeams ? words.number(`weight${position}`) : words.percent(`weight${position}`);
  const terms = positions
    .map((position) => `${weightOf(position)} × ${words.percent(`${name}${position}`)}`)
    .join(' + ');
  const sum = Rational.sum(
    positions.map((position) => Rational.parseExact(words.step.values[`weight${position}`] ?? '0')),
  );
  return !isOfTeams && sum.equals(Rational.HUNDRED) ? terms : `(${terms}) / (${positions.map(weightOf).join(' + ')})`;
}

const OPERATORS: Readonly<Record<string, string>> = { '>=': '≥', '>': '>', '<=': '≤', '<': '<', '==': '=' };

/** `28 ≥ 30: not met`. */
export function gateFormula(words: StepWords): string {
  const operator = /(>=|<=|==|>|<)/.exec(words.step.formula)?.[1] ?? '';
  const isMet = words.step.result === '1';
  const comparison = `${words.number('read')} ${OPERATORS[operator] ?? operator} ${words.number('than')}`;
  return isMet
    ? words.tell(`${comparison}: met`, `${comparison}: выполнено`)
    : words.tell(`${comparison}: not met`, `${comparison}: не выполнено`);
}

/** `14 000 ₹, at most 110 % × 12 000 ₹`. */
export function limitFormula(words: StepWords, bound: string): string {
  const limits = [
    words.has('percentOfTarget') ? `${words.percent('percentOfTarget')} × ${words.money('target')}` : null,
    words.has('amount') ? words.money('amount') : null,
  ].filter((limit) => limit !== null);
  return `${words.money('claim')}, ${bound} ${limits.join(words.tell(' or ', ' или '))}`;
}

const MODES: Readonly<Record<TotalRoundingMode, Worded>> = {
  'half-up': { en: 'half up', ru: 'половина вверх' },
  'half-even': { en: 'half to even', ru: 'половина к чётному' },
  down: { en: 'down', ru: 'вниз' },
  up: { en: 'up', ru: 'вверх' },
};

/** `14 177.338… to 0.01 ₹, half up`: what is cut off is shown as far as it decides. */
export function roundingFormula(words: StepWords): string {
  const { language, plan } = words.context;
  const mode = MODES[plan.rounding?.mode ?? 'half-up'][language];
  const claim = Rational.parseExact(words.step.values['claim'] ?? '0');
  const shown = claim.toDecimal(4, 'down');
  const rest = Rational.parse(shown).equals(claim) ? '' : '…';
  const amount = `${decimalWords(shown, language)}${rest}`;
  return words.tell(`${amount} to ${words.money('unit')}, ${mode}`, `${amount} до ${words.money('unit')}, ${mode}`);
}
