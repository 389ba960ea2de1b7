import { Component, computed, inject, input, output } from '@angular/core';
import type { StateName, Tone } from '@premia/web-ui';
import { toneOf } from '@premia/web-ui';
import { injectTranslate, Language, screenPosition } from '@premia/web-util';
import type { BarsChartModel } from './bars-model';
import { barsOption } from './bars-option';
import type { ChartColors } from './chart-colors';
import { ChartPalette } from './chart-colors';
import type { ChartPictureModel } from './chart-picture';
import { ChartPicture } from './chart-picture';
import type { ChartTable } from './chart-table';
import { ABSENT_CELL, plainCell } from './chart-table';
import { columnText, exactText } from './chart-unit';

const ROW_PIXELS = 34;

function colorOf(state: StateName | undefined, colors: ChartColors): string {
  const byTone: Readonly<Record<Tone, string>> = {
    good: colors.good,
    warn: colors.warn,
    bad: colors.bad,
    pilot: colors.series[2] ?? colors.accent,
    neutral: colors.base,
  };
  return state === undefined ? (colors.series[0] ?? colors.accent) : byTone[toneOf(state)];
}

/** The inside of `premia-bars-chart`; it arrives with the first chart of its kind. */
@Component({
  selector: 'premia-bars-drawing',
  imports: [ChartPicture],
  template: ` <premia-chart-picture [model]="picture()" (pointPressed)="press($event)" /> `,
  styles: ':host { display: block; min-width: 0; }',
})
export class BarsDrawing {
  readonly chart = input.required<BarsChartModel>();
  readonly rowPressed = output<string>();

  readonly #language = inject(Language).current;
  readonly #palette = inject(ChartPalette);
  readonly #t = injectTranslate();
  readonly #height = computed(() => this.chart().rows.length * ROW_PIXELS + (this.chart().target === null ? 8 : 28));

  readonly #texts = computed(() =>
    this.chart().rows.map(({ value }) =>
      value === null ? ABSENT_CELL.text : exactText(value, this.chart().unit, this.#language()),
    ),
  );
  readonly #spoken = computed(
    () =>
      `${this.chart().label}: ${this.chart()
        .rows.map((row, index) => `${row.label} ${this.#texts()[index] ?? ''}`)
        .join('; ')}`,
  );
  readonly #option = computed(() => {
    const colors = this.#palette.colors();
    const target = this.chart().target;
    return barsOption(
      {
        bars: this.chart().rows.map((row, index) => ({
          label: row.label,
          value: row.value === null ? null : screenPosition(row.value),
          text: this.#texts()[index] ?? '',
          color: colorOf(row.state, colors),
        })),
        target:
          target === null
            ? null
            : {
                value: screenPosition(target),
                text: `${this.#t('ui.chart.target')} ${exactText(target, this.chart().unit, this.#language())}`,
              },
      },
      colors,
    );
  });
  readonly #table = computed<ChartTable>(() => ({
    columns: [this.chart().rowsName, this.chart().valuesName],
    rows: this.chart().rows.map((row) => [
      plainCell(row.label),
      row.value === null
        ? ABSENT_CELL
        : { text: columnText(row.value, this.chart().unit, this.#language()), raw: row.value },
    ]),
  }));

  protected readonly picture = computed((): ChartPictureModel => ({
    label: this.chart().label,
    sentence: this.chart().sentence,
    height: this.#height(),
    option: this.#option(),
    table: this.#table(),
    words: this.#spoken(),
  }));

  protected press(index: number): void {
    const row = this.chart().rows[index];
    if (row !== undefined) this.rowPressed.emit(row.key);
  }
}
