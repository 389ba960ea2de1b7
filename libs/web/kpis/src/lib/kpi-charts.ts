import { Component, computed, inject, input, output } from '@angular/core';
import { Rational } from '@premia/domain-kernel';
import { formatDate } from '@premia/shared-format';
import type { BarRow, ChartUnit, TrendSeries } from '@premia/web-charts';
import { BarsChart, TrendChart } from '@premia/web-charts';
import { Card, Segmented } from '@premia/web-ui';
import { injectTranslate, Language } from '@premia/web-util';
import type { AimedKpi, Report, ReportKpi, Row, Trend } from './kpis-client';
import { targetOfRow } from './targets';
import { titled } from './titled';

const CUMULATIVE = 'cumulative';
const DAILY = 'daily';
/** Digits that a KPI is read with; the table behind a chart keeps them too. */
const DIGITS = 2;
/** Bars are for comparing at a glance; days have the trend, and more rows than these are read in the table. */
const MAX_BARS = 15;

/** One KPI as two pictures: the rows of the report side by side, and its way through the period by channel. */
@Component({
  selector: 'premia-kpi-charts',
  imports: [BarsChart, Card, Segmented, TrendChart],
  template: `
    <div [class.columns-2]="bars().length > 0" [class.stack]="bars().length === 0">
      @if (bars().length > 0) {
        <premia-card [heading]="barsTitle()" [hint]="hasTargets() ? t('kpis.tick') : null">
          <premia-bars-chart
            [rows]="bars()"
            [unit]="unit()"
            [label]="barsTitle()"
            [rowsName]="t('kpis.name')"
            [valuesName]="kpi().shortName"
          />
        </premia-card>
      }
      @if (trend() === null || days().length > 1) {
        <premia-card [heading]="t('kpis.trendTitle', { kpi: kpi().shortName })">
          <premia-segmented
            [label]="t('kpis.trendMode')"
            [segments]="ways()"
            [value]="isCumulative() ? 'cumulative' : 'daily'"
            (valueChange)="counted.emit($event === ways()[0]?.value)"
          />
          <div class="room">
            @if (days().length > 1) {
              <premia-trend-chart
                [days]="days()"
                [series]="series()"
                [unit]="unit()"
                [label]="t('kpis.trendTitle', { kpi: kpi().shortName })"
              />
            }
          </div>
          <p class="small">{{ isCumulative() ? t('kpis.trendHintCumulative') : t('kpis.trendHintDaily') }}</p>
        </premia-card>
      }
    </div>
  `,
  // The trend comes after the report: what stands below must not move then.
  styles: '.room { min-height: 260px; }',
})
export class KpiCharts {
  readonly kpi = input.required<ReportKpi>();
  readonly report = input.required<Report | null>();
  readonly trend = input.required<Trend | null>();
  readonly targets = input.required<readonly AimedKpi[]>();
  readonly currency = input.required<string>();
  readonly isCumulative = input.required<boolean>();
  readonly counted = output<boolean>();
  protected readonly t = injectTranslate();
  readonly #language = inject(Language);

  protected readonly unit = computed<ChartUnit>(() => {
    switch (this.kpi().unit) {
      case 'money':
        return { kind: 'money', currency: this.currency(), digits: DIGITS };
      case 'percent':
        return { kind: 'percent', digits: DIGITS };
      default:
        return { kind: 'number', digits: DIGITS };
    }
  });
  protected readonly barsTitle = computed(() => {
    const by = this.report()?.by ?? 'channel';
    return this.t('kpis.byRowTitle', { kpi: this.kpi().shortName, by: by === 'total' ? 'other' : by });
  });
  protected readonly bars = computed<readonly BarRow[]>(() => {
    const report = this.report();
    const by = report?.by ?? 'day';
    if (report === null || by === 'day' || by === 'total' || report.rows.length > MAX_BARS) return [];
    const isLower = this.kpi().direction === 'lower_is_better';
    return report.rows
      .map((row) => ({
        key: row.key,
        label: this.#nameOf(row),
        value: this.#valueOf(row),
        target: targetOfRow(this.targets(), this.kpi().key, by, row.key),
      }))
      .sort((a, b) => compared(a.value, b.value) * (isLower ? 1 : -1));
  });
  protected readonly hasTargets = computed(() => this.bars().some(({ target }) => (target ?? null) !== null));
  protected readonly days = computed<readonly string[]>(() => this.trend()?.days ?? []);
  protected readonly series = computed<readonly TrendSeries[]>(() =>
    (this.trend()?.series ?? []).map(({ key, values }) => ({
      key,
      name: titled(key) || this.t('kpis.noName'),
      values,
    })),
  );
  protected readonly ways = computed(() => [
    { value: CUMULATIVE, label: this.t('kpis.trendCumulative') },
    { value: DAILY, label: this.t('kpis.trendDaily') },
  ]);

  #nameOf(row: Row): string {
    if (row.date !== null) return formatDate(row.date, this.#language.current(), 'short');
    return row.campaign ?? (titled(row.channel ?? '') || this.t('kpis.noName'));
  }

  #valueOf(row: Row): string | null {
    return row.values.find(({ kpi }) => kpi === this.kpi().key)?.value ?? null;
  }
}

/** What has no value comes last. */
function compared(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(b === null) - Number(a === null);
  return Rational.parse(a).compare(Rational.parse(b));
}
