import { Component, computed, input, numberAttribute } from '@angular/core';
import { injectTranslate } from '@premia/web-util';

/** The shape of what is coming, so that nothing jumps when it arrives; announced once to screen readers. */
@Component({
  selector: 'premia-skeleton',
  template: `
    <span class="visually-hidden">{{ t('ui.loading') }}</span>
    @for (width of widths(); track $index) {
      <div [style.width.%]="width" [class.is-tall]="$index === 0 && lines() > 2"></div>
    }
  `,
  host: { role: 'status' },
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
    div {
      height: 14px;
      border-radius: 4px;
      background: var(--sunken);
      animation: premia-breathe 1.6s ease-in-out infinite;
    }
    .is-tall {
      height: 30px;
    }
    @keyframes premia-breathe {
      50% {
        opacity: 0.5;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      div {
        animation: none;
      }
    }
  `,
})
export class Skeleton {
  readonly lines = input(3, { transform: numberAttribute });
  protected readonly t = injectTranslate();
  protected readonly widths = computed(() =>
    Array.from({ length: this.lines() }, (_, line) => (line === 0 ? 45 : 100 - ((line * 13) % 34))),
  );
}

/** How far a longer work has come; without `value` only that it goes on. */
@Component({
  selector: 'premia-progress',
  template: `
    <div class="spread">
      <span [id]="labelId">{{ label() }}</span>
      @if (value() !== null) {
        <span class="num small">{{ value() }} %</span>
      }
    </div>
    <div
      class="track"
      role="progressbar"
      [attr.aria-labelledby]="labelId"
      aria-valuemin="0"
      aria-valuemax="100"
      [attr.aria-valuenow]="value()"
    >
      <div class="bar" [class.is-unknown]="value() === null" [style.width.%]="value() ?? 30"></div>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
    .track {
      height: 6px;
      overflow: hidden;
      border-radius: 3px;
      background: var(--sunken);
    }
    .bar {
      height: 100%;
      border-radius: 3px;
      background: var(--accent);
      transition: width 200ms;
    }
    .is-unknown {
      animation: premia-slide 1.4s ease-in-out infinite alternate;
    }
    @keyframes premia-slide {
      to {
        translate: 233%;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .bar {
        transition: none;
        animation-duration: 6s;
      }
    }
  `,
})
export class Progress {
  readonly label = input.required<string>();
  /** Whole percent, or null while unknown. */
  readonly value = input<number | null>(null);
  protected readonly labelId = `premia-progress-${progressCount++}`;
}

let progressCount = 0;
