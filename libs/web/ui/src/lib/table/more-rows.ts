import { Component, input } from '@angular/core';
import type { PagedRows } from '@premia/web-util';
import { injectTranslate } from '@premia/web-util';
import { Button } from '../controls/button';
import { Notice } from '../feedback/notice';

/** Below a list that is read page by page: the button for the next page, and why it did not come. Content stands beside. */
@Component({
  selector: 'premia-more-rows',
  imports: [Button, Notice],
  template: `
    @if (of().moreError(); as error) {
      <premia-notice tone="bad" role="alert">{{ error }}</premia-notice>
    }
    @if (of().hasMore()) {
      <div class="row">
        <button premiaButton type="button" [busy]="of().isLoadingMore()" (click)="of().loadMore()">
          {{ t('ui.more') }}
        </button>
        <ng-content />
      </div>
    }
  `,
  styles: `
    .row {
      padding: 12px 10px;
    }
  `,
})
export class MoreRows {
  readonly of = input.required<Pick<PagedRows<unknown>, 'hasMore' | 'isLoadingMore' | 'moreError' | 'loadMore'>>();
  protected readonly t = injectTranslate();
}
