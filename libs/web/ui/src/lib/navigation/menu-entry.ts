import type { FocusableOption } from '@angular/cdk/a11y';
import { Directive, ElementRef, inject, input } from '@angular/core';

/** One line of a menu, as the keys see it. */
@Directive({ selector: 'button[premiaMenuEntry]', host: { tabindex: '-1', type: 'button' } })
export class MenuEntry implements FocusableOption {
  readonly premiaMenuEntry = input.required<string>();
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  focus(): void {
    this.#element.focus();
  }

  getLabel(): string {
    return this.premiaMenuEntry();
  }
}
