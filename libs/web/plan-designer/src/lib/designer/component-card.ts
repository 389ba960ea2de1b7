import { Component, computed, input, output } from '@angular/core';
import type { ComponentInput, CurveInput } from '@premia/domain-bonus';
import type { SelectOption } from '@premia/web-ui';
import { Button, DecimalInput, Icon, Select } from '@premia/web-ui';
import { injectTranslate } from '@premia/web-util';
import { sortOf, withLimit } from '../draft/component-edits';
import { isWeighted } from '../draft/weight-edits';
import { CurveEditor } from './curve-editor';
import { PerUnitEditor } from './per-unit-editor';

export interface ComponentCardModel {
  readonly component: ComponentInput;
  /** JSON pointer of this component in the plan. */
  readonly pointer: string;
  readonly currency: string;
  /** KPIs whose units a part can pay. */
  readonly kpis: readonly SelectOption[];
  readonly editable: boolean;
  readonly hasWeight: boolean;
  readonly removable: boolean;
  readonly problemAt: (pointer: string) => string | null;
}

/** One part of the bonus: how much of it, along which curve, between which limits. */
@Component({
  selector: 'premia-component-card',
  imports: [Button, CurveEditor, DecimalInput, Icon, PerUnitEditor, Select],
  templateUrl: './component-card.html',
  styleUrl: './component-card.css',
})
export class ComponentCard {
  readonly model = input.required<ComponentCardModel>();
  readonly weightChanged = output<string>();
  readonly renamed = output<string>();
  readonly changed = output<ComponentInput>();
  readonly removed = output();
  protected readonly t = injectTranslate();

  protected readonly sort = computed(() => sortOf(this.model().component));
  protected readonly target = computed(() => {
    const { component } = this.model();
    return isWeighted(component) ? component : null;
  });
  protected readonly perUnit = computed(() => {
    const { component } = this.model();
    return isWeighted(component) ? null : component;
  });
  protected readonly weightProblem = computed(() => this.model().problemAt(`${this.model().pointer}/weight`));
  protected readonly curveModel = computed(() => {
    const target = this.target();
    const { editable, pointer, problemAt } = this.model();
    if (target === null) return null;
    const limits = {
      ...(target.cap === undefined ? {} : { cap: target.cap }),
      ...(target.floor === undefined ? {} : { floor: target.floor }),
    };
    return { curve: target.curve, ...limits, editable, problem: problemAt(`${pointer}/curve`) };
  });
  protected readonly curveOnOptions = computed(() => [
    { value: 'measure', label: this.t('plans.curve.onMeasure') },
    { value: 'component', label: this.t('plans.curve.onComponent') },
  ]);

  protected slide(event: Event): void {
    if (event.target instanceof HTMLInputElement) this.weightChanged.emit(event.target.value);
  }

  protected rename(event: Event): void {
    if (event.target instanceof HTMLInputElement) this.renamed.emit(event.target.value);
  }

  protected setCurve(curve: CurveInput): void {
    const target = this.target();
    if (target !== null) this.changed.emit({ ...target, curve });
  }

  protected setLimit(limit: 'cap' | 'floor', text: string): void {
    const target = this.target();
    if (target !== null) this.changed.emit(withLimit(target, limit, text));
  }

  protected setCurveOn(curveOn: string): void {
    const target = this.target();
    if (target !== null && (curveOn === 'measure' || curveOn === 'component'))
      this.changed.emit({ ...target, curveOn });
  }
}
