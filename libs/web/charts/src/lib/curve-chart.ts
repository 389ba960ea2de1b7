import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { CurveDrawing } from './curve-drawing';

/** One point of a payout curve: attainment and what it pays, in percent as decimal strings. */
export interface CurvePoint {
  readonly attainment: string;
  readonly payout: string;
}

export interface CurveMark extends CurvePoint {
  readonly text: string;
}

export interface CurveChartModel {
  /** By attainment, ascending. */
  readonly points: readonly CurvePoint[];
  readonly label: string;
  readonly sentence: string | null;
  readonly marks: readonly CurveMark[];
  readonly height: number;
}

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
  changeDetection: ChangeDetectionStrategy.OnPush,
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
