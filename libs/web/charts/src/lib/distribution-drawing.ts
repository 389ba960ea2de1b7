import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { formatDecimal } from '@premia/shared-format';
import { CAN_DRAW } from '@premia/web-ui';
import { injectTranslate, Language, screenPosition } from '@premia/web-util';
import { ChartCanvas } from './chart-canvas';
import { ChartPalette } from './chart-colors';
import { ChartFrame } from './chart-frame';
import type { ChartTable } from './chart-table';
import { bareText, exactText, tickText } from './chart-unit';
import { ChartWalk } from './chart-walk';
import type { DistributionChartModel } from './distribution-chart';
import { distributionOption } from './distribution-option';

/** The inside of `premia-distribution-chart`; it arrives with the first chart of its kind. */
@Component({
  selector: 'premia-distribution-drawing',
  imports: [ChartCanvas, ChartFrame, ChartWalk],
  template: `
    <premia-chart-frame
      [label]="chart().label"
      [sentence]="chart().sentence"
      [table]="table()"
      [canDraw]="canDraw"
      [picture]="picture()"
    >
      <premia-chart-walk [label]="chart().label" [words]="words()" [(point)]="point">
        <div [style.height.px]="chart().height">
          @if (canDraw) {
            @defer (on immediate) {
              <premia-chart-canvas [option]="option()" [point]="point()" (drawn)="picture.set($event)" />
            }
          }
        </div>
      </premia-chart-walk>
    </premia-chart-frame>
  `,
  styles: ':host { display: block; min-width: 0; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DistributionDrawing {
  readonly chart = input.required<DistributionChartModel>();

  readonly #language = inject(Language).current;
  readonly #palette = inject(ChartPalette);
  protected readonly t = injectTranslate();
  protected readonly canDraw = CAN_DRAW;
  protected readonly picture = signal<(() => string) | null>(null);
  protected readonly point = signal<number | null>(null);

  readonly #countText = (count: number): string => formatDecimal(String(count), this.#language());
  readonly #ranges = computed(() =>
    this.chart().bins.map(
      (bin) =>
        `${bareText(bin.from, this.chart().unit, this.#language())} – ${exactText(bin.to, this.chart().unit, this.#language())}`,
    ),
  );
  protected readonly words = computed(() =>
    this.chart().bins.map((bin, index) => `${this.#ranges()[index] ?? ''}: ${this.#countText(bin.count)}`),
  );
  protected readonly option = computed(() => {
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
        wordsOfBin: (index) => this.words()[index] ?? '',
      },
      this.#palette.colors(),
    );
  });
  protected readonly table = computed<ChartTable>(() => ({
    columns: [this.t('ui.chart.range'), this.chart().countName],
    rows: this.chart().bins.map((bin, index) => [
      { text: this.#ranges()[index] ?? '', raw: `${bin.from}–${bin.to}` },
      { text: this.#countText(bin.count), raw: String(bin.count) },
    ]),
  }));
}
