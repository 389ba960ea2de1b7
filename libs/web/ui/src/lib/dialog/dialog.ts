import type { DialogRef } from '@angular/cdk/dialog';
import {
  Component,
  DestroyRef,
  effect,
  inject,
  Injector,
  input,
  model,
  TemplateRef,
  viewChild,
  ViewContainerRef,
} from '@angular/core';
import { DialogFrame } from './dialog-frame';

let dialogCount = 0;

/**
 * A dialog where it is used: `<premia-dialog heading="…" [(open)]="isOpen">…</premia-dialog>`. Escape, the ground behind
 * and the cross close it and set `open` to false. What opens it gets the focus back. Its content is created at once; put
 * a heavy one behind `@if (isOpen())`.
 */
@Component({
  selector: 'premia-dialog',
  imports: [DialogFrame],
  template: `
    <ng-template #panel>
      <premia-dialog-frame [heading]="heading()" [headingId]="headingId" (dismissed)="open.set(false)">
        <ng-content />
        <ng-content select="[premiaActions]" ngProjectAs="[premiaActions]" />
      </premia-dialog-frame>
    </ng-template>
  `,
})
export class Dialog {
  readonly heading = input.required<string>();
  readonly open = model(false);
  readonly width = input('560px');

  protected readonly headingId = `premia-dialog-${dialogCount++}`;
  protected readonly panel = viewChild.required('panel', { read: TemplateRef });
  readonly #injector = inject(Injector);
  readonly #container = inject(ViewContainerRef);
  #shown: DialogRef | null = null;
  #isGone = false;

  constructor() {
    effect(() => {
      if (this.open()) void this.#show();
      else this.#shown?.close();
    });
    inject(DestroyRef).onDestroy(() => {
      this.#isGone = true;
      this.#shown?.close();
    });
  }

  async #show(): Promise<void> {
    const { Dialog: Dialogs } = await import('@angular/cdk/dialog');
    if (this.#isGone || this.#shown !== null || !this.open()) return;
    this.#shown = this.#injector.get(Dialogs).open(this.panel(), {
      viewContainerRef: this.#container,
      width: this.width(),
      maxWidth: 'calc(100vw - 24px)',
      maxHeight: 'calc(100dvh - 32px)',
      backdropClass: 'premia-backdrop',
      ariaLabelledBy: this.headingId,
      ariaModal: true,
      // The frame has gone to its first field by then, where it has one.
      autoFocus: 'dialog',
    });
    this.#shown.closed.subscribe(() => {
      this.#shown = null;
      if (!this.#isGone) this.open.set(false);
    });
  }
}
