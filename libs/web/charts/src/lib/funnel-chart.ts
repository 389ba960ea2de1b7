import { Component, computed, input } from '@angular/core';
import { FunnelDrawing } from './funnel-drawing';
import type { FunnelChartModel, FunnelRow } from './funnel-model';

/** From impressions to customers, a row per channel and a column per stage. */
@Component({
  selector: 'premia-funnel-chart',
  imports: [FunnelDrawing],
  template: `
    @defer (on immediate) {
      <premia-funnel-drawing [chart]="chart()" />
    } @placeholder {
      <div [style.height.px]="rows().length * 46"></div>
    }
  `,
  styles: ':host { display: block; min-width: 0; }',
})
export class FunnelChart {
  readonly stages = input.required<readonly string[]>();
  readonly rows = input.required<readonly FunnelRow[]>();
  readonly label = input.required<string>();
  readonly sentence = input<string | null>(null);
  /** What the rows are: “Channel”. */
  readonly rowsName = input.required<string>();

  protected readonly chart = computed<FunnelChartModel>(() => ({
    stages: this.stages(),
    rows: this.rows(),
    label: this.label(),
    sentence: this.sentence(),
    rowsName: this.rowsName(),
  }));
}
