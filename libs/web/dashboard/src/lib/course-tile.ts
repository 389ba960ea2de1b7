import { Component, computed, inject, input } from '@angular/core';
import { formatCompact, formatMoneyCompact, formatPercent } from '@premia/shared-format';
import { Sparkline } from '@premia/web-charts';
import { Card, Chip } from '@premia/web-ui';
import { injectTranslate, Language } from '@premia/web-util';
import type { CourseTile as Tile } from './course-tiles';
import { kpiText } from './kpi-text';

export interface CourseTileModel {
  readonly tile: Tile;
  readonly currency: string;
}

/** One number of the period's course: where it is, where it should be, and the way it has come. */
@Component({
  selector: 'premia-course-tile',
  imports: [Card, Chip, Sparkline],
  template: `
    <premia-card>
      <p class="label">{{ model().tile.trend.kpi.shortName }}</p>
      <p class="figure">{{ value() }}</p>
      <p class="small detail">{{ detail() }}</p>
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
    .detail {
      min-height: 18px;
      margin-bottom: 10px;
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
  protected readonly value = computed(() => this.#short(this.model().tile.value));
  protected readonly detail = computed(() => {
    const { target, percent } = this.model().tile;
    if (target === null) return this.t('dashboard.tile.noTarget');
    if (percent === null) return this.t('dashboard.tile.target', { value: this.#short(target) });
    return this.t('dashboard.tile.ofTarget', {
      percent: formatPercent(percent, this.#language(), { maximumDigits: 0 }),
      value: this.#short(target),
    });
  });
  protected readonly chip = computed(() => {
    const { state, isPace } = this.model().tile;
    if (state === 'on-track') return this.t(isPace ? 'dashboard.tile.ahead' : 'dashboard.tile.met');
    if (state === 'at-risk') return this.t(isPace ? 'dashboard.tile.behind' : 'dashboard.tile.missed');
    return null;
  });
  protected readonly words = computed(() => `${this.model().tile.trend.kpi.name}: ${this.value()}. ${this.detail()}`);

  #short(value: string): string {
    const { unit } = this.model().tile.trend.kpi;
    const language = this.#language();
    if (this.model().tile.key !== 'revenue') return kpiText(value, { unit }, this.model().currency, language);
    return unit === 'money'
      ? formatMoneyCompact({ amount: value, currency: this.model().currency }, language)
      : formatCompact(value, language);
  }
}
