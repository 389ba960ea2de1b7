import { Component, computed, inject, input } from '@angular/core';
import { injectTranslate, Language, screenPosition } from '@premia/web-util';
import { ChartPalette } from './chart-colors';
import type { ChartPictureModel } from './chart-picture';
import { ChartPicture } from './chart-picture';
import type { ChartTable } from './chart-table';
import type { ChartUnit } from './chart-unit';
import { exactText, tickText } from './chart-unit';
import type { CurveChartModel } from './curve-model';
import { curveOption } from './curve-option';

const PERCENT: ChartUnit = { kind: 'percent' };

/** The inside of `premia-curve-chart`; it arrives with the first chart of its kind. */
@Component({
  selector: 'premia-curve-drawing',
  imports: [ChartPicture],
  template: ` <premia-chart-picture [model]="picture()" /> `,
  styles: ':host { display: block; min-width: 0; }',
})
export class CurveDrawing {
  readonly chart = input.required<CurveChartModel>();

  readonly #language = inject(Language).current;
  readonly #palette = inject(ChartPalette);
  readonly #t = injectTranslate();

  readonly #text = (value: string): string => exactText(value, PERCENT, this.#language());
  readonly #words = computed(() =>
    this.chart().points.map((point) =>
      this.#t('ui.chart.curvePoint', { attainment: this.#text(point.attainment), payout: this.#text(point.payout) }),
    ),
  );
  readonly #option = computed(() =>
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
        attainmentName: this.#t('ui.chart.attainment'),
        payoutName: this.#t('ui.chart.payout'),
        tick: (value) => tickText(value, PERCENT, this.#language()),
        wordsOfPoint: (index) => this.#words()[index] ?? '',
        target: 100,
      },
      this.#palette.colors(),
    ),
  );
  readonly #table = computed<ChartTable>(() => ({
    columns: [this.#t('ui.chart.attainment'), this.#t('ui.chart.payout')],
    rows: this.chart().points.map((point) => [
      { text: this.#text(point.attainment), raw: point.attainment },
      { text: this.#text(point.payout), raw: point.payout },
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
