import { Component, computed, input, output } from '@angular/core';
import type { GateInput, PlanInput } from '@premia/domain-bonus';
import { Button, Card, Icon } from '@premia/web-ui';
import { injectTranslate } from '@premia/web-util';
import { sortOf } from '../draft/component-edits';
import { withGate, withNewGate, withoutGate } from '../draft/rule-edits';
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
          (changed)="change(index, $event)"
          (removed)="remove(index)"
        />
      } @empty {
        <p class="quiet">{{ t('plans.gate.none') }}</p>
      }
      @if (model().editable) {
        <div class="add">
          <button premiaButton small type="button" (click)="add()">
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
      label: `${this.t(`plans.component.sorts.${sortOf(component)}`)} (${component.id})`,
    })),
  );

  protected add(): void {
    this.changed.emit(withNewGate(this.model().plan));
  }

  protected change(index: number, gate: GateInput): void {
    this.changed.emit(withGate(this.model().plan, index, gate));
  }

  protected remove(index: number): void {
    this.changed.emit(withoutGate(this.model().plan, index));
  }
}
