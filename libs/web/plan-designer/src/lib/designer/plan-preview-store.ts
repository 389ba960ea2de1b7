import { computed, inject, Injectable, signal } from '@angular/core';
import type { PlanInput } from '@premia/domain-bonus';
import { isDecimalText } from '@premia/shared-format';
import type { PlanScenario } from '@premia/web-plans-client';
import { PlansClient } from '@premia/web-plans-client';
import { pageResource } from '@premia/web-util';

export const SCENARIOS: readonly PlanScenario[] = ['cycle', 'threshold', 'target', 'maximum', 'numbers'];

/** What is asked of the server: which plan, on which period, supposing what. */
interface Question {
  readonly planId: string;
  readonly definition: PlanInput;
  readonly cycleId: string;
  readonly scenario: PlanScenario;
  readonly numbers: Readonly<Record<string, string>>;
}

/** A hand that moves a slider asks once it rests. */
const PAUSE_MILLISECONDS = 350;

/** What the plan on the table would pay; the last answer stays in sight while the next is calculated. */
@Injectable()
export class PlanPreviewStore {
  readonly #client = inject(PlansClient);
  readonly #planId = signal<string | null>(null);
  readonly #definition = signal<PlanInput | null>(null);

  readonly cycleId = signal<string | null>(null);
  readonly scenario = signal<PlanScenario>('cycle');
  /** Attainments in percent by component, as typed; only whole numbers of the form are sent. */
  readonly numbers = signal<Readonly<Record<string, string>>>({});

  readonly #question = computed((): Question | undefined => {
    const planId = this.#planId();
    const definition = this.#definition();
    const cycleId = this.cycleId();
    if (planId === null || definition === null || cycleId === null) return undefined;
    const typed = Object.entries(this.numbers()).filter(([, value]) => isDecimalText(value));
    return {
      planId,
      definition,
      cycleId,
      scenario: this.scenario(),
      numbers: Object.fromEntries(typed),
    };
  });

  readonly answer = pageResource({
    params: this.#question,
    subject: ({ planId }) => planId,
    load: async ({ planId, definition, cycleId, scenario, numbers }, abortSignal) => {
      await rest(PAUSE_MILLISECONDS, abortSignal);
      abortSignal.throwIfAborted();
      return this.#client.preview({
        planId,
        definition,
        cycleId,
        scenario,
        numbers: scenario === 'numbers' ? numbers : null,
      });
    },
  });

  show(planId: string, definition: PlanInput | null): void {
    this.#planId.set(planId);
    this.#definition.set(definition);
  }

  setNumber(component: string, attainment: string): void {
    this.numbers.update((numbers) => ({ ...numbers, [component]: attainment }));
  }
}

/** Resolves after a rest; a newer question ends it early, and its answer is thrown away by the resource. */
function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
