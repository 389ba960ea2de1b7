import { Component, inject, input, output } from '@angular/core';
import { Router } from '@angular/router';
import type { PlanVersion } from '@premia/web-plans-client';
import { PlansClient } from '@premia/web-plans-client';
import { Button, Confirmations, Toasts } from '@premia/web-ui';
import { injectTranslate, Submission } from '@premia/web-util';

/** Takes a draft away after asking; with the first version the plan goes too, and the reader back to the list. */
@Component({
  selector: 'premia-discard-draft',
  imports: [Button],
  template: `
    <button premiaButton="quiet" small type="button" [busy]="discarding.isBusy()" (click)="discard()">
      {{ t('plans.discard.action') }}
    </button>
    @if (discarding.error(); as problem) {
      <p class="problem" role="alert">{{ problem }}</p>
    }
  `,
})
export class DiscardDraft {
  readonly version = input.required<PlanVersion>();
  /** The plan remains, without the draft. */
  readonly discarded = output();

  readonly #client = inject(PlansClient);
  readonly #router = inject(Router);
  readonly #confirmations = inject(Confirmations);
  readonly #toasts = inject(Toasts);
  protected readonly t = injectTranslate();
  protected readonly discarding = new Submission();

  protected async discard(): Promise<void> {
    if (this.discarding.isBusy() || !(await this.#isWanted())) return;
    const { planId, number, planName: name } = this.version();
    const result = await this.discarding.run(() => this.#client.discardDraft(planId));
    if (result === null) return;
    this.#toasts.say(this.t('plans.discard.done', { number, name }));
    if (result.planRemains) this.discarded.emit();
    else await this.#router.navigate(['/plans']);
  }

  async #isWanted(): Promise<boolean> {
    const { number, planName: name } = this.version();
    const answer = await this.#confirmations.ask({
      heading: this.t('plans.discard.heading', { number, name }),
      text: this.t(number === 1 ? 'plans.discard.textPlan' : 'plans.discard.textVersion'),
      confirmLabel: this.t('plans.discard.action'),
      cancelLabel: this.t('plans.discard.keep'),
    });
    return answer !== null;
  }
}
