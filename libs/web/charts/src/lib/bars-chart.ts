import { Component, computed, input, output } from '@angular/core';
import { BarsDrawing } from './bars-drawing';
import type { BarRow, BarsChartModel } from './bars-model';
import type { ChartUnit } from './chart-unit';

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
