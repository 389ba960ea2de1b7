import { Component, computed, inject, input } from '@angular/core';
import { Rational } from '@premia/domain-kernel';
import { attainmentDigits, formatKpiValue, formatPercent } from '@premia/shared-format';
import { Bullet } from '@premia/web-charts';
import type { StateName } from '@premia/web-ui';
import { Chip, Money, standingState, standingWords } from '@premia/web-ui';
import { injectTranslate, Language } from '@premia/web-util';
import type { MyMeasure } from '../my-bonus-client';

export interface MeasureRowModel {
  readonly measure: MyMeasure;
  /** The workspace's, in which KPIs are measured. */
  readonly currency: string;
}

/** Where the bar's scale ends unless the measure says so itself. */
const DEFAULT_MAXIMUM = '200';

/** One KPI: actual beside target, attainment on a bar, and what it gave or took. */
@Component({
  selector: 'premia-measure-row',
  imports: [Bullet, Chip, Money],
  template: `
    @let measure = model().measure;
    <div>
      <p class="strong">{{ measure.kpi.shortName }}</p>
      <p class="small">{{ about() }}</p>
    </div>
    @if (isPaidPerUnit()) {
      <span></span>
    } @else {
      <premia-bullet [value]="measure.attainment" [maximum]="maximum()" [state]="state()" [label]="words()" />
    }
    <div class="numbers">
      <span class="num strong">{{ actual() }}</span>
      @if (target(); as target) {
        <span class="num small">{{ t('myBonus.kpis.target', { value: target }) }}</span>
      }
    </div>
    <div class="numbers outcome">
      <premia-chip [state]="state()" [title]="standing()"
        >{{ attainment() }}<span class="visually-hidden"> {{ standing() }}</span></premia-chip
      >
      @if (measure.amountEffect !== null) {
        <premia-money class="small" signed [value]="measure.amountEffect" />
      }
    </div>
  `,
  styleUrl: './measure-row.css',
})
export class MeasureRow {
  readonly model = input.required<MeasureRowModel>();
  readonly #language = inject(Language).current;
  protected readonly t = injectTranslate();

  /** Money for each unit of the actual: neither target nor attainment nor a weight, but a number all the same. */
  protected readonly isPaidPerUnit = computed(() => {
    const { actual, target, attainment, rate, weight, counted, status } = this.model().measure;
    const hasNumberOnly = actual !== null && target === null && attainment === null && rate === null;
    return hasNumberOnly && counted && status === 'ok' && Rational.parse(weight).isZero;
  });
  protected readonly about = computed(() => {
    const { slice, weight, direction, kpi } = this.model().measure;
    const lower = direction === 'lower' || kpi.direction === 'lower_is_better';
    const parts = [
      slice,
      lower ? this.t('myBonus.kpis.lower') : null,
      this.isPaidPerUnit() ? null : this.t('myBonus.kpis.weight', { weight }),
    ];
    return parts.filter((part) => part !== null && part !== '').join(' · ');
  });
  protected readonly maximum = computed(() => this.model().measure.attainmentMax ?? DEFAULT_MAXIMUM);
  /** As everybody else sees it. */
  protected readonly state = computed((): StateName =>
    this.isPaidPerUnit() ? 'neutral' : standingState(this.model().measure.standing),
  );
  protected readonly actual = computed(() => {
    const { actual, target } = this.model().measure;
    return actual === null ? '—' : this.#value(actual, target);
  });
  protected readonly target = computed(() => {
    const { target } = this.model().measure;
    return target === null ? null : this.#value(target, null);
  });
  protected readonly attainment = computed(() => {
    const { attainment, counted, status } = this.model().measure;
    if (this.isPaidPerUnit()) return this.t('myBonus.kpis.perUnit');
    if (!counted && status === 'ok') return this.t('myBonus.kpis.pilot');
    if (attainment === null) return this.t(`myBonus.kpis.status.${status === 'ok' ? 'no_data' : status}`);
    return formatPercent(attainment, this.#language(), attainmentDigits(1));
  });
  protected readonly words = computed(() => `${this.model().measure.kpi.shortName}: ${this.attainment()}`);
  protected readonly standing = computed(() =>
    this.isPaidPerUnit() ? '' : standingWords(this.model().measure.standing, this.t, this.#language()),
  );

  #value(value: string, against: string | null): string {
    const { measure, currency } = this.model();
    return formatKpiValue(value, measure.kpi, { language: this.#language(), currency, form: 'brief', against });
  }
}
