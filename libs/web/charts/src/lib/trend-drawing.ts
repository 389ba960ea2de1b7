import { Component, computed, inject, input } from '@angular/core';
import { formatDate } from '@premia/shared-format';
import { injectElementWidth } from '@premia/web-ui';
import { injectTranslate, Language, screenPosition } from '@premia/web-util';
import { ChartPalette } from './chart-colors';
import type { ChartPictureModel } from './chart-picture';
import { ChartPicture } from './chart-picture';
import type { ChartTable } from './chart-table';
import { ABSENT_CELL } from './chart-table';
import { columnText, exactText, tickText } from './chart-unit';
import type { TrendChartModel } from './trend-model';
import { dashOf, MAX_SERIES, TARGET_DASH, trendOption } from './trend-option';

const NARROW = 520;

const place = (value: string | null): number | null => (value === null ? null : screenPosition(value));

/** The inside of `premia-trend-chart`; it arrives with the first chart of its kind. */
@Component({
  selector: 'premia-trend-drawing',
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
      @if (chart().series.length > shown().length) {
        <p class="small">{{ t('ui.chart.moreSeries', { count: chart().series.length - shown().length }) }}</p>
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
export class TrendDrawing {
  readonly chart = input.required<TrendChartModel>();

  readonly #language = inject(Language).current;
  readonly #palette = inject(ChartPalette);
  readonly #width = injectElementWidth();
  protected readonly t = injectTranslate();
  protected readonly isNarrow = computed(() => this.#width() < NARROW);
  protected readonly shown = computed(() => this.chart().series.slice(0, MAX_SERIES));

  /** Names below the picture, where there is no room for them at the lines' ends. */
  protected readonly legend = computed(() => {
    if (!this.isNarrow()) return [];
    const lines = this.shown().map((line, index) => ({
      name: line.name,
      color: `var(--s${index + 1})`,
      dash: dashOf(index),
    }));
    const target = { name: this.#targetName(), color: 'var(--ink)', dash: TARGET_DASH.join(' ') };
    return this.#targets() === null ? lines : [...lines, target];
  });

  readonly #targets = computed<readonly (string | null)[] | null>(() => {
    const target = this.chart().target;
    return typeof target === 'string' ? this.chart().days.map(() => target) : target;
  });
  readonly #targetName = computed(() =>
    this.t(typeof this.chart().target === 'string' ? 'ui.chart.target' : 'ui.chart.pace'),
  );

  readonly #words = computed(() =>
    this.chart().days.map((day, index) => {
      const text = (value: string | null | undefined): string =>
        value === null || value === undefined
          ? ABSENT_CELL.text
          : exactText(value, this.chart().unit, this.#language());
      const forecast = this.chart().forecast;
      const low = forecast?.low[index] ?? null;
      return [
        formatDate(day, this.#language(), 'day'),
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
    const forecast = this.chart().forecast;
    const days = this.chart().days;
    return trendOption(
      {
        days: days.map((day) => formatDate(day, this.#language(), 'short')),
        lines: this.shown().map((line) => ({ name: line.name, values: line.values.map(place) })),
        target: this.#targets()?.map(place) ?? null,
        targetName: this.#targetName(),
        band: forecast === null ? null : { low: forecast.low.map(place), high: forecast.high.map(place) },
        annotations: this.chart().annotations.map(({ date, text }) => ({ day: days.indexOf(date), text })),
        isNarrow: this.isNarrow(),
        tick: (value) => tickText(value, this.chart().unit, this.#language()),
        wordsOfDay: (day) => this.#words()[day] ?? [],
      },
      this.#palette.colors(),
    );
  });

  readonly #table = computed<ChartTable>(() => ({
    columns: [
      this.t('ui.chart.day'),
      ...this.chart().series.map((line) => line.name),
      ...(this.#targets() === null ? [] : [this.#targetName()]),
    ],
    rows: this.chart().days.map((day, index) => {
      const cell = (value: string | null | undefined): { text: string; raw: string } =>
        value === null || value === undefined
          ? ABSENT_CELL
          : { text: columnText(value, this.chart().unit, this.#language()), raw: value };
      return [
        { text: formatDate(day, this.#language(), 'day'), raw: day },
        ...this.chart().series.map((line) => cell(line.values[index])),
        ...(this.#targets() === null ? [] : [cell(this.#targets()?.[index])]),
      ];
    }),
  }));
  protected readonly picture = computed((): ChartPictureModel => ({
    label: this.chart().label,
    sentence: this.chart().sentence,
    height: this.chart().height,
    option: this.#option(),
    table: this.#table(),
    words: this.#walkWords(),
  }));
}
