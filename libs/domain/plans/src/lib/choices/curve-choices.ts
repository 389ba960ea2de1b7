import type { CurveInput } from '@premia/domain-bonus';
import type { Language } from '../words/language';
import { decimalWords, percentWords } from '../words/number-words';

type PointsCurve = Extract<CurveInput, { readonly kind: 'points' }>;
type StepsCurve = Extract<CurveInput, { readonly kind: 'steps' }>;
type TiersCurve = Extract<CurveInput, { readonly kind: 'tiers' }>;

/** What a curve decides, in whole sentences: shape, sides of boundaries, what happens outside (bonus calculation §2). */
export function curveWords(curve: CurveInput, language: Language): string {
  switch (curve.kind) {
    case 'linear':
      return language === 'ru' ? 'процент премии равен проценту выполнения.' : 'the rate equals the attainment.';
    case 'points':
      return pointsWords(curve, language);
    case 'steps':
      return stepsWords(curve, language);
    case 'tiers':
      return tiersWords(curve, language);
  }
}

function pairs(points: readonly (readonly [string, string])[], language: Language): string {
  return points
    .map(([attainment, rate]) => `${percentWords(attainment, language)} → ${percentWords(rate, language)}`)
    .join(', ');
}

function pointsWords({ points, below = 'zero', above = 'flat' }: PointsCurve, language: Language): string {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return '';
  const start = percentWords(first[0], language);
  const end = percentWords(last[0], language);
  const low = percentWords(first[1], language);
  const high = percentWords(last[1], language);
  const inside = pairs(points, language);
  if (language === 'ru') {
    const lower =
      below === 'zero'
        ? `Ниже ${start} премии нет, ровно ${start} уже оплачивается.`
        : `Ниже ${start} остаётся ${low}.`;
    const upper =
      above === 'flat' ? `Выше ${end} остаётся ${high}.` : `Выше ${end} рост продолжается с последним наклоном.`;
    return `выполнение и процент премии: ${inside}, между точками по прямой. ${lower} ${upper}`;
  }
  const lower =
    below === 'zero'
      ? `Below ${start} nothing is paid; exactly ${start} is paid already.`
      : `Below ${start} it stays at ${low}.`;
  const upper = above === 'flat' ? `Above ${end} it stays at ${high}.` : `Above ${end} it goes on with the last slope.`;
  return `attainment and rate: ${inside}, in straight lines between the points. ${lower} ${upper}`;
}

function stepsWords({ steps, reach = 'at' }: StepsCurve, language: Language): string {
  const inside = pairs(steps, language);
  if (language === 'ru') {
    const side =
      reach === 'at'
        ? 'Граница достигнута, если выполнение ровно на ней.'
        : 'Границу нужно превысить: ровно на ней действует ступень ниже.';
    return `ступени выполнения и процента премии: ${inside}; платится процент высшей достигнутой ступени целиком. ${side} Ниже первой ступени премии нет.`;
  }
  const side =
    reach === 'at'
      ? 'A step counts as reached when it is met exactly.'
      : 'A step must be exceeded: met exactly, the one below holds.';
  return `steps of attainment and rate: ${inside}; the highest step reached is paid whole. ${side} Below the first step nothing is paid.`;
}

function tiersWords({ tiers }: TiersCurve, language: Language): string {
  const inside = tiers
    .map(({ upTo, slope }) => {
      const factor = `× ${decimalWords(slope, language)}`;
      if (upTo === null) return language === 'ru' ? `выше ${factor}` : `above ${factor}`;
      return language === 'ru'
        ? `до ${percentWords(upTo, language)} ${factor}`
        : `up to ${percentWords(upTo, language)} ${factor}`;
    })
    .join(', ');
  const isBounded = tiers.at(-1)?.upTo !== null;
  if (language === 'ru') {
    return `каждый процент выполнения оплачивается по ставке своей части шкалы: ${inside}.${isBounded ? ' Выше последней границы ничего не добавляется.' : ''}`;
  }
  return `marginal: each point of attainment earns the slope of its own part: ${inside}.${isBounded ? ' Above the last boundary nothing more is earned.' : ''}`;
}
