import { Component, computed, input, output } from '@angular/core';
import type { CurveInput } from '@premia/domain-bonus';
import { optionsOf, Segmented, Select } from '@premia/web-ui';
import { injectTranslate } from '@premia/web-util';
import type { CurveKind } from '../draft/curve-edits';
import { curveOfKind } from '../draft/curve-edits';
import { CurveTable } from './curve-table';
import { DraggableCurve } from './draggable-curve';

export interface CurveEditorModel {
  readonly curve: CurveInput;
  readonly cap?: string;
  readonly floor?: string;
  readonly editable: boolean;
  readonly problem: string | null;
  /** What is wrong at a place within the curve, by JSON pointer. */
  readonly problemAt?: (pointer: string) => string | null;
}

const KINDS: readonly CurveKind[] = ['linear', 'points', 'steps', 'tiers'];

/** A curve as picture and as table, equals of each other, and the choices that a picture can't show. */
@Component({
  selector: 'premia-curve-editor',
  imports: [DraggableCurve, CurveTable, Segmented, Select],
  templateUrl: './curve-editor.html',
  styles: `
    premia-segmented {
      justify-self: start;
    }
    :host {
      display: grid;
      gap: 16px;
      grid-template-columns: minmax(0, 1fr);
    }
    .both {
      display: grid;
      gap: 20px;
      grid-template-columns: minmax(0, 1fr);
      align-items: start;
    }
    @media (min-width: 760px) {
      .both {
        grid-template-columns: minmax(0, 1fr) 250px;
      }
      .both.is-plain {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class CurveEditor {
  readonly model = input.required<CurveEditorModel>();
  readonly changed = output<CurveInput>();
  protected readonly t = injectTranslate();

  protected readonly kinds = computed(() => optionsOf(KINDS, (kind) => this.t(`plans.curve.kinds.${kind}`)));
  protected readonly below = computed(() => optionsOf(['zero', 'flat'], (end) => this.t(`plans.curve.belows.${end}`)));
  protected readonly above = computed(() =>
    optionsOf(['flat', 'extend'], (end) => this.t(`plans.curve.aboves.${end}`)),
  );
  protected readonly reach = computed(() => optionsOf(['at', 'above'], (end) => this.t(`plans.curve.reaches.${end}`)));

  protected readonly nowhere = (): null => null;

  protected chooseKind(kind: CurveKind): void {
    if (kind !== this.model().curve.kind) this.changed.emit(curveOfKind(kind, this.model().curve));
  }
}
