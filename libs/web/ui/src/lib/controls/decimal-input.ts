import { booleanAttribute, Component, computed, inject, input, output, signal } from '@angular/core';
import { formatDecimal, isDecimalText, typedDecimal } from '@premia/shared-format';
import { Language } from '@premia/web-util';
import { TextInput } from './text-input';

/**
 * A number as people type it: with comma or point, with spaces between thousands. What leaves is a decimal string where
 * the text is a number, and the text as it stands where it is not, so that the form's own check can name it.
 */
@Component({
  selector: 'premia-decimal-input',
  imports: [TextInput],
  template: `
    <span class="box">
      <input
        #box
        premiaInput
        numeric
        type="text"
        autocomplete="off"
        [attr.aria-label]="label()"
        [attr.aria-invalid]="invalid() || null"
        [disabled]="disabled()"
        [value]="shown()"
        (focus)="isBeingTyped.set(true)"
        (input)="take(box.value)"
        (blur)="isBeingTyped.set(false)"
      />
      @if (unit()) {
        <span class="unit" aria-hidden="true">{{ unit() }}</span>
      }
    </span>
  `,
  styles: `
    .box {
      position: relative;
      display: block;
    }
    .unit {
      position: absolute;
      inset-block: 0;
      inset-inline-end: 10px;
      display: grid;
      place-items: center;
      color: var(--ink-3);
      font: var(--t-small);
      pointer-events: none;
    }
    .box:has(.unit) input {
      padding-inline-end: 34px;
    }
  `,
})
export class DecimalInput {
  readonly value = input.required<string>();
  /** For screen readers; says the unit too. */
  readonly label = input.required<string>();
  readonly unit = input('');
  readonly disabled = input(false, { transform: booleanAttribute });
  readonly invalid = input(false);
  readonly changed = output<string>();

  readonly #language = inject(Language).current;
  readonly #typed = signal<string | null>(null);
  protected readonly isBeingTyped = signal(false);

  protected readonly shown = computed(() => {
    const value = this.value();
    const typed = this.#typed();
    if (this.isBeingTyped() && typed !== null && normalized(typed) === value) return typed;
    return isDecimalText(value) ? formatDecimal(value, this.#language()) : value;
  });

  protected take(typed: string): void {
    this.#typed.set(typed);
    this.changed.emit(normalized(typed));
  }
}

/** Decimal text, or, where nobody could read a number, what was typed. */
function normalized(typed: string): string {
  return typedDecimal(typed) ?? typed.trim();
}
