import type { PlanInput, StepSource } from '@premia/domain-bonus';
import type { Language, MeasureName, Worded } from '@premia/domain-plans';
import { componentLabel, decimalWords, moneyWords, percentWords } from '@premia/domain-plans';
import type { ReadableStep } from './readable-steps';

/** Everything that steps are told with. */
export interface StepContext {
  readonly plan: PlanInput;
  readonly language: Language;
  readonly nameOf: MeasureName;
  /** Sums over other people are not for this reader. */
  readonly hidesOthers: boolean;
}

/** Values that are sums over everybody in the run. */
const SUMS_OVER_PEOPLE: readonly string[] = ['all', 'claims', 'targets'];
export const HIDDEN = '…';

export function isHidden(context: Pick<StepContext, 'hidesOthers'>, name: string): boolean {
  return context.hidesOthers && SUMS_OVER_PEOPLE.includes(name);
}

/** Names and numbers of one step in the reader's language. */
export class StepWords {
  constructor(
    readonly step: ReadableStep,
    readonly context: StepContext,
  ) {}

  tell(en: string, ru: string): string {
    return this.context.language === 'ru' ? ru : en;
  }

  get measure(): string {
    return this.context.nameOf(this.step.source.measureId ?? '')[this.context.language];
  }

  get component(): string {
    return componentWords(this.context, this.step.source)[this.context.language];
  }

  has(name: string): boolean {
    return name in this.step.shown;
  }

  /** A plain number: two decimals, four below one. */
  number(name: string): string {
    return this.format(name, (value) => decimalWords(value, this.context.language, { maximumDigits: digitsOf(value) }));
  }

  percent(name: string): string {
    return this.format(name, (value) => this.percentOf(value));
  }

  percentOf(value: string): string {
    return percentWords(value, this.context.language, { maximumDigits: digitsOf(value) });
  }

  money(name: string): string {
    return this.format(name, (value) => this.moneyOf(value));
  }

  moneyOf(value: string): string {
    const minimumDigits = value.includes('.') ? 2 : 0;
    return moneyWords(value, this.context.plan.currency, this.context.language, {
      minimumDigits,
      maximumDigits: digitsOf(value),
    });
  }

  /** How many values `weight1`, `weight2` … there are. */
  count(name: string): number {
    return Object.keys(this.step.shown).filter((key) => new RegExp(`^${name}\\d+$`).test(key)).length;
  }

  /** The terms of a list joined by plus. */
  sum(name: string, termOf: (position: number) => string): string {
    return Array.from({ length: this.count(name) }, (_, index) => termOf(index + 1)).join(' + ');
  }

  private format(name: string, words: (value: string) => string): string {
    return isHidden(this.context, name) ? HIDDEN : words(this.step.shown[name] ?? '');
  }
}

/** Two decimals are enough to read; below one, four. */
function digitsOf(value: string): number {
  return /^-?0\.\d/.test(value) ? 4 : 2;
}

export function componentWords({ plan }: Pick<StepContext, 'plan'>, source: StepSource): Worded {
  const component = plan.components.find(({ id }) => id === source.componentId);
  const id = source.componentId ?? '';
  return component === undefined ? { en: id, ru: id } : componentLabel(plan, component);
}
