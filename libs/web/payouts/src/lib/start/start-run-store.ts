import { computed, inject, Injectable, linkedSignal, resource, signal } from '@angular/core';
import { isProblem, Language, RequestFailure } from '@premia/web-util';
import type { CalculatedRun } from '../payouts-client';
import { PayoutsClient } from '../payouts-client';

/** Why a calculation did not give a new run. */
export type StartRefusal = Exclude<CalculatedRun, { readonly __typename: 'PayoutRun' }>;

/** Which period under which plan, what is still missing for it, and the calculation itself. */
@Injectable()
export class StartRunStore {
  readonly #client = inject(PayoutsClient);
  readonly #language = inject(Language).current;
  readonly #wished = signal<{ readonly cycleId?: string; readonly planId?: string }>({});
  readonly #choices = resource({ params: () => this.#language(), loader: () => this.#client.startChoices() });
  readonly #isCalculating = signal(false);
  readonly #refusal = signal<StartRefusal | null>(null);
  readonly #failure = signal<RequestFailure | null>(null);

  readonly choicesError = this.#choices.error;
  readonly isLoading = computed(() => !this.#choices.hasValue() && this.#choices.error() === undefined);
  /** The latest period first. */
  readonly cycles = computed(() =>
    this.#choices.hasValue() ? [...this.#choices.value().cycles.nodes].sort((a, b) => b.to.localeCompare(a.to)) : [],
  );
  readonly plans = computed(() =>
    this.#choices.hasValue()
      ? this.#choices.value().bonusPlans.nodes.filter(({ published }) => published !== null)
      : [],
  );
  readonly hasDraftPlans = computed(
    () => this.#choices.hasValue() && this.#choices.value().bonusPlans.nodes.length > 0,
  );

  readonly cycleId = linkedSignal(() => this.#pick(this.cycles(), this.#wished().cycleId));
  readonly planId = linkedSignal(() => this.#pick(this.plans(), this.#wished().planId));

  readonly #checklist = resource({
    params: () => {
      const cycleId = this.cycleId();
      const planId = this.planId();
      return cycleId === null || planId === null ? undefined : { cycleId, planId, language: this.#language() };
    },
    loader: ({ params: { cycleId, planId } }) => this.#client.checklist(cycleId, planId),
  });
  readonly checklist = computed(() => (this.#checklist.hasValue() ? this.#checklist.value() : null));
  readonly checklistError = this.#checklist.error;
  readonly isCalculating = this.#isCalculating.asReadonly();
  readonly refusal = this.#refusal.asReadonly();
  readonly failure = this.#failure.asReadonly();
  /** What the server named last, when calculating, else what the checklist names. */
  readonly items = computed(() => {
    const refusal = this.#refusal();
    return refusal?.__typename === 'NotReady' ? refusal.items : (this.checklist()?.items ?? []);
  });
  readonly canCalculate = computed(() => (this.checklist()?.ready ?? false) && !this.#isCalculating());

  wish(cycleId: string | undefined, planId: string | undefined): void {
    this.#wished.set({ ...(cycleId === undefined ? {} : { cycleId }), ...(planId === undefined ? {} : { planId }) });
  }

  chooseCycle(cycleId: string): void {
    this.#forgetOutcome();
    this.cycleId.set(cycleId);
  }

  choosePlan(planId: string): void {
    this.#forgetOutcome();
    this.planId.set(planId);
  }

  reloadChoices(): void {
    this.#choices.reload();
  }

  check(): void {
    this.#forgetOutcome();
    this.#checklist.reload();
  }

  /** The new run's id, or null where none was made; why not is in `refusal` or `failure`. */
  async calculate(): Promise<string | null> {
    const cycleId = this.cycleId();
    const planId = this.planId();
    if (cycleId === null || planId === null || this.#isCalculating()) return null;
    this.#forgetOutcome();
    this.#isCalculating.set(true);
    try {
      const result = await this.#client.calculate(cycleId, planId);
      if (!isProblem(result)) return result.id;
      this.#refusal.set(result);
    } catch (error) {
      if (!(error instanceof RequestFailure)) throw error;
      this.#failure.set(error);
    } finally {
      this.#isCalculating.set(false);
    }
    return null;
  }

  #forgetOutcome(): void {
    this.#refusal.set(null);
    this.#failure.set(null);
  }

  #pick(choices: readonly { readonly id: string }[], wished: string | undefined): string | null {
    return (choices.find(({ id }) => id === wished) ?? choices[0])?.id ?? null;
  }
}
