import { Component, computed, input, output, signal } from '@angular/core';
import { CAN_DRAW, injectElementWidth } from '@premia/web-ui';
import { Chart } from './chart';
import { ChartCanvas } from './chart-canvas';
import { ChartFrame } from './chart-frame';
import type { ChartTable } from './chart-table';
import { plainCell } from './chart-table';
import type { ChartUnit } from './chart-unit';
import { bareText, exactText } from './chart-unit';
import type { WaterfallStep } from './waterfall-model';
import { waterfallModel, waterfallShares } from './waterfall-model';
import { waterfallOption } from './waterfall-option';

/** Narrower than this for each bar, words would run into each other: the bars lie down as a list. */
const PIXELS_PER_BAR = 84;

/**
 * How an amount came about, or what changed between two. Each bar is a button (`stepChosen`); at narrow widths it becomes
 * a list of signed bars.
 */
@Component({
  selector: 'premia-waterfall-chart',
  imports: [ChartCanvas, ChartFrame],
  templateUrl: './waterfall-chart.html',
  styleUrl: './waterfall-chart.css',
})
export class WaterfallChart extends Chart {
  readonly steps = input.required<readonly WaterfallStep[]>();
  readonly unit = input.required<ChartUnit>();
  /** Pixels. */
  readonly height = input(240);
  readonly stepChosen = output<string>();

  readonly #width = injectElementWidth();
  protected readonly canDraw = CAN_DRAW;
  protected readonly picture = signal<(() => string) | null>(null);

  protected readonly isList = computed(() => this.#width() < this.steps().length * PIXELS_PER_BAR);
  readonly #model = computed(() => waterfallModel(this.steps()));
  protected readonly isBroken = computed(() => this.#model().isBroken);
  protected readonly rows = computed(() => {
    const shares = waterfallShares(this.steps());
    return this.steps().map((step, index) => ({
      ...step,
      detail: step.detail ?? '',
      /** In one line, for tables and screen readers. */
      name: (step.detail ?? '') === '' ? step.label : `${step.label} (${step.detail})`,
      share: shares[index] ?? 0,
      isDown: step.kind === 'change' && step.delta.startsWith('-'),
      bare: bareText(step.delta, this.unit(), this.language(), { signed: step.kind === 'change' }),
      exact: exactText(step.delta, this.unit(), this.language(), { signed: step.kind === 'change' }),
      reached: exactText(step.to, this.unit(), this.language()),
    }));
  });
  protected readonly option = computed(() =>
    waterfallOption(
      this.#model(),
      this.rows().map(({ label, detail, bare }) => ({ label, detail, value: bare })),
      this.palette.colors(),
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
