import { Component, computed, input, output } from '@angular/core';
import type {
  GateConditionInput,
  GateEffectInput,
  GateInput,
  GateOperator,
  GateValue,
  Scope,
} from '@premia/domain-bonus';
import type { SelectOption } from '@premia/web-ui';
import { Button, DecimalField, Icon, optionsOf, Select } from '@premia/web-ui';
import { injectTranslate } from '@premia/web-util';

export interface GateEditorModel {
  readonly gate: GateInput;
  readonly number: number;
  readonly components: readonly SelectOption[];
  readonly measures: readonly SelectOption[];
  readonly editable: boolean;
  readonly problem: string | null;
}

const SCOPES: readonly Scope[] = ['individual', 'team', 'company'];
const VALUES: readonly GateValue[] = ['actual', 'attainment', 'rate'];
const OPERATORS: readonly GateOperator[] = ['>=', '>', '<=', '<', '=='];
const EFFECTS: readonly GateEffectInput['effect'][] = ['zero', 'scale', 'cap'];
const COMPONENT = 'component:';

/** One condition, read as a sentence: if the company's NPS is below 30, the bonus is not paid. */
@Component({
  selector: 'premia-gate-editor',
  imports: [Button, DecimalField, Icon, Select],
  templateUrl: './gate-editor.html',
  styles: `
    :host {
      display: grid;
      gap: 12px;
      padding: 16px 0;
      border-top: 1px solid var(--line);
    }
    .line {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
      gap: 12px;
      align-items: end;
    }
    .head {
      display: flex;
      justify-content: space-between;
      align-items: center;
    }
  `,
})
export class GateEditor {
  readonly model = input.required<GateEditorModel>();
  readonly changed = output<GateInput>();
  readonly removed = output();
  protected readonly t = injectTranslate();

  protected readonly scopes = computed(() => optionsOf(SCOPES, (scope) => this.t(`plans.gate.scopes.${scope}`)));
  protected readonly values = computed(() => optionsOf(VALUES, (value) => this.t(`plans.gate.values.${value}`)));
  protected readonly operators = computed(() => optionsOf(OPERATORS, (sign) => this.t(`plans.gate.operators.${sign}`)));
  protected readonly effects = computed(() => optionsOf(EFFECTS, (effect) => this.t(`plans.gate.effects.${effect}`)));
  protected readonly subjects = computed((): readonly SelectOption[] => [
    ...this.model().measures,
    ...this.model().components.map(({ value, label }) => ({
      value: COMPONENT + value,
      label,
      group: this.t('plans.gate.componentsGroup'),
    })),
  ]);
  protected readonly subject = computed(() => {
    const { measure, component } = this.model().gate.when;
    return component === undefined ? (measure ?? '') : COMPONENT + component;
  });
  protected readonly targets = computed(() => [
    { value: 'total', label: this.t('plans.gate.total') },
    ...this.model().components,
  ]);
  protected readonly by = computed(() => {
    const { otherwise } = this.model().gate;
    return otherwise.effect === 'zero' ? null : otherwise.by;
  });

  protected chooseSubject(value: string): void {
    const { measure: _measure, component: _component, ...rest } = this.model().gate.when;
    const reads = value.startsWith(COMPONENT) ? { component: value.slice(COMPONENT.length) } : { measure: value };
    this.changed.emit({ ...this.model().gate, when: { ...rest, ...reads } });
  }

  protected chooseEffect(effect: GateEffectInput['effect']): void {
    const by = this.by() ?? (effect === 'cap' ? '100' : '0.5');
    this.changed.emit({ ...this.model().gate, otherwise: effect === 'zero' ? { effect } : { effect, by } });
  }

  protected setBy(by: string): void {
    const { otherwise } = this.model().gate;
    if (otherwise.effect !== 'zero') this.changed.emit({ ...this.model().gate, otherwise: { ...otherwise, by } });
  }

  protected when(change: Partial<GateConditionInput>): void {
    this.changed.emit({ ...this.model().gate, when: { ...this.model().gate.when, ...change } });
  }
}
