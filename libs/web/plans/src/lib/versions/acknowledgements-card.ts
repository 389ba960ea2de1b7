import { Component, computed, inject, input, output } from '@angular/core';
import type { ReadVersion } from '@premia/web-plans-client';
import { PlansClient } from '@premia/web-plans-client';
import { Button, Card, Confirmations, Notice, Toasts } from '@premia/web-ui';
import { injectTranslate, Submission } from '@premia/web-util';

export interface AcknowledgementsCardModel {
  readonly version: ReadVersion;
  /** Whether the reader may let the version hold without acknowledgement. */
  readonly canOverride: boolean;
}

/** Who has still to acknowledge a version, and, for the owner, the way to put it into force without them. */
@Component({
  selector: 'premia-acknowledgements-card',
  imports: [Button, Card, Notice],
  template: `
    @if (model(); as shown) {
      <premia-card [heading]="t('plans.readers.title', { count: waiting() })">
        <p class="quiet">
          {{ t(isLater() ? 'plans.readers.later' : 'plans.readers.first', { number: shown.version.number }) }}
        </p>
        <ul>
          @for (reader of shown.version.pendingAcknowledgements; track reader.personId) {
            <li>{{ reader.name }}</li>
          }
          @if (unnamed(); as count) {
            <li class="quiet">{{ t('plans.readers.others', { count }) }}</li>
          }
        </ul>
        @if (overriding.error(); as words) {
          <premia-notice tone="bad" role="alert">{{ words }}</premia-notice>
        }
        @if (shown.canOverride && isLater()) {
          <button premiaButton type="button" [busy]="overriding.isBusy()" (click)="override()">
            {{ t('plans.readers.override') }}
          </button>
        }
      </premia-card>
    }
  `,
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 6px 20px;
      margin: 12px 0 16px;
      padding: 0;
      list-style: none;
    }
  `,
})
export class AcknowledgementsCard {
  readonly model = input.required<AcknowledgementsCardModel>();
  readonly overridden = output();

  readonly #client = inject(PlansClient);
  readonly #confirmations = inject(Confirmations);
  readonly #toasts = inject(Toasts);
  protected readonly t = injectTranslate();

  /** A first version holds for everybody; only a later one takes acknowledgement to come into force. */
  protected readonly isLater = computed(() => this.model().version.number > 1);
  protected readonly waiting = computed(() => {
    const { needed, given, overridden } = this.model().version.acknowledgements;
    return needed - given - overridden;
  });
  protected readonly unnamed = computed(() => this.waiting() - this.model().version.pendingAcknowledgements.length);
  protected readonly overriding = new Submission();

  protected async override(): Promise<void> {
    if (this.overriding.isBusy()) return;
    const { version } = this.model();
    const answer = await this.#confirmations.ask({
      heading: this.t('plans.readers.confirmHeading', { number: version.number }),
      text: this.t('plans.readers.confirmText', { count: this.waiting() }),
      confirmLabel: this.t('plans.readers.override'),
      reasonLabel: this.t('plans.readers.reason'),
    });
    if (answer === null) return;
    const done = await this.overriding.run(() => this.#client.overrideAcknowledgement(version.id, answer.reason));
    if (done === null) return;
    this.#toasts.say(this.t('plans.readers.done', { number: version.number }));
    this.overridden.emit();
  }
}
