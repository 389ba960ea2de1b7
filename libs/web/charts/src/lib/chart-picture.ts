import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, input, output, signal } from '@angular/core';
import { CAN_DRAW } from '@premia/web-ui';
import { ChartCanvas } from './chart-canvas';
import { ChartFrame } from './chart-frame';
import type { ChartOption } from './chart-option';
import type { ChartTable } from './chart-table';
import { ChartWalk } from './chart-walk';

/** What one kind of chart gives to be drawn: its option, the table behind it, and its words for who does not see it. */
export interface ChartPictureModel {
  readonly label: string;
  readonly sentence: string | null;
  readonly height: number;
  readonly option: ChartOption;
  readonly table: ChartTable;
  /** A list: arrow keys walk along these points. A text: the picture is described by it as a whole. */
  readonly words: readonly string[] | string;
}

/** A drawing on canvas within its frame; content stands below it. */
@Component({
  selector: 'premia-chart-picture',
  imports: [ChartCanvas, ChartFrame, ChartWalk, NgTemplateOutlet],
  template: `
    <ng-template #plot>
      <div [style.height.px]="model().height">
        @if (canDraw) {
          @defer (on immediate) {
            <premia-chart-canvas
              [option]="model().option"
              [point]="point()"
              (drawn)="picture.set($event)"
              (pointPressed)="pointPressed.emit($event)"
            />
          }
        }
      </div>
    </ng-template>
    <premia-chart-frame
      [label]="model().label"
      [sentence]="model().sentence"
      [table]="model().table"
      [canDraw]="canDraw"
      [picture]="picture()"
    >
      @if (walk(); as words) {
        <premia-chart-walk [label]="model().label" [words]="words" [(point)]="point">
          <ng-container [ngTemplateOutlet]="plot" />
        </premia-chart-walk>
      } @else {
        <div role="img" [attr.aria-label]="model().words"><ng-container [ngTemplateOutlet]="plot" /></div>
      }
      <ng-content />
    </premia-chart-frame>
  `,
  styles: ':host { display: block; min-width: 0; }',
})
export class ChartPicture {
  readonly model = input.required<ChartPictureModel>();
  readonly pointPressed = output<number>();
  protected readonly canDraw = CAN_DRAW;
  protected readonly picture = signal<(() => string) | null>(null);
  protected readonly point = signal<number | null>(null);
  protected readonly walk = computed(() => {
    const { words } = this.model();
    return typeof words === 'string' ? null : words;
  });
}
