import { Component, computed, input } from '@angular/core';
import { formatDate } from '@premia/shared-format';
import { injectElementWidth } from '@premia/web-ui';
import { screenPosition } from '@premia/web-util';
import { Chart } from './chart';
import type { ChartPictureModel } from './chart-picture';
import { ChartPicture } from './chart-picture';
import type { ChartTable } from './chart-table';
import { ABSENT_CELL } from './chart-table';
import type { ChartUnit } from './chart-unit';
import { columnText, exactText, tickText } from './chart-unit';
import { BASELINE_DASH, dashOf, MAX_SERIES, TARGET_DASH, trendOption } from './trend-option';

export interface TrendSeries {
  readonly key: string;
  readonly name: string;
  /** One decimal string per day; null where not available. */
  readonly values: readonly (string | null)[];
}

const NARROW = 440;

const place = (value: string | null): number | null => (value === null ? null : screenPosition(value));

/**
 * Numbers over days: actual lines (six at most), the target as the dark dashes (one number, or the pace by day) and a
 * forecast's band. Arrow keys walk along the days.
 */
@Component({
  selector: 'premia-trend-chart',
  imports: [ChartPicture],
  template: `
    <premia-chart-picture [model]="picture()">
      @if (legend().length > 1) {
        <ul class="names">
          @for (line of legend(); track line.name) {
            <li>
              <svg width="22" height="4" aria-hidden="true">
                <line
                  x1="0"
                  x2="22"
                  y1="2"
                  y2="2"
                  stroke-width="2.5"
                  [attr.stroke]="line.color"
                  [attr.stroke-dasharray]="line.dash"
                />
              </svg>
              {{ line.name }}
            </li>
          }
        </ul>
      }
      @if (series().length > shown().length) {
        <p class="small">{{ t('ui.chart.moreSeries', { count: series().length - shown().length }) }}</p>
      }
    </premia-chart-picture>
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    .names {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 14px;
      margin-top: 6px;
      padding: 0;
      font: var(--t-small);
      list-style: none;
    }
    .names svg {
      margin-inline-end: 6px;
      vertical-align: middle;
    }
  `,
})
export class TrendChart extends Chart {
  /** ISO dates, in order. */
  readonly days = input.required<readonly string[]>();
  readonly series = input.required<readonly TrendSeries[]>();
  readonly unit = input.required<ChartUnit>();
  /** One decimal string for all days, or one per day (the pace). */
  readonly target = input<string | readonly (string | null)[] | null>(null);
  /** Where the way to the target begins. */
  readonly baseline = input<string | null>(null);
  /** The forecast's 80 % interval by day. */
  readonly forecast = input<{
    readonly low: readonly (string | null)[];
    readonly high: readonly (string | null)[];
  } | null>(null);
  readonly annotations = input<readonly { readonly date: string; readonly text: string }[]>([]);
  /** Pixels. */
  readonly height = input(260);

  readonly #width = injectElementWidth();
  protected readonly isNarrow = computed(() => this.#width() < NARROW);
  protected readonly shown = computed(() => this.series().slice(0, MAX_SERIES));

  /** Names below the picture, where there is no room for them at the lines' ends. */
  protected readonly legend = computed(() => {
    if (!this.isNarrow()) return [];
    const lines = this.shown().map((line, index) => ({
      name: line.name,
      color: `var(--s${index + 1})`,
      dash: dashOf(index),
    }));
    const target = { name: this.#targetName(), color: 'var(--ink)', dash: TARGET_DASH.join(' ') };
    const baseline = { name: this.t('ui.chart.baseline'), color: 'var(--ink-2)', dash: BASELINE_DASH.join(' ') };
    return [...lines, ...(this.#targets() === null ? [] : [target]), ...(this.baseline() === null ? [] : [baseline])];
  });

  readonly #targets = computed<readonly (string | null)[] | null>(() => {
    const target = this.target();
    return typeof target === 'string' ? this.days().map(() => target) : target;
  });
  readonly #targetName = computed(() =>
    this.t(typeof this.target() === 'string' ? 'ui.chart.target' : 'ui.chart.pace'),
  );

  readonly #baseline = computed(() => {
    const value = place(this.baseline());
    return value === null ? null : { value, name: this.t('ui.chart.baseline') };
  });

  readonly #words = computed(() =>
    this.days().map((day, index) => {
      const text = (value: string | null | undefined): string =>
        value === null || value === undefined ? ABSENT_CELL.text : exactText(value, this.unit(), this.language());
      const forecast = this.forecast();
      const low = forecast?.low[index] ?? null;
      return [
        formatDate(day, this.language(), 'day'),
        ...this.shown().map((line) =>
          this.shown().length === 1 ? text(line.values[index]) : `${line.name}: ${text(line.values[index])}`,
        ),
        ...(this.#targets() === null ? [] : [`${this.#targetName()}: ${text(this.#targets()?.[index])}`]),
        ...(low === null ? [] : [`${this.t('ui.chart.forecast')}: ${text(low)} – ${text(forecast?.high[index])}`]),
      ];
    }),
  );
  readonly #walkWords = computed(() => this.#words().map((words) => words.join(', ')));

  readonly #option = computed(() => {
    const forecast = this.forecast();
    const days = this.days();
    return trendOption(
      {
        days: days.map((day) => formatDate(day, this.language(), 'short')),
        lines: this.shown().map((line) => ({ name: line.name, values: line.values.map(place) })),
        target: this.#targets()?.map(place) ?? null,
        targetName: this.#targetName(),
        baseline: this.#baseline(),
        band: forecast === null ? null : { low: forecast.low.map(place), high: forecast.high.map(place) },
        annotations: this.annotations().map(({ date, text }) => ({ day: days.indexOf(date), text })),
        isNarrow: this.isNarrow(),
        tick: (value) => tickText(value, this.unit(), this.language()),
        wordsOfDay: (day) => this.#words()[day] ?? [],
      },
      this.palette.colors(),
    );
  });

  readonly #table = computed<ChartTable>(() => ({
    columns: [
      this.t('ui.chart.day'),
      ...this.series().map((line) => line.name),
      ...(this.#targets() === null ? [] : [this.#targetName()]),
    ],
    rows: this.days().map((day, index) => {
      const cell = (value: string | null | undefined): { text: string; raw: string } =>
        value === null || value === undefined
          ? ABSENT_CELL
          : { text: columnText(value, this.unit(), this.language()), raw: value };
      return [
        { text: formatDate(day, this.language(), 'day'), raw: day },
        ...this.series().map((line) => cell(line.values[index])),
        ...(this.#targets() === null ? [] : [cell(this.#targets()?.[index])]),
      ];
    }),
  }));
  protected readonly picture = computed((): ChartPictureModel => ({
    label: this.label(),
    sentence: this.sentence(),
    height: this.height(),
    option: this.#option(),
    table: this.#table(),
    words: this.#walkWords(),
  }));
}
