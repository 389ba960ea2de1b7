import { Component, computed, input, output } from '@angular/core';
import type { ModifierInput, PlanInput } from '@premia/domain-bonus';
import { Button, Card, Icon } from '@premia/web-ui';
import { injectTranslate } from '@premia/web-util';
import { replacedAt, withoutAt } from '../draft/lists';
import type { ModifierKind } from '../draft/rule-edits';
import { withNewModifier } from '../draft/rule-edits';
import { ModifierEditor } from './modifier-editor';
import type { PlanEditing } from './plan-editing';

/** What multiplies the bonus: a rating, a factor given by hand, the result of a KPI. */
@Component({
  selector: 'premia-modifiers-section',
  imports: [Button, Card, Icon, ModifierEditor],
  template: `
    <premia-card [heading]="t('plans.section.modifiers')" [hint]="t('plans.modifier.sectionHint')">
      @for (modifier of modifiers(); track $index; let index = $index) {
        <premia-modifier-editor
          [model]="{
            modifier,
            measures: model().measures,
            editable: model().editable,
            problem: model().problemAt('/modifiers/' + index),
          }"
          (changed)="set(replacedAt(modifiers(), index, $event))"
          (removed)="set(withoutAt(modifiers(), index))"
        />
      } @empty {
        <p class="quiet">{{ t('plans.modifier.none') }}</p>
      }
      @if (model().editable) {
        <div class="add row">
          @for (kind of kinds; track kind) {
            <button premiaButton small type="button" (click)="changed.emit(withNewModifier(model().plan, kind))">
              <premia-icon name="plus" [size]="16" />{{ t('plans.modifier.add.' + kind) }}
            </button>
          }
        </div>
      }
    </premia-card>
  `,
  styles: '.add { padding-top: 16px; }',
})
export class ModifiersSection {
  readonly model = input.required<PlanEditing>();
  readonly changed = output<PlanInput>();
  protected readonly t = injectTranslate();
  protected readonly kinds: readonly ModifierKind[] = ['lookup', 'number', 'measure'];
  protected readonly modifiers = computed(() => this.model().plan.modifiers ?? []);

  protected readonly replacedAt = replacedAt<ModifierInput>;
  protected readonly withNewModifier = withNewModifier;
  protected readonly withoutAt = withoutAt<ModifierInput>;

  protected set(modifiers: readonly ModifierInput[]): void {
    this.changed.emit({ ...this.model().plan, modifiers });
  }
}
