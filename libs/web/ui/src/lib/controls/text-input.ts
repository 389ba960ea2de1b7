import { booleanAttribute, computed, Directive, inject, input, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';

let inputCount = 0;

/**
 * The look of a native input, select or textarea, and its tie to the `premia-field` around it: label, hint and problem
 * are announced with it. Works with signal forms (`[formField]`) and without.
 */
@Directive({
  selector: 'input[premiaInput], select[premiaInput], textarea[premiaInput]',
  host: {
    class: 'premia-input',
    '[class.is-number]': 'numeric()',
    '[attr.inputmode]': "numeric() ? 'decimal' : null",
    '[id]': 'id()',
    '[attr.aria-describedby]': 'describedBy() || null',
    '[attr.aria-invalid]': 'isInvalid() || null',
    '[attr.aria-required]': 'isRequired() || null',
  },
})
export class TextInput {
  readonly id = input(`premia-input-${inputCount++}`);
  /** Digits to the right, tabular, with the number keyboard on touch. */
  readonly numeric = input(false, { transform: booleanAttribute });
  /** Whether it has to be filled, where no form field says so. */
  readonly mandatory = input(false);
  readonly #binding = inject<FormField<unknown>>(FormField, { self: true, optional: true });

  /** Set by the field around the control. */
  readonly describedBy = signal('');
  readonly problemFromField = signal(false);

  /** The first problem of the bound form field, once the person has been there. */
  readonly problem = computed(() => {
    const state = this.#binding?.state();
    if (state === undefined || !state.touched()) return null;
    return state.errors()[0] ?? null;
  });
  readonly isRequired = computed(() => this.#binding?.state().required() ?? this.mandatory());
  protected readonly isInvalid = computed(() => this.problem() !== null || this.problemFromField());
}
