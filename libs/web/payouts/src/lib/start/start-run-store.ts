import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import { injectToday, pageResource, Submission } from '@premia/web-util';
import type { CalculationRefusal } from '../payouts-client';
import { PayoutsClient } from '../payouts-client';

/** Which period under which plan, what is still missing for it, and the calculation itself. */
@Injectable()
export class StartRunStore {
  readonly #client = inject(PayoutsClient);
  readonly #wished = signal<{ readonly cycleId?: string; readonly planId?: string }>({});
  readonly #calculating = new Submission();

  readonly choices = pageResource({ params: () => ({}), load: () => this.#client.startChoices() });
  /** The latest period first. */
  readonly cycles = computed(() => [...(this.choices.value()?.cycles ?? [])].sort((a, b) => b.to.localeCompare(a.to)));
  readonly plans = computed(() => (this.choices.value()?.plans ?? []).filter(({ published }) => published !== null));
  readonly hasDraftPlans = computed(() => (this.choices.value()?.plans ?? []).length > 0);

  readonly #today = injectToday();
  /** A run is of what is over: the last finished cycle, where nothing else is wished. */
  readonly cycleId = linkedSignal(() => {
    const finished = this.cycles().find(({ to }) => to < this.#today());
    return pick(this.cycles(), this.#wished().cycleId ?? finished?.id);
  });
  readonly planId = linkedSignal(() => pick(this.plans(), this.#wished().planId));

  readonly checklist = pageResource({
    params: () => {
      const [cycleId, planId] = [this.cycleId(), this.planId()];
      return cycleId === null || planId === null ? undefined : { cycleId, planId };
    },
    subject: (chosen) => chosen,
    load: ({ cycleId, planId }) => this.#client.checklist(cycleId, planId),
  });
  /** How far the calculation is. */
  readonly calculation = this.#client.calculation;
  readonly isCalculating = this.#calculating.isBusy;
  readonly refusal = computed(() => this.#calculating.problem() as CalculationRefusal | null);
  readonly error = computed(() => (this.#calculating.failure() === null ? null : this.#calculating.error()));
  /** What the server named last, when calculating, else what the checklist names. */
  readonly items = computed(() => {
    const refusal = this.refusal();
    return refusal?.__typename === 'NotReady' || refusal?.__typename === 'PaidTwice'
      ? refusal.items
      : (this.checklist.value()?.items ?? []);
  });
  /** Whose days other runs pay already: calculating needs a reason. */
  readonly paidTwice = computed(() => {
    const isToldBy = this.refusal()?.__typename === 'PaidTwice';
    const counted = this.checklist.value()?.paidTwiceCount ?? 0;
    return isToldBy ? Math.max(counted, this.items().length) : counted;
  });
  readonly canCalculate = computed(() => (this.checklist.value()?.ready ?? false) && !this.isCalculating());

  wish(cycleId: string | undefined, planId: string | undefined): void {
    this.#wished.set({ ...(cycleId === undefined ? {} : { cycleId }), ...(planId === undefined ? {} : { planId }) });
  }

  chooseCycle(cycleId: string): void {
    this.#calculating.clear();
    this.cycleId.set(cycleId);
  }

  choosePlan(planId: string): void {
    this.#calculating.clear();
    this.planId.set(planId);
  }

  check(): void {
    this.#calculating.clear();
    this.checklist.reload();
  }

  /** The new run's id, or null where none was made; why not is in `refusal` or `error`. */
  async calculate(overlapReason: string | null): Promise<string | null> {
    const [cycleId, planId] = [this.cycleId(), this.planId()];
    if (cycleId === null || planId === null) return null;
    return (await this.#calculating.run(() => this.#client.calculate(cycleId, planId, overlapReason)))?.id ?? null;
  }
}

function pick(choices: readonly { readonly id: string }[], wished: string | undefined): string | null {
  return (choices.find(({ id }) => id === wished) ?? choices[0])?.id ?? null;
}
