import { Component, input } from '@angular/core';
import { injectTranslate } from '@premia/web-util';
import { StateGlyph } from '../feedback/state-glyph';

export interface Step {
  readonly key: string;
  readonly label: string;
  readonly detail?: string | null;
  readonly state: 'done' | 'now' | 'later';
}

/** Where a thing stands on its way: calculated, submitted, your approval, locked, exported. */
@Component({
  selector: 'premia-stepper-bar',
  imports: [StateGlyph],
  template: `
    <ol [attr.aria-label]="label()">
      @for (step of steps(); track step.key) {
        <li [class]="step.state" [attr.aria-current]="step.state === 'now' ? 'step' : null">
          <span class="name">
            @if (step.state === 'done') {
              <premia-state-glyph state="done" /><span class="visually-hidden">{{ t('ui.stepper.done') }}</span>
            }
            {{ step.label }}
          </span>
          @if (step.detail) {
            <small>{{ step.detail }}</small>
          }
        </li>
      }
    </ol>
  `,
  styles: `
    ol {
      display: flex;
      padding: 0;
      overflow: hidden;
      border: 1px solid var(--line);
      border-radius: var(--r);
      background: var(--surface);
      list-style: none;
    }
    li {
      flex: 1;
      min-width: 0;
      padding: 12px 16px;
      border-inline-start: 1px solid var(--line);
    }
    li:first-child {
      border-inline-start: 0;
    }
    .name {
      display: flex;
      align-items: center;
      gap: 6px;
    }
    small {
      display: block;
      color: var(--ink-2);
    }
    .done .name {
      color: var(--good);
    }
    .now {
      background: var(--accent-soft);
    }
    .now .name {
      color: var(--accent);
      font-weight: 600;
    }
    .later {
      color: var(--ink-3);
    }
    @media (max-width: 760px) {
      ol {
        flex-direction: column;
      }
      li {
        border-inline-start: 0;
        border-top: 1px solid var(--line);
      }
      li:first-child {
        border-top: 0;
      }
    }
  `,
})
export class StepperBar {
  readonly steps = input.required<readonly Step[]>();
  readonly label = input.required<string>();
  protected readonly t = injectTranslate();
}
