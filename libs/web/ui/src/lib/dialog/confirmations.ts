import { inject, Injectable, Injector } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Confirmation, ConfirmationAnswer } from './confirmation';

let confirmationCount = 0;

/** Asks before a step that cannot be undone. Answers null when the person thinks better of it. */
@Injectable({ providedIn: 'root' })
export class Confirmations {
  readonly #injector = inject(Injector);

  async ask(confirmation: Confirmation): Promise<ConfirmationAnswer | null> {
    const [{ Dialog }, { ConfirmDialog }] = await Promise.all([
      import('@angular/cdk/dialog'),
      import('./confirm-dialog'),
    ]);
    const headingId = `premia-confirmation-${confirmationCount++}`;
    const shown = this.#injector.get(Dialog).open<ConfirmationAnswer | null>(ConfirmDialog, {
      data: { ...confirmation, headingId },
      role: 'alertdialog',
      ariaModal: true,
      autoFocus: 'dialog',
      width: '480px',
      maxWidth: 'calc(100vw - 24px)',
      backdropClass: 'premia-backdrop',
      ariaLabelledBy: headingId,
    });
    return (await firstValueFrom(shown.closed)) ?? null;
  }
}
