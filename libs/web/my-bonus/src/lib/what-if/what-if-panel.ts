import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Rational } from '@premia/domain-kernel';
import type { MoneyText } from '@premia/shared-format';
import { formatDecimal, formatKpiValue, formatMoneyInText, formatPercent, typedDecimal } from '@premia/shared-format';
import { Button, Card, LabelledField, Money, TextInput } from '@premia/web-ui';
import { injectTranslate, Language } from '@premia/web-util';
import { neededTogether } from './needed-together';
import { positionOf, valueAt, wishAbove } from './slider-scale';
import type { AssumedKpi } from './what-if';
import { adjustable, assume, neededFor, readInput, totalOf } from './what-if';

export interface WhatIfKpi {
  readonly measureId: string;
  readonly name: string;
  readonly unit: string;
  readonly direction: string;
}

export interface WhatIfModel {
  readonly engineInput: unknown;
  readonly kpis: readonly WhatIfKpi[];
  /** What has been calculated; null where nothing has, and the actuals of the moment count. */
  readonly total: MoneyText | null;
  /** The workspace's, in which KPIs are measured. */
  readonly currency: string;
}

interface Slider extends AssumedKpi, WhatIfKpi {
  readonly value: string;
  readonly position: number;
  readonly shown: string;
  readonly isMoved: boolean;
}

interface Answer {
  readonly measureId: string;
  /** Whether the KPI alone can bring it there. */
  readonly isEnough: boolean;
  readonly words: string;
  /** Where it is not enough: the most that the KPI brings alone. */
  readonly most: string | null;
  readonly name: string;
}

/** What would it be if: the reader moves a KPI, and the engine that pays calculates at once, here in the browser. */
@Component({
  selector: 'premia-what-if-panel',
  imports: [Button, Card, LabelledField, Money, TextInput],
  templateUrl: './what-if-panel.html',
  styleUrl: './what-if-panel.css',
})
export class WhatIfPanel {
  readonly model = input.required<WhatIfModel>();
  readonly #language = inject(Language).current;
  protected readonly t = injectTranslate();

  readonly #input = computed(() => readInput(this.model().engineInput));
  readonly #base = computed(() => {
    const bonusInput = this.#input();
    return this.model().total?.amount ?? (bonusInput === null ? null : totalOf(bonusInput));
  });
  /** Only what was moved; another period or a new calculation starts anew. */
  readonly #moved = linkedSignal<unknown, Readonly<Record<string, string>>>({
    source: () => this.model().engineInput,
    computation: () => ({}),
  });
  protected readonly isMoved = computed(() => Object.keys(this.#moved()).length > 0);

  protected readonly sliders = computed((): readonly Slider[] => {
    const bonusInput = this.#input();
    if (bonusInput === null) return [];
    return adjustable(bonusInput).flatMap((assumed) => {
      const kpi = this.model().kpis.find(({ measureId }) => measureId === assumed.measureId);
      if (kpi === undefined) return [];
      const moved = this.#moved()[assumed.measureId];
      const value = moved ?? assumed.actual;
      const shown = this.#show(value, kpi);
      return [
        {
          ...assumed,
          ...kpi,
          value,
          position: positionOf(assumed.scale, value),
          shown,
          isMoved: moved !== undefined,
        },
      ];
    });
  });
  protected readonly assumed = computed(() => {
    const bonusInput = this.#input();
    const base = this.#base();
    if (bonusInput === null || base === null) return null;
    const assumed = assume(bonusInput, this.#moved(), base);
    return assumed && { total: this.#ofPlan(assumed.total), difference: this.#ofPlan(assumed.difference) };
  });

  protected readonly typedWish = linkedSignal(() => formatDecimal(wishAbove(this.#base() ?? '0'), this.#language()));
  protected readonly wish = computed(() => {
    const text = typedDecimal(this.typedWish());
    return text !== null && Rational.parseDecimal(text).ok ? text : null;
  });
  protected readonly wishProblem = computed(() => (this.wish() === null ? this.t('myBonus.whatIf.wishProblem') : null));
  protected readonly answers = computed(() => {
    const bonusInput = this.#input();
    const wish = this.wish();
    if (bonusInput === null || wish === null) return [];
    const answers = this.sliders().flatMap((slider) => this.#answer(slider, wish) ?? []);
    return [...answers].sort((a, b) => Number(b.isEnough) - Number(a.isEnough));
  });
  protected readonly isReachable = computed(() => this.answers().some(({ isEnough }) => isEnough));
  /** What is asked for is there already: then nothing has to be reached. */
  protected readonly had = computed(() => {
    const wish = this.wish();
    const base = this.#base();
    if (wish === null || base === null) return null;
    const [wished, present] = [Rational.parse(wish), Rational.parse(base)];
    if (wished.isGreaterThan(present)) return null;
    const amount = this.#money(base);
    return this.t(wished.equals(present) ? 'myBonus.whatIf.haveThat' : 'myBonus.whatIf.haveMore', { amount });
  });
  /** Where no KPI brings it alone: what the best of them does, if that is more than there is. */
  protected readonly most = computed(() => {
    if (this.isReachable()) return null;
    const best = this.answers().reduce<Answer | null>(
      (found, answer) => (isMore(answer.most, found === null ? this.#base() : found.most) ? answer : found),
      null,
    );
    if (best?.most == null) return null;
    const amount = this.#money(best.most);
    return this.t('myBonus.whatIf.most', { amount, name: best.name });
  });
  /** Where no KPI brings it alone: what all of them would have to be at once. */
  protected readonly together = computed(() => {
    const bonusInput = this.#input();
    const wish = this.wish();
    if (bonusInput === null || wish === null || this.isReachable() || this.had() !== null) return null;
    const units = Object.fromEntries(this.sliders().map(({ measureId, unit }) => [measureId, unit]));
    const found = neededTogether(bonusInput, units, wish);
    if (found === null) return null;
    const steps = this.sliders().flatMap((slider) => {
      const needed = found.actuals[slider.measureId];
      return needed === undefined ? [] : [{ measureId: slider.measureId, words: this.#bound(slider, needed) }];
    });
    const amount = this.#money(found.total);
    const percent = formatPercent(found.attainment, this.#language());
    return { words: this.t('myBonus.whatIf.together', { amount, percent }), steps };
  });
  protected readonly wishText = computed(() => {
    const wish = this.wish();
    return wish === null ? '' : this.#money(wish);
  });

  protected slide(slider: Slider, event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    const value = valueAt(slider.scale, Number(event.target.value));
    this.#moved.update((moved) => ({ ...moved, [slider.measureId]: value }));
  }

  protected typeWish(event: Event): void {
    if (event.target instanceof HTMLInputElement) this.typedWish.set(event.target.value);
  }

  protected reset(): void {
    this.#moved.set({});
  }

  /** An amount of the calculation, which is in the currency of its plan. */
  #ofPlan(amount: string): MoneyText {
    return { amount, currency: this.#input()?.plan.currency ?? '' };
  }

  #money(amount: string): string {
    return formatMoneyInText(this.#ofPlan(amount), this.#language());
  }

  /** What one KPI alone would have to be; null where it has no bearing on the sum. */
  #answer(slider: Slider, wish: string): Answer | null {
    const bonusInput = this.#input();
    const found = bonusInput === null ? null : neededFor(bonusInput, slider, wish);
    if (found === null) return null;
    const { measureId, name } = slider;
    if (!found.reachable) {
      if (found.reason !== 'beyond-maximum') return null;
      const most = this.#money(found.most.total);
      const words = this.t('myBonus.whatIf.tooFar', { name, most });
      return { measureId, name, isEnough: false, words, most: found.most.total };
    }
    if (found.change === null || Rational.parse(found.change).isZero) {
      return { measureId, name, isEnough: true, words: this.t('myBonus.whatIf.already', { name }), most: null };
    }
    return { measureId, name, isEnough: true, words: this.#bound(slider, found.actual), most: null };
  }

  #show(value: string, kpi: { readonly unit: string }, against: string | null = null): string {
    const { currency } = this.model();
    return formatKpiValue(value, kpi, { language: this.#language(), currency, form: 'brief', against });
  }

  /** “Leads: at least 6 880 instead of 5 982”. */
  #bound(slider: Slider, needed: string): string {
    const isMore = Rational.parse(needed).isGreaterThan(Rational.parse(slider.actual));
    const values = {
      name: slider.name,
      value: this.#show(needed, slider, slider.actual),
      now: this.#show(slider.actual, slider),
    };
    return this.t(isMore ? 'myBonus.whatIf.atLeast' : 'myBonus.whatIf.atMost', values);
  }
}

function isMore(amount: string | null, than: string | null): boolean {
  return amount !== null && (than === null || Rational.parse(amount).isGreaterThan(Rational.parse(than)));
}
