import { Component, computed, input, output } from '@angular/core';
import type { StateName, Tone } from '@premia/web-ui';
import { toneOf } from '@premia/web-ui';
import { screenPosition } from '@premia/web-util';
import { barsOption } from './bars-option';
import { Chart } from './chart';
import type { ChartColors } from './chart-colors';
import type { ChartPictureModel } from './chart-picture';
import { ChartPicture } from './chart-picture';
import type { ChartTable } from './chart-table';
import { ABSENT_CELL, plainCell } from './chart-table';
import type { ChartUnit } from './chart-unit';
import { columnText, exactText } from './chart-unit';

export interface BarRow {
  readonly key: string;
  readonly label: string;
  /** Null where not available: the words say so, and there is no bar. */
  readonly value: string | null;
  readonly state?: StateName;
  /** Where this bar should end, where each has a target of its own. */
  readonly target?: string | null;
}

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

/** One number per channel (or team, or campaign), as bars from zero with the target as a dark tick. */
@Component({
  selector: 'premia-bars-chart',
  imports: [ChartPicture],
  template: ` <premia-chart-picture [model]="picture()" (pointPressed)="press($event)" /> `,
  styles: ':host { display: block; min-width: 0; }',
})
export class BarsChart extends Chart {
  readonly rows = input.required<readonly BarRow[]>();
  readonly unit = input.required<ChartUnit>();
  readonly target = input<string | null>(null);
  /** What the rows are: “Channel”. */
  readonly rowsName = input.required<string>();
  /** What the numbers are: “ROMI”. */
  readonly valuesName = input.required<string>();
  readonly rowPressed = output<string>();

  readonly #height = computed(() => this.rows().length * ROW_PIXELS + (this.target() === null ? 8 : 28));

  readonly #texts = computed(() =>
    this.rows().map(({ value }) =>
      value === null ? ABSENT_CELL.text : exactText(value, this.unit(), this.language()),
    ),
  );
  readonly #spoken = computed(
    () =>
      `${this.label()}: ${this.rows()
        .map((row, index) => [row.label, this.#texts()[index] ?? '', this.#targetWords(row)].join(' ').trim())
        .join('; ')}`,
  );
  readonly #option = computed(() => {
    const colors = this.palette.colors();
    const target = this.target();
    return barsOption(
      {
        bars: this.rows().map((row, index) => ({
          label: row.label,
          value: row.value === null ? null : screenPosition(row.value),
          text: this.#texts()[index] ?? '',
          color: colorOf(row.state, colors),
          target: row.target === undefined || row.target === null ? null : screenPosition(row.target),
        })),
        target:
          target === null
            ? null
            : {
                value: screenPosition(target),
                text: `${this.t('ui.chart.target')} ${exactText(target, this.unit(), this.language())}`,
              },
      },
      colors,
    );
  });
  readonly #table = computed<ChartTable>(() => ({
    columns: [this.rowsName(), this.valuesName(), ...(this.hasTargets() ? [this.t('ui.chart.target')] : [])],
    rows: this.rows().map((row) => [
      plainCell(row.label),
      this.#cell(row.value),
      ...(this.hasTargets() ? [this.#cell(row.target ?? null)] : []),
    ]),
  }));
  protected readonly hasTargets = computed(() => this.rows().some(({ target }) => (target ?? null) !== null));

  protected readonly picture = computed((): ChartPictureModel => ({
    label: this.label(),
    sentence: this.sentence(),
    height: this.#height(),
    option: this.#option(),
    table: this.#table(),
    words: this.#spoken(),
  }));

  #cell(value: string | null): { readonly text: string; readonly raw: string } {
    return value === null ? ABSENT_CELL : { text: columnText(value, this.unit(), this.language()), raw: value };
  }

  #targetWords({ target }: BarRow): string {
    if (target === undefined || target === null) return '';
    return `(${this.t('ui.chart.target')} ${exactText(target, this.unit(), this.language())})`;
  }

  protected press(index: number): void {
    const row = this.rows()[index];
    if (row !== undefined) this.rowPressed.emit(row.key);
  }
}
