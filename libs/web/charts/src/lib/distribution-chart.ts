import { Component, computed, input } from '@angular/core';
import { formatDecimal } from '@premia/shared-format';
import { screenPosition } from '@premia/web-util';
import { Chart } from './chart';
import type { ChartPictureModel } from './chart-picture';
import { ChartPicture } from './chart-picture';
import type { ChartTable } from './chart-table';
import type { ChartUnit } from './chart-unit';
import { bareText, exactText, tickText } from './chart-unit';
import { distributionOption } from './distribution-option';

export interface Bin {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** How many fall where, without names: percent of target, ratings. The mark is what was aimed at. */
@Component({
  selector: 'premia-distribution-chart',
  imports: [ChartPicture],
  template: ` <premia-chart-picture [model]="picture()" /> `,
  styles: ':host { display: block; min-width: 0; }',
})
export class DistributionChart extends Chart {
  readonly bins = input.required<readonly Bin[]>();
  readonly unit = input.required<ChartUnit>();
  readonly mark = input<string | null>(null);
  /** What is counted: “people”. */
  readonly countName = input.required<string>();
  /** Pixels. */
  readonly height = input(190);

  readonly #countText = (count: number): string => formatDecimal(String(count), this.language());
  readonly #ranges = computed(() =>
    this.bins().map(
      (bin) =>
        `${bareText(bin.from, this.unit(), this.language())} – ${exactText(bin.to, this.unit(), this.language())}`,
    ),
  );
  readonly #words = computed(() =>
    this.bins().map((bin, index) => `${this.#ranges()[index] ?? ''}: ${this.#countText(bin.count)}`),
  );
  readonly #option = computed(() => {
    const mark = this.mark();
    const bins = this.bins();
    return distributionOption(
      {
        edges: [...bins.map((bin) => screenPosition(bin.from)), ...bins.slice(-1).map((bin) => screenPosition(bin.to))],
        counts: bins.map((bin) => bin.count),
        mark: mark === null ? null : screenPosition(mark),
        markText: mark === null ? '' : exactText(mark, this.unit(), this.language()),
        edgeText: (edge) => tickText(edge, this.unit(), this.language()),
        countText: this.#countText,
        wordsOfBin: (index) => this.#words()[index] ?? '',
      },
      this.palette.colors(),
    );
  });
  readonly #table = computed<ChartTable>(() => ({
    columns: [this.t('ui.chart.range'), this.countName()],
    rows: this.bins().map((bin, index) => [
      { text: this.#ranges()[index] ?? '', raw: `${bin.from}–${bin.to}` },
      { text: this.#countText(bin.count), raw: String(bin.count) },
    ]),
  }));
  protected readonly picture = computed((): ChartPictureModel => ({
    label: this.label(),
    sentence: this.sentence(),
    height: this.height(),
    option: this.#option(),
    table: this.#table(),
    words: this.#words(),
  }));
}
