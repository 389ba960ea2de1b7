import { Component, computed, input } from '@angular/core';
import { CurveDrawing } from './curve-drawing';
import type { CurveChartModel, CurveMark, CurvePoint } from './curve-model';

/** What attainment pays; arrow keys walk along its points. */
@Component({
  selector: 'premia-curve-chart',
  imports: [CurveDrawing],
  template: `
    @defer (on immediate) {
      <premia-curve-drawing [chart]="chart()" />
    } @placeholder {
      <div [style.height.px]="height()"></div>
    }
  `,
  styles: ':host { display: block; min-width: 0; }',
})
export class CurveChart {
  /** By attainment, ascending. */
  readonly points = input.required<readonly CurvePoint[]>();
  readonly label = input.required<string>();
  readonly sentence = input<string | null>(null);
  readonly marks = input<readonly CurveMark[]>([]);
  readonly height = input(260);

  protected readonly chart = computed<CurveChartModel>(() => ({
    points: this.points(),
    label: this.label(),
    sentence: this.sentence(),
    marks: this.marks(),
    height: this.height(),
  }));
}
