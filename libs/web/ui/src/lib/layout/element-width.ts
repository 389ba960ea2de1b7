import type { Signal } from '@angular/core';
import { DestroyRef, ElementRef, inject, signal } from '@angular/core';

/** Whether this environment can measure and draw; a test's DOM and very old browsers cannot. */
export const CAN_DRAW = typeof ResizeObserver !== 'undefined';

/** The width of the component's own element in CSS pixels, as it changes; `before` until it is measured. */
export function injectElementWidth(before = 640): Signal<number> {
  const width = signal(before);
  if (!CAN_DRAW) return width;
  const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  const observer = new ResizeObserver(([entry]) => {
    if (entry !== undefined) width.set(entry.contentRect.width);
  });
  observer.observe(element);
  inject(DestroyRef).onDestroy(() => {
    observer.disconnect();
  });
  return width;
}
