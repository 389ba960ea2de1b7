import { Component, computed, inject, input } from '@angular/core';
import { formatDecimal } from '@premia/shared-format';
import { injectTranslate, Language, screenPosition } from '@premia/web-util';
import { ChartPalette } from './chart-colors';
import type { ChartPictureModel } from './chart-picture';
import { ChartPicture } from './chart-picture';
import type { ChartTable } from './chart-table';
import { bareText, exactText, tickText } from './chart-unit';
import type { DistributionChartModel } from './distribution-model';
import { distributionOption } from './distribution-option';

/** The inside of `premia-distribution-chart`; it arrives with the first chart of its kind. */
@Component({
  selector: 'premia-distribution-drawing',
  imports: [ChartPicture],
  template: ` <premia-chart-picture [model]="picture()" /> `,
  styles: ':host { display: block; min-width: 0; }',
})
export class DistributionDrawing {
  readonly chart = input.required<DistributionChartModel>();

  readonly #language = inject(Language).current;
  readonly #palette = inject(ChartPalette);
  readonly #t = injectTranslate();

  readonly #countText = (count: number): string => formatDecimal(String(count), this.#language());
  readonly #ranges = computed(() =>
    this.chart().bins.map(
      (bin) =>
        `${bareText(bin.from, this.chart().unit, this.#language())} – ${exactText(bin.to, this.chart().unit, this.#language())}`,
    ),
  );
  readonly #words = computed(() =>
    this.chart().bins.map((bin, index) => `${this.#ranges()[index] ?? ''}: ${this.#countText(bin.count)}`),
  );
  readonly #option = computed(() => {
    const mark = this.chart().mark;
    const bins = this.chart().bins;
    return distributionOption(
      {
        edges: [...bins.map((bin) => screenPosition(bin.from)), ...bins.slice(-1).map((bin) => screenPosition(bin.to))],
        counts: bins.map((bin) => bin.count),
        mark: mark === null ? null : screenPosition(mark),
        markText: mark === null ? '' : exactText(mark, this.chart().unit, this.#language()),
        edgeText: (edge) => tickText(edge, this.chart().unit, this.#language()),
        countText: this.#countText,
        wordsOfBin: (index) => this.#words()[index] ?? '',
      },
      this.#palette.colors(),
    );
  });
  readonly #table = computed<ChartTable>(() => ({
    columns: [this.#t('ui.chart.range'), this.chart().countName],
    rows: this.chart().bins.map((bin, index) => [
      { text: this.#ranges()[index] ?? '', raw: `${bin.from}–${bin.to}` },
      { text: this.#countText(bin.count), raw: String(bin.count) },
    ]),
  }));
  protected readonly picture = computed((): ChartPictureModel => ({
    label: this.chart().label,
    sentence: this.chart().sentence,
    height: this.chart().height,
    option: this.#option(),
    table: this.#table(),
    words: this.#words(),
  }));
}
