import { computed, inject, Injectable, linkedSignal, resource, signal } from '@angular/core';
import { injectToday, Language } from '@premia/web-util';
import type { PlanScenario } from '../plans.graphql.generated';
import type { PlanVersion, ReadVersion } from '../plans-client';
import { PlansClient } from '../plans-client';
import { previewCycle } from '../preview-cycle';
import { differenceBetween } from './money-difference';

/** One plan with all its versions, and two of them held against each other in money. */
@Injectable()
export class PlanPageStore {
  readonly #client = inject(PlansClient);
  readonly #language = inject(Language).current;
  readonly #today = injectToday();
  readonly #planId = signal<string | undefined>(undefined);

  readonly #loaded = resource({
    params: () => {
      const id = this.#planId();
      return id === undefined ? undefined : { id, language: this.#language() };
    },
    loader: ({ params }) => this.#client.plan(params.id),
  });
  /** Whether somebody may see what versions come to; whoever only reads a plan asks for no one's money. */
  readonly #isComparing = signal(false);
  readonly #choices = resource({
    params: () => (this.#isComparing() ? this.#language() : undefined),
    loader: () => this.#client.choices(),
  });

  readonly plan = computed(() => (this.#loaded.hasValue() ? this.#loaded.value() : null));
  readonly status = computed(() => {
    if (this.#loaded.error() !== undefined) return 'failed' as const;
    if (!this.#loaded.hasValue())
      return this.#loaded.status() === 'resolved' ? ('not-found' as const) : ('loading' as const);
    return 'ready' as const;
  });
  readonly error = this.#loaded.error;
  readonly cycles = computed(() => (this.#choices.hasValue() ? this.#choices.value().cycles.nodes : []));
  /** Newest first. */
  readonly versions = computed((): readonly ReadVersion[] =>
    [...(this.plan()?.versions ?? [])].sort((a, b) => b.number - a.number),
  );

  readonly cycleId = linkedSignal(() => previewCycle(this.cycles(), this.#today())?.id ?? null);
  readonly scenario = signal<PlanScenario>('cycle');
  readonly afterId = linkedSignal(() => this.versions()[0]?.id ?? null);
  readonly beforeId = linkedSignal(() => this.#versionBefore(this.afterId())?.id ?? null);

  readonly #difference = resource({
    params: () => {
      const planId = this.#planId();
      const cycleId = this.cycleId();
      const after = this.#version(this.afterId());
      if (planId === undefined || cycleId === null || after === null) return undefined;
      return {
        planId,
        cycleId,
        after,
        before: this.#version(this.beforeId()),
        scenario: this.scenario(),
        language: this.#language(),
      };
    },
    loader: async ({ params: { planId, cycleId, after, before, scenario } }) => {
      const ask = ({ definition }: PlanVersion) =>
        this.#client.preview({ planId, cycleId, scenario, definition, numbers: null });
      const [later, earlier] = await Promise.all([ask(after), before === null ? null : ask(before)]);
      return { difference: differenceBetween(earlier, later), problems: [...later.errors, ...(earlier?.errors ?? [])] };
    },
  });
  readonly difference = computed(() => (this.#difference.hasValue() ? this.#difference.value() : null));
  readonly differenceError = this.#difference.error;

  load(planId: string): void {
    this.#planId.set(planId);
  }

  compare(): void {
    this.#isComparing.set(true);
  }

  reload(): void {
    this.#loaded.reload();
  }

  reloadDifference(): void {
    this.#difference.reload();
  }

  #version(id: string | null): ReadVersion | null {
    return this.versions().find((version) => version.id === id) ?? null;
  }

  #versionBefore(id: string | null): ReadVersion | null {
    const versions = this.versions();
    const position = versions.findIndex((version) => version.id === id);
    return position === -1 ? null : (versions[position + 1] ?? null);
  }
}
