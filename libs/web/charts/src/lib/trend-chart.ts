import { Component, computed, input } from '@angular/core';
import type { ChartUnit } from './chart-unit';
import { TrendDrawing } from './trend-drawing';
import type { TrendChartModel, TrendSeries } from './trend-model';

/**
 * Numbers over days: actual lines (six at most), the target as the dark dashes (one number, or the pace by day) and a
 * forecast's band. Arrow keys walk along the days.
 */
@Component({
  selector: 'premia-trend-chart',
  imports: [TrendDrawing],
  template: `
    @defer (on immediate) {
      <premia-trend-drawing [chart]="chart()" />
    } @placeholder {
      <div [style.height.px]="height()"></div>
    }
  `,
  styles: ':host { display: block; min-width: 0; }',
})
export class TrendChart {
  /** ISO dates, in order. */
  readonly days = input.required<readonly string[]>();
  readonly series = input.required<readonly TrendSeries[]>();
  readonly unit = input.required<ChartUnit>();
  readonly label = input.required<string>();
  readonly sentence = input<string | null>(null);
  /** One decimal string for all days, or one per day (the pace). */
  readonly target = input<string | readonly (string | null)[] | null>(null);
  /** The forecast's 80 % interval by day. */
  readonly forecast = input<{
    readonly low: readonly (string | null)[];
    readonly high: readonly (string | null)[];
  } | null>(null);
  readonly annotations = input<readonly { readonly date: string; readonly text: string }[]>([]);
  /** Pixels. */
  readonly height = input(260);

  protected readonly chart = computed<TrendChartModel>(() => ({
    days: this.days(),
    series: this.series(),
    unit: this.unit(),
    label: this.label(),
    sentence: this.sentence(),
    target: this.target(),
    forecast: this.forecast(),
    annotations: this.annotations(),
    height: this.height(),
  }));
}
