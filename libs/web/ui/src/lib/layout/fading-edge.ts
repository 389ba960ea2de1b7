import { afterNextRender, DestroyRef, Directive, ElementRef, inject, signal } from '@angular/core';
import { CAN_DRAW } from './element-width';

/** On what scrolls sideways: while more waits beyond its end, that edge fades, so that nobody takes a part for all. */
@Directive({
  selector: '[premiaFadingEdge]',
  host: { '[class.premia-cut-off]': 'isCutOff()', '(scroll)': 'measure()' },
})
export class FadingEdge {
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly isCutOff = signal(false);

  constructor() {
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      if (!CAN_DRAW) return;
      const observer = new ResizeObserver(() => {
        this.measure();
      });
      // The room changes with the screen, what needs it with the data.
      for (const element of [this.#element, ...this.#element.children]) observer.observe(element);
      destroyed.onDestroy(() => {
        observer.disconnect();
      });
    });
  }

  protected measure(): void {
    const { clientWidth, scrollLeft, scrollWidth } = this.#element;
    // Both are rounded, so a pixel is no more to see.
    this.isCutOff.set(scrollLeft + clientWidth < scrollWidth - 1);
  }
}
