import { Component, computed, inject, input, signal } from '@angular/core';
import { CAN_DRAW, injectElementWidth } from '@premia/web-ui';
import { injectTranslate, Language, screenPosition } from '@premia/web-util';
import { ChartCanvas } from './chart-canvas';
import { ChartPalette } from './chart-colors';
import { ChartFrame } from './chart-frame';
import type { ChartTable } from './chart-table';
import { ABSENT_CELL, plainCell } from './chart-table';
import { exactText } from './chart-unit';
import type { FunnelChartModel } from './funnel-model';
import { FUNNEL_NARROW_ROW_PIXELS, FUNNEL_ROW_PIXELS, funnelOption } from './funnel-option';

const NARROW = 560;
/** About what the rows' names and the gap take beside the bars. */
const NAMES_PIXELS = 120;

/** The inside of `premia-funnel-chart`; it arrives with the first chart of its kind. */
@Component({
  selector: 'premia-funnel-drawing',
  imports: [ChartCanvas, ChartFrame],
  template: `
    <premia-chart-frame
      [label]="chart().label"
      [sentence]="chart().sentence"
      [table]="table()"
      [canDraw]="canDraw"
      [picture]="picture()"
    >
      <div class="plot" [class.is-narrow]="isNarrow()" role="img" [attr.aria-label]="spoken()">
        <ul aria-hidden="true" [style.--row]="rowPixels() + 'px'">
          @for (row of chart().rows; track row.key) {
            <li>{{ row.label }}</li>
          }
        </ul>
        <div [style.height.px]="24 + chart().rows.length * rowPixels()">
          @if (canDraw) {
            @defer (on immediate) {
              <premia-chart-canvas [option]="option()" (drawn)="picture.set($event)" />
            }
          }
        </div>
      </div>
    </premia-chart-frame>
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    .plot {
      display: grid;
      grid-template-columns: minmax(88px, max-content) minmax(0, 1fr);
      gap: 16px;
    }
    ul {
      padding: 24px 0 0;
      font-weight: 500;
      list-style: none;
    }
    li {
      display: flex;
      align-items: center;
      height: var(--row);
    }
    .is-narrow {
      position: relative;
      grid-template-columns: minmax(0, 1fr);
    }
    .is-narrow ul {
      position: absolute;
      font-size: 13px;
    }
    .is-narrow li {
      align-items: flex-start;
    }
  `,
})
export class FunnelDrawing {
  readonly chart = input.required<FunnelChartModel>();

  readonly #language = inject(Language).current;
  readonly #palette = inject(ChartPalette);
  readonly #width = injectElementWidth();
  protected readonly t = injectTranslate();
  protected readonly canDraw = CAN_DRAW;
  protected readonly picture = signal<(() => string) | null>(null);
  protected readonly isNarrow = computed(() => this.#width() < NARROW);
  protected readonly rowPixels = computed(() => (this.isNarrow() ? FUNNEL_NARROW_ROW_PIXELS : FUNNEL_ROW_PIXELS));
  protected readonly spoken = computed(() => {
    const rows = this.chart().rows.map(
      (row) =>
        `${row.label}: ${this.chart()
          .stages.map((stage, index) => `${stage} ${row.texts[index] ?? ''}`)
          .join(', ')}`,
    );
    return `${this.chart().label}. ${rows.join('; ')}`;
  });
  protected readonly option = computed(() =>
    funnelOption(
      {
        stages: this.chart().stages,
        rows: this.chart().rows.map((row) => ({
          label: row.label,
          values: row.values.map((value) => (value === null ? null : screenPosition(value))),
          texts: row.texts,
        })),
        isNarrow: this.isNarrow(),
        stagePixels: (this.#width() - (this.isNarrow() ? 0 : NAMES_PIXELS)) / Math.max(1, this.chart().stages.length),
      },
      this.#palette.colors(),
    ),
  );
  protected readonly table = computed<ChartTable>(() => ({
    columns: [this.chart().rowsName, ...this.chart().stages],
    rows: this.chart().rows.map((row) => [
      plainCell(row.label),
      ...row.values.map((value) =>
        value === null ? ABSENT_CELL : { text: exactText(value, { kind: 'number' }, this.#language()), raw: value },
      ),
    ]),
  }));
}
