import { Component, computed, input, output } from '@angular/core';
import type { CurveInput } from '@premia/domain-bonus';
import { Segmented, Select } from '@premia/web-ui';
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
    .choices {
      display: grid;
      gap: 16px;
      grid-template-columns: repeat(auto-fit, minmax(200px, 1fr));
    }
    .problem {
      color: var(--bad);
      font: var(--t-small);
    }
  `,
})
export class CurveEditor {
  readonly model = input.required<CurveEditorModel>();
  readonly changed = output<CurveInput>();
  protected readonly t = injectTranslate();

  protected readonly kinds = computed(() =>
    KINDS.map((kind) => ({ value: kind, label: this.t(`plans.curve.kinds.${kind}`) })),
  );
  protected readonly belowOptions = computed(() => [
    { value: 'zero', label: this.t('plans.curve.belowZero') },
    { value: 'flat', label: this.t('plans.curve.belowFlat') },
  ]);
  protected readonly aboveOptions = computed(() => [
    { value: 'flat', label: this.t('plans.curve.aboveFlat') },
    { value: 'extend', label: this.t('plans.curve.aboveExtend') },
  ]);
  protected readonly reachOptions = computed(() => [
    { value: 'at', label: this.t('plans.curve.reachAt') },
    { value: 'above', label: this.t('plans.curve.reachAbove') },
  ]);

  protected chooseKind(kind: string): void {
    const chosen = KINDS.find((known) => known === kind);
    if (chosen !== undefined && chosen !== this.model().curve.kind)
      this.changed.emit(curveOfKind(chosen, this.model().curve));
  }

  protected chooseBelow(below: string): void {
    const { curve } = this.model();
    if (curve.kind === 'points' && (below === 'zero' || below === 'flat')) this.changed.emit({ ...curve, below });
  }

  protected chooseAbove(above: string): void {
    const { curve } = this.model();
    if (curve.kind === 'points' && (above === 'flat' || above === 'extend')) this.changed.emit({ ...curve, above });
  }

  protected chooseReach(reach: string): void {
    const { curve } = this.model();
    if (curve.kind === 'steps' && (reach === 'at' || reach === 'above')) this.changed.emit({ ...curve, reach });
  }
}
