import { Component, computed, input, output } from '@angular/core';
import type { GateInput, PlanInput } from '@premia/domain-bonus';
import { Button, Card, Icon } from '@premia/web-ui';
import { injectTranslate } from '@premia/web-util';
import { kindOf } from '../draft/component-edits';
import { replacedAt, withoutAt } from '../draft/lists';
import { withNewGate } from '../draft/rule-edits';
import { GateEditor } from './gate-editor';
import type { PlanEditing } from './plan-editing';

/** Conditions under which the bonus, or one part of it, is paid at all. */
@Component({
  selector: 'premia-gates-section',
  imports: [Button, Card, GateEditor, Icon],
  template: `
    <premia-card [heading]="t('plans.section.gates')" [hint]="t('plans.gate.sectionHint')">
      @for (gate of gates(); track $index; let index = $index) {
        <premia-gate-editor
          [model]="{
            gate,
            number: index + 1,
            components: components(),
            measures: model().measures,
            editable: model().editable,
            problem: model().problemAt('/gates/' + index),
          }"
          (changed)="set(replacedAt(gates(), index, $event))"
          (removed)="set(withoutAt(gates(), index))"
        />
      } @empty {
        <p class="quiet">{{ t('plans.gate.none') }}</p>
      }
      @if (model().editable) {
        <div class="add">
          <button premiaButton small type="button" (click)="changed.emit(withNewGate(model().plan))">
            <premia-icon name="plus" [size]="16" />{{ t('plans.gate.add') }}
          </button>
        </div>
      }
    </premia-card>
  `,
  styles: '.add { padding-top: 16px; }',
})
export class GatesSection {
  readonly model = input.required<PlanEditing>();
  readonly changed = output<PlanInput>();
  protected readonly t = injectTranslate();
  protected readonly gates = computed(() => this.model().plan.gates ?? []);
  protected readonly components = computed(() =>
    this.model().plan.components.map((component) => ({
      value: component.id,
      label: `${this.t(`plans.component.kinds.${kindOf(component)}`)} (${component.id})`,
    })),
  );

  protected readonly replacedAt = replacedAt<GateInput>;
  protected readonly withNewGate = withNewGate;
  protected readonly withoutAt = withoutAt<GateInput>;

  protected set(gates: readonly GateInput[]): void {
    this.changed.emit({ ...this.model().plan, gates });
  }
}
