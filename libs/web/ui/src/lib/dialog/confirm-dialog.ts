import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { injectTranslate } from '@premia/web-util';
import { Button } from '../controls/button';
import type { Confirmation, ConfirmationAnswer } from './confirmation';
import { DialogFrame } from './dialog-frame';

export interface ConfirmDialogData extends Confirmation {
  readonly headingId: string;
}

/** Asks once, with the consequence in words; where a reason is needed, the step waits for it. */
@Component({
  selector: 'premia-confirm-dialog',
  imports: [Button, DialogFrame],
  template: `
    <premia-dialog-frame [heading]="data.heading" [headingId]="data.headingId" (dismissed)="ref.close(null)">
      <p>{{ data.text }}</p>
      @if (data.reasonLabel; as label) {
        <label>
          {{ label }}
          <textarea #box class="premia-input" rows="3" (input)="reason.set(box.value)"></textarea>
        </label>
      }
      <ng-container ngProjectAs="[premiaActions]">
        <button premiaButton type="button" (click)="ref.close(null)">{{ data.cancelLabel ?? t('ui.cancel') }}</button>
        <button
          [premiaButton]="data.isDangerous ? 'danger' : 'primary'"
          type="button"
          [disabled]="data.reasonLabel !== undefined && reason().trim() === ''"
          (click)="ref.close({ reason: reason().trim() })"
        >
          {{ data.confirmLabel }}
        </button>
      </ng-container>
    </premia-dialog-frame>
  `,
  styles: `
    label {
      display: grid;
      gap: 6px;
      margin-top: 14px;
      font: var(--t-field);
    }
  `,
})
export class ConfirmDialog {
  protected readonly data = inject<ConfirmDialogData>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<ConfirmationAnswer | null>>(DialogRef);
  protected readonly t = injectTranslate();
  protected readonly reason = signal('');
}
