import { Component, computed, input, output } from '@angular/core';
import type { ComponentInput } from '@premia/domain-bonus';
import type { SelectOption } from '@premia/web-ui';
import { Button, DecimalField, DecimalInput, Icon, LabelledField, optionsOf, Select, TextInput } from '@premia/web-ui';
import { injectTranslate } from '@premia/web-util';
import { kindOf, withLimit } from '../draft/component-edits';
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
  imports: [Button, CurveEditor, DecimalField, DecimalInput, Icon, LabelledField, PerUnitEditor, Select, TextInput],
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

  protected readonly kind = computed(() => kindOf(this.model().component));
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
    const inCurve = (place: string): string | null => problemAt(`${pointer}/curve${place}`);
    return { curve: target.curve, ...limits, editable, problem: inCurve(''), problemAt: inCurve };
  });
  protected readonly curveOnOptions = computed(() =>
    optionsOf(['measure', 'component'], (on) => this.t(`plans.curve.ons.${on}`)),
  );

  protected readonly withLimit = withLimit;
}
