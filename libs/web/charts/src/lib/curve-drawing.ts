import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { CAN_DRAW } from '@premia/web-ui';
import { injectTranslate, Language, screenPosition } from '@premia/web-util';
import { ChartCanvas } from './chart-canvas';
import { ChartPalette } from './chart-colors';
import { ChartFrame } from './chart-frame';
import type { ChartTable } from './chart-table';
import type { ChartUnit } from './chart-unit';
import { exactText, tickText } from './chart-unit';
import { ChartWalk } from './chart-walk';
import type { CurveChartModel } from './curve-chart';
import { curveOption } from './curve-option';

const PERCENT: ChartUnit = { kind: 'percent' };

/** The inside of `premia-curve-chart`; it arrives with the first chart of its kind. */
@Component({
  selector: 'premia-curve-drawing',
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
export class CurveDrawing {
  readonly chart = input.required<CurveChartModel>();

  readonly #language = inject(Language).current;
  readonly #palette = inject(ChartPalette);
  protected readonly t = injectTranslate();
  protected readonly canDraw = CAN_DRAW;
  protected readonly picture = signal<(() => string) | null>(null);
  protected readonly point = signal<number | null>(null);

  readonly #text = (value: string): string => exactText(value, PERCENT, this.#language());
  protected readonly words = computed(() =>
    this.chart().points.map((point) =>
      this.t('ui.chart.curvePoint', { attainment: this.#text(point.attainment), payout: this.#text(point.payout) }),
    ),
  );
  protected readonly option = computed(() =>
    curveOption(
      {
        points: this.chart().points.map(
          (point) => [screenPosition(point.attainment), screenPosition(point.payout)] as const,
        ),
        marks: this.chart().marks.map((mark) => ({
          attainment: screenPosition(mark.attainment),
          payout: screenPosition(mark.payout),
          text: mark.text,
        })),
        attainmentName: this.t('ui.chart.attainment'),
        payoutName: this.t('ui.chart.payout'),
        tick: (value) => tickText(value, PERCENT, this.#language()),
        wordsOfPoint: (index) => this.words()[index] ?? '',
        target: 100,
      },
      this.#palette.colors(),
    ),
  );
  protected readonly table = computed<ChartTable>(() => ({
    columns: [this.t('ui.chart.attainment'), this.t('ui.chart.payout')],
    rows: this.chart().points.map((point) => [
      { text: this.#text(point.attainment), raw: point.attainment },
      { text: this.#text(point.payout), raw: point.payout },
    ]),
  }));
}
