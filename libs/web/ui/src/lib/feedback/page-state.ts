import { booleanAttribute, Component, computed, input, numberAttribute } from '@angular/core';
import type { PageAnswer } from '@premia/web-util';
import { Card } from '../layout/card';
import type { IconName } from '../layout/icon';
import { EmptyState } from './empty-state';
import { ErrorState } from './error-state';
import { Skeleton } from './loading';

export interface PageMessage {
  readonly icon?: IconName;
  readonly heading: string;
  readonly text?: string;
}

/**
 * What a page shows instead of its content while there is none: loading, failed, not found, not allowed, empty. With
 * content it shows that, dimmed while it is no longer the answer to the present question, and above it what went wrong.
 * The content guards itself with `@if (store.page.value(); as …)`; what carries `premiaNextStep` is offered with a message.
 */
@Component({
  selector: 'premia-page-state',
  imports: [Card, EmptyState, ErrorState, Skeleton],
  template: `
    @if (error(); as error) {
      <premia-error-state [heading]="failedHeading()" [text]="error" retryable (retry)="of().reload()" />
    }
    @if (of().status() === 'loading') {
      @if (part()) {
        <premia-skeleton [lines]="lines()" />
      } @else {
        <premia-card class="reserved"><premia-skeleton [lines]="lines()" /></premia-card>
      }
    }
    @if (message(); as message) {
      <premia-card>
        <premia-empty-state [icon]="message.icon ?? 'info'" [heading]="message.heading" [text]="message.text ?? ''">
          <ng-content select="[premiaNextStep]" />
        </premia-empty-state>
      </premia-card>
    } @else if (of().status() === 'ready') {
      <div class="content" [class.is-stale]="of().isStale()" [attr.aria-busy]="of().isLoading() || null">
        <ng-content />
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--gap);
      grid-template-columns: minmax(0, 1fr);
    }
    .content {
      display: grid;
      gap: var(--gap);
      grid-template-columns: minmax(0, 1fr);
      transition: opacity 120ms;
    }
    .is-stale {
      opacity: 0.5;
    }
    .reserved {
      min-height: 70vh;
    }
  `,
})
export class PageState {
  readonly of = input.required<PageAnswer>();
  readonly lines = input(6, { transform: numberAttribute });
  /** A part of a page within a card: without a card and a height of its own. */
  readonly part = input(false, { transform: booleanAttribute });
  readonly failedHeading = input('');
  /** Shown where the server knows no such thing, or not for this viewer. */
  readonly notFound = input<PageMessage | null>(null);
  /** Shown in place of the content: there is nothing yet. */
  readonly empty = input<PageMessage | null>(null);
  /** Shown in place of the content: one may not do what the page is for. */
  readonly denied = input<PageMessage | null>(null);

  protected readonly error = computed(() => {
    const { status, error } = this.of();
    return status() === 'failed' || status() === 'ready' ? error() : null;
  });
  protected readonly message = computed(() => {
    const status = this.of().status();
    if (status === 'not-found') return this.notFound();
    return status === 'ready' ? (this.denied() ?? this.empty()) : null;
  });
}
