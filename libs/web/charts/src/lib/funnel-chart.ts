import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { FunnelDrawing } from './funnel-drawing';

export interface FunnelRow {
  readonly key: string;
  readonly label: string;
  /** One count per stage; null where not measured. */
  readonly values: readonly (string | null)[];
  /** What stands under each bar: the count for the first stage, the conversion for the others. */
  readonly texts: readonly string[];
}

export interface FunnelChartModel {
  readonly stages: readonly string[];
  readonly rows: readonly FunnelRow[];
  readonly label: string;
  readonly sentence: string | null;
  /** What the rows are: “Channel”. */
  readonly rowsName: string;
}

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
  changeDetection: ChangeDetectionStrategy.OnPush,
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
