import type { ExplanationStep, PlanInput } from '@premia/domain-bonus';
import type { Language, MeasureName } from '@premia/domain-plans';
import { componentLabel, decimalWords, percentWords } from '@premia/domain-plans';
import type { Waterfall, WaterfallMove } from './waterfall';

/** A bar with its words; `kind` tells how it is drawn. */
export interface WaterfallBar {
  readonly key: string;
  readonly label: string;
  readonly detail: string | null;
  readonly kind: 'base' | 'change' | 'total';
  readonly from: string;
  readonly to: string;
  readonly delta: string;
}

export interface WaterfallWords {
  readonly plan: PlanInput;
  readonly language: Language;
  readonly nameOf: MeasureName;
  readonly steps: readonly ExplanationStep[];
}

/** The bars of a waterfall, base and total among them. */
export function waterfallBars(waterfall: Waterfall, words: WaterfallWords): readonly WaterfallBar[] {
  const tell = (en: string, ru: string) => (words.language === 'ru' ? ru : en);
  const zero = waterfall.start.replace(/\d/g, '0').replace(/^-?0+/, '0');
  return [
    {
      key: 'base',
      label: tell('Target', 'Цель'),
      detail: targetDetail(words),
      kind: 'base',
      from: zero,
      to: waterfall.start,
      delta: waterfall.start,
    },
    ...waterfall.moves.map((move): WaterfallBar => ({
      key: move.key,
      ...labelOf(move, words),
      kind: 'change',
      from: move.from,
      to: move.to,
      delta: move.delta,
    })),
    {
      key: 'total',
      label: tell('Payout', 'К выплате'),
      detail: null,
      kind: 'total',
      from: zero,
      to: waterfall.total,
      delta: waterfall.total,
    },
  ];
}

function targetDetail({ steps, language }: WaterfallWords): string | null {
  const pays = steps.filter(({ key }) => key === 'segment.full-target.pay');
  const [pay] = pays;
  if (pays.length !== 1 || pay === undefined) return null;
  const { targetPercent = '', eligiblePay = '' } = pay.shown.values;
  return `${percentWords(targetPercent, language)} × ${decimalWords(eligiblePay, language, { maximumDigits: 2 })}`;
}

type Label = Pick<WaterfallBar, 'label' | 'detail'>;

function labelOf(move: WaterfallMove, words: WaterfallWords): Label {
  const tell = (en: string, ru: string) => (words.language === 'ru' ? ru : en);
  const plain = (label: string): Label => ({ label, detail: null });
  const component = nameOfComponent(move, words);
  switch (move.kind) {
    case 'measure':
      return { label: words.nameOf(move.measureId ?? '')[words.language], detail: weightDetail(move, words) };
    case 'per-unit':
      return {
        label: words.nameOf(move.measureId ?? '')[words.language],
        detail: tell('pay per unit', 'оплата за единицу'),
      };
    case 'component':
      return { label: component, detail: attainmentDetail(move, words) };
    case 'component-limit':
      return { label: component, detail: tell('limit', 'предел') };
    case 'component-gate':
      return { label: component, detail: tell('gate not met', 'условие не выполнено') };
    case 'table':
      return plain(tell('Table', 'Таблица'));
    case 'modifier':
      return { label: move.ruleId ?? '', detail: tell('modifier', 'коэффициент') };
    case 'protection':
      return plain(tell('Protected part', 'Защищённая часть'));
    case 'gate':
      return { label: move.ruleId ?? '', detail: tell('gate not met', 'условие не выполнено') };
    case 'floor':
      return plain(tell('Floor', 'Гарантированный минимум'));
    case 'cap':
      return plain(tell('Cap', 'Верхний предел'));
    case 'paid-before':
      return plain(tell('Paid before', 'Выплачено раньше'));
    case 'not-eligible':
      return plain(tell('Minimum service', 'Минимальный срок'));
    case 'pool':
      return plain(tell('Pool', 'Премиальный фонд'));
    case 'budget':
      return plain(tell('Budget', 'Бюджет премий'));
    case 'rounding':
      return plain(tell('Rounding', 'Округление'));
  }
}

function nameOfComponent({ componentId }: WaterfallMove, { plan, language }: WaterfallWords): string {
  const component = plan.components.find(({ id }) => id === componentId);
  return component === undefined ? (componentId ?? '') : componentLabel(plan, component)[language];
}

/** Weight of the measure in its list. */
function weightDetail({ componentId, measureId }: WaterfallMove, { steps, language }: WaterfallWords): string | null {
  const rate = steps.find(({ key, source }) => key === 'component.rate' && source.componentId === componentId);
  const used = Object.entries(rate?.uses ?? {}).find(
    ([, id]) => steps.find((step) => step.id === id)?.source.measureId === measureId,
  );
  const weight = rate?.shown.values[used?.[0].replace('rate', 'weight') ?? ''];
  if (weight === undefined) return null;
  return language === 'ru' ? `вес ${percentWords(weight, language)}` : `weight ${percentWords(weight, language)}`;
}

/** `revenue 107.2 %`: the one measure behind a shared component, or its attainment as a whole. */
function attainmentDetail({ componentId }: WaterfallMove, { steps, language, nameOf }: WaterfallWords): string | null {
  const attainment = steps.findLast(
    ({ key, source }) => key === 'component.attainment' && source.componentId === componentId,
  );
  if (attainment === undefined) return null;
  const measures = new Set(
    steps
      .filter(({ key, source }) => key.startsWith('attainment.') && source.componentId === componentId)
      .map(({ source }) => source.measureId),
  );
  const [only] = measures;
  const percent = percentWords(attainment.shown.result, language, { maximumDigits: 1 });
  return measures.size === 1 && only !== undefined
    ? `${nameOf(only)[language].toLocaleLowerCase(language)} ${percent}`
    : percent;
}
