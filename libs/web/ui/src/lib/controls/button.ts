import { booleanAttribute, Directive, ElementRef, inject, input } from '@angular/core';

export type ButtonKind = '' | 'secondary' | 'primary' | 'quiet' | 'danger';

/**
 * The look of a button on the native element. `busy` keeps its place and focus while an action runs and lets no second
 * press through.
 */
@Directive({
  selector: 'button[premiaButton], a[premiaButton]',
  host: {
    class: 'premia-button',
    '[class.is-primary]': "premiaButton() === 'primary'",
    '[class.is-quiet]': "premiaButton() === 'quiet'",
    '[class.is-danger]': "premiaButton() === 'danger'",
    '[class.is-small]': 'small()',
    '[class.is-icon]': 'icon()',
    '[class.is-busy]': 'busy()',
    '[attr.aria-busy]': 'busy() || null',
    '[attr.aria-disabled]': 'busy() || null',
  },
})
export class Button {
  readonly premiaButton = input<ButtonKind>('');
  readonly small = input(false, { transform: booleanAttribute });
  /** Square, for a lone icon; give the button an `aria-label`. */
  readonly icon = input(false, { transform: booleanAttribute });
  readonly busy = input(false, { transform: booleanAttribute });

  constructor() {
    // In the capture phase: the page's own listener on this button must not be asked first.
    inject<ElementRef<HTMLElement>>(ElementRef).nativeElement.addEventListener(
      'click',
      (event) => {
        if (!this.busy()) return;
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      { capture: true },
    );
  }
}
