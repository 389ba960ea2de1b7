import { Component, computed, input, signal } from '@angular/core';
import { CAN_DRAW, injectElementWidth } from '@premia/web-ui';
import { screenPosition } from '@premia/web-util';
import { Chart } from './chart';
import { ChartCanvas } from './chart-canvas';
import { ChartFrame } from './chart-frame';
import type { ChartTable } from './chart-table';
import { ABSENT_CELL, plainCell } from './chart-table';
import { exactText } from './chart-unit';
import { FUNNEL_NARROW_ROW_PIXELS, FUNNEL_ROW_PIXELS, funnelOption } from './funnel-option';

export interface FunnelRow {
  readonly key: string;
  readonly label: string;
  /** One count per stage; null where not measured. */
  readonly values: readonly (string | null)[];
  /** What stands under each bar: the count for the first stage, the conversion for the others. */
  readonly texts: readonly string[];
}

const NARROW = 560;
/** About what the rows' names and the gap take beside the bars. */
const NAMES_PIXELS = 120;

/** From impressions to customers, a row per channel and a column per stage. */
@Component({
  selector: 'premia-funnel-chart',
  imports: [ChartCanvas, ChartFrame],
  template: `
    <premia-chart-frame
      [label]="label()"
      [sentence]="sentence()"
      [table]="table()"
      [canDraw]="canDraw"
      [picture]="picture()"
    >
      <div class="plot" [class.is-narrow]="isNarrow()" role="img" [attr.aria-label]="spoken()">
        <ul aria-hidden="true" [style.--row]="rowPixels() + 'px'">
          @for (row of rows(); track row.key) {
            <li>{{ row.label }}</li>
          }
        </ul>
        <div [style.height.px]="24 + rows().length * rowPixels()">
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
export class FunnelChart extends Chart {
  readonly stages = input.required<readonly string[]>();
  readonly rows = input.required<readonly FunnelRow[]>();
  /** What the rows are: “Channel”. */
  readonly rowsName = input.required<string>();

  readonly #width = injectElementWidth();
  protected readonly canDraw = CAN_DRAW;
  protected readonly picture = signal<(() => string) | null>(null);
  protected readonly isNarrow = computed(() => this.#width() < NARROW);
  protected readonly rowPixels = computed(() => (this.isNarrow() ? FUNNEL_NARROW_ROW_PIXELS : FUNNEL_ROW_PIXELS));
  protected readonly spoken = computed(() => {
    const rows = this.rows().map(
      (row) =>
        `${row.label}: ${this.stages()
          .map((stage, index) => `${stage} ${row.texts[index] ?? ''}`)
          .join(', ')}`,
    );
    return `${this.label()}. ${rows.join('; ')}`;
  });
  protected readonly option = computed(() =>
    funnelOption(
      {
        stages: this.stages(),
        rows: this.rows().map((row) => ({
          label: row.label,
          values: row.values.map((value) => (value === null ? null : screenPosition(value))),
          texts: row.texts,
        })),
        isNarrow: this.isNarrow(),
        stagePixels: (this.#width() - (this.isNarrow() ? 0 : NAMES_PIXELS)) / Math.max(1, this.stages().length),
      },
      this.palette.colors(),
    ),
  );
  protected readonly table = computed<ChartTable>(() => ({
    columns: [this.rowsName(), ...this.stages()],
    rows: this.rows().map((row) => [
      plainCell(row.label),
      ...row.values.map((value) =>
        value === null ? ABSENT_CELL : { text: exactText(value, { kind: 'number' }, this.language()), raw: value },
      ),
    ]),
  }));
}
