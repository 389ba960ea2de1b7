import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import type { PlanScenario, PlanVersion, ReadVersion } from '@premia/web-plans-client';
import { PlansClient } from '@premia/web-plans-client';
import { pageResource } from '@premia/web-util';
import { differenceBetween } from './money-difference';

const REACH = ['threshold', 'target', 'maximum'] as const;

/** One plan with all its versions, and two of them held against each other in money. */
@Injectable()
export class PlanPageStore {
  readonly #client = inject(PlansClient);
  readonly #planId = signal<string | undefined>(undefined);
  /** Whether somebody may see what versions come to; whoever only reads a plan asks for no one's money. */
  readonly #isComparing = signal(false);
  readonly #choices = pageResource({
    params: () => this.#isComparing() || undefined,
    load: () => this.#client.choices(),
  });

  readonly page = pageResource({
    params: this.#planId,
    subject: (id) => id,
    load: (id) => this.#client.plan(id),
  });
  readonly plan = this.page.value;
  readonly cycles = computed(() => this.#choices.value()?.cycles ?? []);
  /** Newest first. */
  readonly versions = computed((): readonly ReadVersion[] =>
    [...(this.plan()?.versions ?? [])].sort((a, b) => b.number - a.number),
  );

  readonly cycleId = linkedSignal(() => this.cycles().find(({ isFirst }) => isFirst)?.id ?? null);
  readonly scenario = signal<PlanScenario>('cycle');
  readonly afterId = linkedSignal(() => this.versions()[0]?.id ?? null);
  readonly beforeId = linkedSignal(() => this.#versionBefore(this.afterId())?.id ?? null);

  readonly difference = pageResource({
    params: () => {
      const [planId, cycleId, after] = [this.#planId(), this.cycleId(), this.#version(this.afterId())];
      if (planId === undefined || cycleId === null || after === null) return undefined;
      return { planId, cycleId, after, before: this.#version(this.beforeId()), scenario: this.scenario() };
    },
    subject: ({ planId }) => planId,
    load: async ({ planId, cycleId, after, before, scenario }) => {
      const ask = ({ definition }: PlanVersion) =>
        this.#client.preview({ planId, cycleId, scenario, definition, numbers: null });
      const [later, earlier] = await Promise.all([ask(after), before === null ? null : ask(before)]);
      return { difference: differenceBetween(earlier, later), problems: [...later.errors, ...(earlier?.errors ?? [])] };
    },
  });

  /** What the plan in force comes to at both ends and in the middle of its curves. */
  readonly reach = pageResource({
    params: () => {
      const [planId, cycleId, version] = [
        this.#planId(),
        this.cycleId(),
        this.plan()?.published ?? this.plan()?.latest,
      ];
      if (!this.#isComparing() || planId === undefined || cycleId === null || version === undefined) return undefined;
      return { planId, cycleId, definition: version.definition };
    },
    subject: ({ planId }) => planId,
    load: ({ planId, cycleId, definition }) =>
      Promise.all(
        REACH.map(async (scenario) => {
          const { cost } = await this.#client.preview({ planId, cycleId, scenario, definition, numbers: null });
          return { scenario, cost };
        }),
      ),
  });

  show(planId: string): void {
    this.#planId.set(planId);
  }

  compare(): void {
    this.#isComparing.set(true);
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
