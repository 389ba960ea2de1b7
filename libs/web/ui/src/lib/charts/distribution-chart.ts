import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Language, injectTranslate, screenPosition } from '@premia/web-util';
import { ChartCanvas } from './chart-canvas';
import { ChartPalette } from './chart-colors';
import { ChartFrame } from './chart-frame';
import type { ChartTable } from './chart-table';
import { ChartWalk } from './chart-walk';
import type { ChartUnit } from './chart-unit';
import { bareText, exactText, tickText } from './chart-unit';
import { distributionOption } from './distribution-option';
import { CAN_DRAW } from './element-width';

export interface Bin {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** How many fall where, without names: percent of target, ratings. The mark is what was aimed at. */
@Component({
  selector: 'premia-distribution-chart',
  imports: [ChartCanvas, ChartFrame, ChartWalk],
  template: `
    <premia-chart-frame
      [label]="label()"
      [sentence]="sentence()"
      [table]="table()"
      [canDraw]="canDraw"
      [picture]="picture()"
    >
      <premia-chart-walk [label]="label()" [words]="words()" [(point)]="point">
        <div [style.height.px]="height()">
          @defer (on immediate) {
            <premia-chart-canvas [option]="option()" [point]="point()" (drawn)="picture.set($event)" />
          }
        </div>
      </premia-chart-walk>
    </premia-chart-frame>
  `,
  styles: ':host { display: block; min-width: 0; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DistributionChart {
  readonly bins = input.required<readonly Bin[]>();
  readonly unit = input.required<ChartUnit>();
  readonly label = input.required<string>();
  readonly sentence = input<string | null>(null);
  readonly mark = input<string | null>(null);
  /** What is counted: “people”. */
  readonly countName = input.required<string>();
  /** Pixels. */
  readonly height = input(190);

  readonly #language = inject(Language).current;
  readonly #palette = inject(ChartPalette);
  protected readonly t = injectTranslate();
  protected readonly canDraw = CAN_DRAW;
  protected readonly picture = signal<(() => string) | null>(null);
  protected readonly point = signal<number | null>(null);

  readonly #ranges = computed(() =>
    this.bins().map(
      (bin) =>
        `${bareText(bin.from, this.unit(), this.#language())} – ${exactText(bin.to, this.unit(), this.#language())}`,
    ),
  );
  protected readonly words = computed(() =>
    this.bins().map((bin, index) => `${this.#ranges()[index] ?? ''}: ${bin.count}`),
  );
  protected readonly option = computed(() => {
    const mark = this.mark();
    const bins = this.bins();
    return distributionOption(
      {
        edges: [...bins.map((bin) => screenPosition(bin.from)), ...bins.slice(-1).map((bin) => screenPosition(bin.to))],
        counts: bins.map((bin) => bin.count),
        mark: mark === null ? null : screenPosition(mark),
        markText: mark === null ? '' : exactText(mark, this.unit(), this.#language()),
        edgeText: (edge) => tickText(edge, this.unit(), this.#language()),
        wordsOfBin: (index) => this.words()[index] ?? '',
      },
      this.#palette.colors(),
    );
  });
  protected readonly table = computed<ChartTable>(() => ({
    columns: [this.t('ui.chart.range'), this.countName()],
    rows: this.bins().map((bin, index) => [
      { text: this.#ranges()[index] ?? '', raw: `${bin.from}–${bin.to}` },
      { text: String(bin.count), raw: String(bin.count) },
    ]),
  }));
}
