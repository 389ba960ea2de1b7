import { Component, computed, inject, input, output, signal } from '@angular/core';
import { CAN_DRAW, injectElementWidth } from '@premia/web-ui';
import { injectTranslate, Language } from '@premia/web-util';
import { ChartCanvas } from './chart-canvas';
import { ChartPalette } from './chart-colors';
import { ChartFrame } from './chart-frame';
import type { ChartTable } from './chart-table';
import { plainCell } from './chart-table';
import { bareText, exactText } from './chart-unit';
import type { WaterfallChartModel } from './waterfall-model';
import { waterfallModel, waterfallShares } from './waterfall-model';
import { waterfallOption } from './waterfall-option';

/** Narrower than this for each bar, words would run into each other: the bars lie down as a list. */
const PIXELS_PER_BAR = 84;

/** The inside of `premia-waterfall-chart`; it arrives with the first chart of its kind. */
@Component({
  selector: 'premia-waterfall-drawing',
  imports: [ChartCanvas, ChartFrame],
  templateUrl: './waterfall-drawing.html',
  styleUrl: './waterfall-drawing.css',
})
export class WaterfallDrawing {
  readonly chart = input.required<WaterfallChartModel>();
  readonly stepChosen = output<string>();

  readonly #language = inject(Language).current;
  readonly #palette = inject(ChartPalette);
  readonly #width = injectElementWidth();
  protected readonly t = injectTranslate();
  protected readonly canDraw = CAN_DRAW;
  protected readonly picture = signal<(() => string) | null>(null);

  protected readonly isList = computed(() => this.#width() < this.chart().steps.length * PIXELS_PER_BAR);
  readonly #model = computed(() => waterfallModel(this.chart().steps));
  protected readonly isBroken = computed(() => this.#model().isBroken);
  protected readonly rows = computed(() => {
    const shares = waterfallShares(this.chart().steps);
    return this.chart().steps.map((step, index) => ({
      ...step,
      detail: step.detail ?? '',
      /** In one line, for tables and screen readers. */
      name: (step.detail ?? '') === '' ? step.label : `${step.label} (${step.detail})`,
      share: shares[index] ?? 0,
      isDown: step.kind === 'change' && step.delta.startsWith('-'),
      bare: bareText(step.delta, this.chart().unit, this.#language(), { signed: step.kind === 'change' }),
      exact: exactText(step.delta, this.chart().unit, this.#language(), { signed: step.kind === 'change' }),
      reached: exactText(step.to, this.chart().unit, this.#language()),
    }));
  });
  protected readonly option = computed(() =>
    waterfallOption(
      this.#model(),
      this.rows().map(({ label, detail, bare }) => ({ label, detail, value: bare })),
      this.#palette.colors(),
    ),
  );
  protected readonly table = computed<ChartTable>(() => ({
    columns: [this.t('ui.chart.step'), this.t('ui.chart.change'), this.t('ui.chart.reached')],
    rows: this.rows().map((row) => [
      plainCell(row.name),
      { text: row.exact, raw: row.delta },
      { text: row.reached, raw: row.to },
    ]),
  }));
}
