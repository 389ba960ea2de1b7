import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { StateName } from '@premia/web-ui';
import { BarsDrawing } from './bars-drawing';
import type { ChartUnit } from './chart-unit';

export interface BarRow {
  readonly key: string;
  readonly label: string;
  /** Null where not available: the words say so, and there is no bar. */
  readonly value: string | null;
  readonly state?: StateName;
}

export interface BarsChartModel {
  readonly rows: readonly BarRow[];
  readonly unit: ChartUnit;
  readonly label: string;
  readonly sentence: string | null;
  readonly target: string | null;
  /** What the rows are: “Channel”. */
  readonly rowsName: string;
  /** What the numbers are: “ROMI”. */
  readonly valuesName: string;
}

/** One number per channel (or team, or campaign), as bars from zero with the target as a dark tick. */
@Component({
  selector: 'premia-bars-chart',
  imports: [BarsDrawing],
  template: `
    @defer (on immediate) {
      <premia-bars-drawing [chart]="chart()" (rowPressed)="rowPressed.emit($event)" />
    } @placeholder {
      <div [style.height.px]="rows().length * 34"></div>
    }
  `,
  styles: ':host { display: block; min-width: 0; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BarsChart {
  readonly rows = input.required<readonly BarRow[]>();
  readonly unit = input.required<ChartUnit>();
  readonly label = input.required<string>();
  readonly sentence = input<string | null>(null);
  readonly target = input<string | null>(null);
  /** What the rows are: “Channel”. */
  readonly rowsName = input.required<string>();
  /** What the numbers are: “ROMI”. */
  readonly valuesName = input.required<string>();
  readonly rowPressed = output<string>();

  protected readonly chart = computed<BarsChartModel>(() => ({
    rows: this.rows(),
    unit: this.unit(),
    label: this.label(),
    sentence: this.sentence(),
    target: this.target(),
    rowsName: this.rowsName(),
    valuesName: this.valuesName(),
  }));
}
