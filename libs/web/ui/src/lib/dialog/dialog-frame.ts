import { CdkTrapFocus } from '@angular/cdk/a11y';
import { afterNextRender, Component, ElementRef, inject, input, output } from '@angular/core';
import { injectTranslate } from '@premia/web-util';
import { Button } from '../controls/button';
import { Icon } from '../layout/icon';

/** The paper a dialog is written on: heading, content, actions at the foot. */
@Component({
  selector: 'premia-dialog-frame',
  imports: [Button, CdkTrapFocus, Icon],
  template: `
    <div class="frame" cdkTrapFocus>
      <div class="head">
        <h2 [id]="headingId()">{{ heading() }}</h2>
        <button
          premiaButton="quiet"
          small
          icon
          type="button"
          [attr.aria-label]="t('ui.close')"
          (click)="dismissed.emit()"
        >
          <premia-icon name="close" [size]="18" />
        </button>
      </div>
      <div class="body"><ng-content /></div>
      <div class="foot"><ng-content select="[premiaActions]" /></div>
    </div>
  `,
  styles: `
    .frame {
      display: flex;
      flex-direction: column;
      max-height: inherit;
      border: 1px solid var(--line);
      border-radius: var(--r);
      background: var(--surface);
      box-shadow: var(--shadow-float);
    }
    .head {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 12px;
      padding: 18px 14px 0 24px;
    }
    .body {
      padding: 12px 24px 4px;
      overflow: auto;
    }
    .foot {
      display: flex;
      flex-wrap: wrap;
      justify-content: flex-end;
      gap: 10px;
      padding: 16px 24px 22px;
    }
    @media (max-width: 640px) {
      .foot {
        flex-direction: column-reverse;
        align-items: stretch;
      }
    }
  `,
})
export class DialogFrame {
  readonly heading = input.required<string>();
  readonly headingId = input.required<string>();
  readonly dismissed = output();
  protected readonly t = injectTranslate();

  constructor() {
    const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    // Whoever opens a form wants to type: the first field gets the focus, not the cross or *Cancel*.
    afterNextRender(() => {
      const fields = '.body :is(input, select, textarea):not([disabled], [type=hidden])';
      element.querySelector<HTMLElement>(fields)?.focus();
    });
  }
}
