import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, Card, StateGlyph } from '@premia/web-ui';
import { injectTranslate } from '@premia/web-util';
import type { SetupStep } from './setup-steps';

/** From nothing to the first bonus, step by step: what is done, what comes next, and where. */
@Component({
  selector: 'premia-setup-list',
  imports: [Button, Card, RouterLink, StateGlyph],
  template: `
    <premia-card
      [heading]="t('dashboard.setup.title')"
      [hint]="t('dashboard.setup.progress', { done: done(), count: model().length })"
    >
      <ol>
        @for (step of model(); track step.key; let index = $index) {
          <li [class]="step.state" [attr.aria-current]="step.state === 'now' ? 'step' : null">
            <span class="dot num" aria-hidden="true">
              @if (step.state === 'done') {
                <premia-state-glyph state="done" />
              } @else {
                {{ index + 1 }}
              }
            </span>
            <div>
              <p class="strong">
                {{ t('dashboard.setup.' + step.key + '.title') }}
                @if (step.state === 'done') {
                  <span class="visually-hidden">{{ t('dashboard.setup.isDone') }}</span>
                }
              </p>
              @if (step.state !== 'done') {
                <p class="small">{{ t('dashboard.setup.' + step.key + '.text') }}</p>
              }
            </div>
            @if (step.path !== null && step.state !== 'done') {
              <a [premiaButton]="step.state === 'now' ? 'primary' : ''" small [routerLink]="step.path">{{
                t('dashboard.setup.' + step.key + '.action')
              }}</a>
            } @else if (step.path !== null) {
              <a class="text-link small" [routerLink]="step.path">{{ t('dashboard.setup.open') }}</a>
            } @else if (step.state === 'now') {
              <span class="small">{{ t('dashboard.setup.byOthers') }}</span>
            }
          </li>
        }
      </ol>
    </premia-card>
  `,
  styleUrl: './setup-list.css',
})
export class SetupList {
  readonly model = input.required<readonly SetupStep[]>();
  protected readonly t = injectTranslate();
  protected readonly done = computed(() => this.model().filter(({ state }) => state === 'done').length);
}
