import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { Router } from '@angular/router';
import { Button, Card, ErrorState, LabelledField, PageHeader, TextInput } from '@premia/web-ui';
import { RequestFailure, SessionStore, injectFailureText, injectTranslate, isProblem } from '@premia/web-util';
import { PLAN_TEMPLATES, planFromTemplate } from './draft/plan-templates';
import type { PlanTemplate } from './draft/plan-templates';
import { PlansClient } from './plans-client';

/** What a new plan starts from. */
@Component({
  selector: 'premia-new-plan-page',
  imports: [Button, Card, ErrorState, LabelledField, PageHeader, TextInput],
  templateUrl: './new-plan-page.html',
  styleUrl: './new-plan-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NewPlanPage {
  readonly #client = inject(PlansClient);
  readonly #router = inject(Router);
  readonly #session = inject(SessionStore);

  protected readonly t = injectTranslate();
  protected readonly failureText = injectFailureText();
  protected readonly templates = PLAN_TEMPLATES;
  protected readonly template = signal<PlanTemplate>('individual-and-team');
  protected readonly name = linkedSignal(() => this.t(`plans.defaultName.${this.template()}`));
  protected readonly isSending = signal(false);
  protected readonly problem = signal<string | null>(null);
  protected readonly failure = signal<RequestFailure | null>(null);
  protected readonly canCreate = computed(() => this.name().trim() !== '');

  protected typeName(event: Event): void {
    if (event.target instanceof HTMLInputElement) this.name.set(event.target.value);
  }

  protected async create(event: Event): Promise<void> {
    event.preventDefault();
    const currency = this.#session.workspace()?.currency;
    if (this.isSending() || !this.canCreate() || currency === undefined) return;
    this.isSending.set(true);
    this.problem.set(null);
    this.failure.set(null);
    try {
      const result = await this.#client.create(this.name().trim(), planFromTemplate(this.template(), currency));
      if (isProblem(result)) this.problem.set(result.message);
      else await this.#router.navigate(['/plans', result.planId, 'design']);
    } catch (error) {
      if (!(error instanceof RequestFailure)) throw error;
      this.failure.set(error);
    } finally {
      this.isSending.set(false);
    }
  }
}
