import type { MeasureTrace, Trace } from '@premia/domain-bonus';
import type { LocalizedName, Message, Text } from '@premia/shared-messages';
import { message } from '@premia/shared-messages';
import { shortText } from '../formula/short-text';
import type { Bar } from '../waterfall/waterfall';
import type { Names } from './names';

export interface BarLabel {
  readonly label: Text;
  /** What stands small below the label. */
  readonly detail: Text | null;
}

/** What a bar is called. */
export function barLabel({ kind, subject }: Bar, trace: Trace, names: Names): BarLabel {
  const component = () => names.component(subject.componentId ?? '');
  switch (kind) {
    case 'base':
      return { label: message('explanation.bar.base'), detail: targetDetail(trace) };
    case 'measure':
      return { label: names.measure(subject), detail: weightDetail(trace, subject.componentId, subject.measureId) };
    case 'per-unit':
      return { label: names.measure(subject), detail: message('explanation.bar.per-unit') };
    case 'component':
      return { label: component(), detail: attainmentDetail(trace, subject.componentId, names) };
    case 'component-limit':
      return { label: component(), detail: message('explanation.bar.limit') };
    case 'component-gate':
      return { label: component(), detail: message('explanation.bar.gate') };
    case 'modifier':
      return { label: subject.modifierId ?? '', detail: message('explanation.bar.modifier') };
    case 'gate':
      return { label: names.subject(subject), detail: message('explanation.bar.gate') };
    case 'no-share':
    case 'table':
    case 'protection':
    case 'floor':
    case 'cap':
    case 'previously-paid':
    case 'below-minimum-service':
    case 'only-pilots':
    case 'pool':
    case 'budget':
    case 'rounding':
    case 'total':
      return { label: message(`explanation.bar.${kind}`), detail: null };
  }
}

/** `20 % × 60 000`, where one position makes the target bonus. */
function targetDetail({ targetBonus: { segments } }: Trace): Message | null {
  const [only] = segments;
  if (segments.length !== 1 || only?.fullTarget.kind !== 'target-of-pay') return null;
  const { percent, eligiblePay } = only.fullTarget;
  return message('explanation.bar.pay', { percent: percent.toExactText(), pay: shortText(eligiblePay) });
}

function weightDetail({ components }: Trace, componentId = '', measureId = ''): Message | null {
  const component = components.find(({ id }) => id === componentId);
  if (component?.kind !== 'target-component') return null;
  const measure = component.scores.flatMap(({ measures }) => measures).find(({ id }) => id === measureId);
  if (measure?.weight == null) return null;
  return message('explanation.bar.weight', { weight: shortText(measure.weight, 'percent') });
}

/** `revenue 107.2 %`: the one measure behind a shared component, or its attainment as a whole. */
function attainmentDetail({ components }: Trace, componentId: string | undefined, names: Names): Text | null {
  const component = components.find(({ id }) => id === componentId);
  if (component?.kind !== 'target-component') return null;
  const attainment = component.attainment.toDecimal(1);
  const [only, ...others] = scoredMeasures(component.scores.flatMap(({ measures }) => measures));
  if (only === undefined || others.length > 0) return message('explanation.bar.attainment', { attainment });
  return message('explanation.bar.result', {
    name: lowerCase(names.measure({ componentId, measureId: only })),
    attainment,
  });
}

function scoredMeasures(measures: readonly MeasureTrace[]): readonly string[] {
  return [...new Set(measures.filter(({ attainment }) => attainment !== null).map(({ id }) => id))];
}

/** A name inside a line; abbreviations stay as they are. */
function lowerCase({ en, ru }: LocalizedName): LocalizedName {
  return { en: lowered(en, 'en'), ru: lowered(ru, 'ru') };
}

function lowered(name: string, locale: string): string {
  const isAbbreviation = name.slice(0, 2) === name.slice(0, 2).toLocaleUpperCase(locale);
  return isAbbreviation ? name : name.toLocaleLowerCase(locale);
}
