import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Rational } from '@premia/domain-kernel';
import type { BarRow } from '@premia/web-charts';
import { BarsChart, FunnelChart } from '@premia/web-charts';
import { Card } from '@premia/web-ui';
import { injectTranslate, Language } from '@premia/web-util';
import type { Course, ReportRow } from './dashboard-client';
import { funnelOf } from './funnel';
import type { Days } from './period-before';

export interface ChannelCardsModel {
  readonly report: Course['byChannel'];
  /** What the money does, in a sentence; empty where there is nothing to say. */
  readonly sentence: string;
  readonly days: Days;
}

const RETURN = 'romi';

/** The channels as two pictures: how people come through them, and what the money brings back. */
@Component({
  selector: 'premia-channel-cards',
  imports: [BarsChart, Card, FunnelChart, RouterLink],
  template: `
    @if (funnel(); as funnel) {
      <premia-card [heading]="t('dashboard.funnel.title')" [hint]="t('dashboard.funnel.hint')">
        <premia-funnel-chart
          [label]="t('dashboard.funnel.chart')"
          [rowsName]="t('dashboard.channels.channel')"
          [stages]="funnel.stages"
          [rows]="funnel.rows"
        />
      </premia-card>
    }
    @if (returns().length > 1 || model().sentence) {
      <premia-card [heading]="t('dashboard.channels.title')">
        @if (model().sentence) {
          <p class="sentence">{{ model().sentence }}</p>
        }
        @if (returns().length > 1) {
          <premia-bars-chart
            [label]="t('dashboard.channels.chart', { kpi: returnName() })"
            [rows]="returns()"
            [unit]="{ kind: 'percent', digits: 1 }"
            [rowsName]="t('dashboard.channels.channel')"
            [valuesName]="returnName()"
          />
        }
        <p class="more">
          <a class="text-link small" routerLink="/kpis" [queryParams]="model().days">{{
            t('dashboard.channels.open')
          }}</a>
        </p>
      </premia-card>
    }
  `,
  host: { class: 'columns-wide' },
  styles: `
    .sentence {
      margin-bottom: 12px;
    }
    .more {
      margin-top: 12px;
    }
  `,
})
export class ChannelCards {
  readonly model = input.required<ChannelCardsModel>();
  readonly #language = inject(Language).current;
  protected readonly t = injectTranslate();

  protected readonly funnel = computed(() =>
    funnelOf(this.model().report.rows, (row) => this.#nameOf(row), this.#language()),
  );
  protected readonly returnName = computed(
    () => this.model().report.kpis.find(({ key }) => key === RETURN)?.shortName ?? '',
  );
  /** What brings back most first; what has no value last. */
  protected readonly returns = computed((): readonly BarRow[] =>
    this.model()
      .report.rows.map((row): BarRow => {
        const value = row.values.find(({ kpi }) => kpi === RETURN)?.value ?? null;
        const isLoss = value !== null && Rational.parse(value).isNegative;
        return { key: row.key, label: this.#nameOf(row), value, ...(isLoss && { state: 'off-track' as const }) };
      })
      .filter(({ value }) => value !== null)
      .sort((a, b) => Rational.parse(b.value ?? '0').compare(Rational.parse(a.value ?? '0'))),
  );

  #nameOf({ channel }: ReportRow): string {
    const name = channel ?? '';
    return name === '' ? this.t('dashboard.channels.noName') : name.charAt(0).toUpperCase() + name.slice(1);
  }
}
