import { Component, inject, Injectable, signal } from '@angular/core';
import { injectTranslate } from '@premia/web-util';
import { Button } from '../controls/button';
import { Icon } from '../layout/icon';

export interface Toast {
  readonly text: string;
  readonly tone: 'neutral' | 'bad';
  /** A step back, or on: “Undo”, “Open the run”. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

interface ShownToast extends Toast {
  readonly id: number;
}

const READING_MILLISECONDS = 6_000;
const ACTING_MILLISECONDS = 12_000;

/** Short words on what has just happened. What must not be missed belongs on the page instead. */
@Injectable({ providedIn: 'root' })
export class Toasts {
  readonly #shown = signal<readonly ShownToast[]>([]);
  readonly #timers = new Map<number, ReturnType<typeof setTimeout>>();
  #count = 0;

  readonly shown = this.#shown.asReadonly();

  say(text: string, action?: Toast['action']): void {
    this.#show({ text, tone: 'neutral', ...(action === undefined ? {} : { action }) });
  }

  warn(text: string, action?: Toast['action']): void {
    this.#show({ text, tone: 'bad', ...(action === undefined ? {} : { action }) });
  }

  dismiss(id: number): void {
    this.hold(id);
    this.#shown.update((shown) => shown.filter((toast) => toast.id !== id));
  }

  /** Stops the clock while someone points at the toast or is in it. */
  hold(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
  }

  release(id: number): void {
    const toast = this.#shown().find((candidate) => candidate.id === id);
    if (toast === undefined) return;
    const time = toast.action === undefined ? READING_MILLISECONDS : ACTING_MILLISECONDS;
    this.hold(id);
    this.#timers.set(
      id,
      setTimeout(() => {
        this.dismiss(id);
      }, time),
    );
  }

  #show(toast: Toast): void {
    const id = this.#count++;
    this.#shown.update((shown) => [...shown.slice(-2), { ...toast, id }]);
    this.release(id);
  }
}

/** Where toasts appear; the shell holds the only one. */
@Component({
  selector: 'premia-toast-outlet',
  imports: [Button, Icon],
  template: `
    <div class="list" role="status" aria-live="polite">
      @for (toast of toasts.shown(); track toast.id) {
        <div
          class="toast"
          [class.is-bad]="toast.tone === 'bad'"
          (mouseenter)="toasts.hold(toast.id)"
          (mouseleave)="toasts.release(toast.id)"
          (focusin)="toasts.hold(toast.id)"
          (focusout)="toasts.release(toast.id)"
        >
          <span>{{ toast.text }}</span>
          @if (toast.action; as action) {
            <button premiaButton small type="button" (click)="action.run(); toasts.dismiss(toast.id)">
              {{ action.label }}
            </button>
          }
          <button
            premiaButton="quiet"
            small
            icon
            type="button"
            [attr.aria-label]="t('ui.close')"
            (click)="toasts.dismiss(toast.id)"
          >
            <premia-icon name="close" [size]="16" />
          </button>
        </div>
      }
    </div>
  `,
  styles: `
    .list {
      position: fixed;
      z-index: 1100;
      right: 24px;
      bottom: calc(24px + env(safe-area-inset-bottom) + var(--bottom-bar, 0px));
      left: 24px;
      display: grid;
      justify-items: end;
      gap: 10px;
      pointer-events: none;
    }
    .toast {
      display: flex;
      gap: 12px;
      align-items: center;
      max-width: min(520px, 100%);
      padding: 10px 10px 10px 18px;
      border: 1px solid var(--line-strong);
      border-radius: var(--r);
      background: var(--surface);
      box-shadow: var(--shadow-float);
      pointer-events: auto;
    }
    .is-bad {
      border-inline-start: 4px solid var(--bad);
    }
  `,
})
export class ToastOutlet {
  protected readonly toasts = inject(Toasts);
  protected readonly t = injectTranslate();
}
