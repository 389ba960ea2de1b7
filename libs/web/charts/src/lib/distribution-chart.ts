import { Component, computed, input } from '@angular/core';
import type { ChartUnit } from './chart-unit';
import { DistributionDrawing } from './distribution-drawing';
import type { Bin, DistributionChartModel } from './distribution-model';

/** How many fall where, without names: percent of target, ratings. The mark is what was aimed at. */
@Component({
  selector: 'premia-distribution-chart',
  imports: [DistributionDrawing],
  template: `
    @defer (on immediate) {
      <premia-distribution-drawing [chart]="chart()" />
    } @placeholder {
      <div [style.height.px]="height()"></div>
    }
  `,
  styles: ':host { display: block; min-width: 0; }',
})
export class DistributionChart {
  readonly bins = input.required<readonly Bin[]>();
  readonly unit = input.required<ChartUnit>();
  readonly label = input.required<string>();
  readonly sentence = input<string | null>(null);
  readonly mark = input<string | null>(null);
  /** What is counted: “people”. */
  readonly countName = input.required<string>();
  /** Pixels. */
  readonly height = input(190);

  protected readonly chart = computed<DistributionChartModel>(() => ({
    bins: this.bins(),
    unit: this.unit(),
    label: this.label(),
    sentence: this.sentence(),
    mark: this.mark(),
    countName: this.countName(),
    height: this.height(),
  }));
}
