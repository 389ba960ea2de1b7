import { Component, computed, inject, input } from '@angular/core';
import { Rational } from '@premia/domain-kernel';
import {
  attainmentDigits,
  formatCompact,
  formatKpiValue,
  formatMoneyCompact,
  formatPercent,
  formatPeriod,
} from '@premia/shared-format';
import { Sparkline } from '@premia/web-charts';
import { Card, Chip } from '@premia/web-ui';
import { injectTranslate, Language } from '@premia/web-util';
import type { CourseTile as Tile } from './course-tiles';
import type { Days } from './period-before';

export interface CourseTileModel {
  readonly tile: Tile;
  readonly currency: string;
  /** The days that `tile.before` is of. */
  readonly before: Days | null;
}

/** One number of the period's course: where it is, where it should be, how it has moved, and the way it has come. */
@Component({
  selector: 'premia-course-tile',
  imports: [Card, Chip, Sparkline],
  template: `
    <premia-card>
      <p class="label">{{ model().tile.trend.kpi.shortName }}</p>
      <p class="figure">{{ value() }}</p>
      <p class="small">{{ detail() }}</p>
      <p class="small change">{{ change() }}</p>
      <premia-sparkline [values]="values()" [target]="lineTarget()" [label]="words()" />
      @if (chip(); as chip) {
        <premia-chip [state]="model().tile.state">{{ chip }}</premia-chip>
      }
    </premia-card>
  `,
  styles: `
    :host {
      display: grid;
    }
    .small {
      min-height: 18px;
    }
    .change {
      min-height: 36px;
      margin-bottom: 4px;
    }
    premia-chip {
      margin-top: 8px;
    }
  `,
})
export class CourseTile {
  readonly model = input.required<CourseTileModel>();
  readonly #language = inject(Language).current;
  protected readonly t = injectTranslate();

  protected readonly values = computed(() => this.model().tile.trend.series[0]?.values ?? []);
  protected readonly lineTarget = computed(() => this.model().tile.target);
  protected readonly value = computed(() => this.#short(this.model().tile.value, this.model().tile.target));
  protected readonly detail = computed(() => {
    const { target, percent } = this.model().tile;
    if (target === null) return this.t('dashboard.tile.noTarget');
    if (percent === null) return this.t('dashboard.tile.target', { value: this.#short(target) });
    return this.t('dashboard.tile.ofTarget', {
      percent: formatPercent(percent, this.#language(), attainmentDigits(0)),
      value: this.#short(target),
    });
  });
  /** A percentage moves by points of its own, which are told by both values; anything else by percent. */
  protected readonly change = computed(() => {
    const { tile, before: days } = this.model();
    if (tile.before === null || days === null) return '';
    const period = formatPeriod(days.from, days.to, this.#language());
    const earlier = Rational.parse(tile.before);
    if (tile.trend.kpi.unit === 'percent' || !earlier.isPositive)
      return this.t('dashboard.tile.after', { value: this.#short(tile.before), period });
    const percent = Rational.parse(tile.value).minus(earlier).times(Rational.HUNDRED).dividedBy(earlier).toDecimal(1);
    return this.t('dashboard.tile.change', {
      percent: formatPercent(percent, this.#language(), { maximumDigits: 1, signed: true }),
      period,
    });
  });
  protected readonly chip = computed(() => {
    const { state, isPace } = this.model().tile;
    if (state === 'on-track') return this.t(isPace ? 'dashboard.tile.ahead' : 'dashboard.tile.met');
    if (state === 'at-risk') return this.t(isPace ? 'dashboard.tile.behind' : 'dashboard.tile.missed');
    return null;
  });
  protected readonly words = computed(() => `${this.model().tile.trend.kpi.name}: ${this.value()}. ${this.detail()}`);

  #short(value: string, against: string | null = null): string {
    const { tile, currency } = this.model();
    const { kpi } = tile.trend;
    const language = this.#language();
    if (tile.key !== 'revenue') return formatKpiValue(value, kpi, { language, currency, form: 'brief', against });
    const unlike = against === null ? [] : [against];
    return kpi.unit === 'money'
      ? formatMoneyCompact({ amount: value, currency }, language, unlike)
      : formatCompact(value, language, 1, unlike);
  }
}
