import { booleanAttribute, Component, computed, input, model, output } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { injectTranslate } from '@premia/web-util';
import { ComboboxList } from './combobox-list';
import type { ComboboxOption } from './combobox-option';

/**
 * One of many, found by typing: people, KPIs, campaigns. Its value is the option's, empty while none is chosen. The list
 * arrives with the first such field on a page; until then, and without it, the field shows what is chosen.
 */
@Component({
  selector: 'premia-combobox',
  imports: [ComboboxList],
  template: `
    @defer (on immediate) {
      <premia-combobox-list
        [(value)]="value"
        [options]="options()"
        [label]="label()"
        [hint]="hint()"
        [placeholder]="placeholder()"
        [disabled]="disabled()"
        [problemText]="problemText()"
        (left)="touch.emit()"
      />
    } @placeholder {
      <div class="room"></div>
    }
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    .room {
      height: 64px;
    }
  `,
})
export class Combobox implements FormValueControl<string> {
  readonly value = model('');
  readonly options = input.required<readonly ComboboxOption[]>();
  readonly label = input.required<string>();
  readonly hint = input<string | null>(null);
  readonly placeholder = input('');
  /** A problem the server named for this field. */
  readonly problem = input<string | null>(null);
  readonly disabled = input(false, { transform: booleanAttribute });
  readonly touched = input(false);
  readonly errors = input<readonly { readonly kind: string; readonly message?: string | undefined }[]>([]);
  readonly touch = output();

  protected readonly t = injectTranslate();
  protected readonly problemText = computed(() => {
    const given = this.problem();
    if (given !== null) return given;
    const [error] = this.touched() ? this.errors() : [];
    if (error === undefined) return null;
    return error.message ?? this.t(error.kind === 'required' ? 'ui.field.problem.required' : 'ui.field.problem.other');
  });
}
