import { computed, inject, Injectable, signal } from '@angular/core';
import type { PageAnswer } from '@premia/web-util';
import { pagedRows, pageResource, Submission } from '@premia/web-util';
import type { PayoutFlag, PayoutOrder, PayoutOutcome } from '../payouts.graphql.generated';
import type { RunMove, RunReasons } from '../payouts-client';
import { PayoutsClient } from '../payouts-client';

export interface RowFilter {
  readonly search: string;
  readonly teamId: string | null;
  readonly outcome: PayoutOutcome | null;
  readonly flag: PayoutFlag | null;
  readonly orderBy: PayoutOrder;
}

const NO_REASONS: RunReasons = { zero: [], notEligible: [] };

/** A run and the payouts asked for; what is in sight stays while a narrower question is on its way. */
@Injectable()
export class PayoutRunStore {
  readonly #client = inject(PayoutsClient);
  readonly #runId = signal<string | null>(null);
  readonly #filter = signal<RowFilter>({ search: '', teamId: null, outcome: null, flag: null, orderBy: 'total_desc' });
  readonly #question = computed(() => {
    const id = this.#runId();
    const { search, ...filter } = this.#filter();
    return id === null ? undefined : { id, ...filter, search: search.trim() === '' ? null : search.trim() };
  });

  readonly page = pageResource({
    params: this.#question,
    subject: ({ id }) => id,
    load: (question) => this.#client.run(question),
  });
  readonly run = this.page.value;
  /** For the page around the rows: another filter dims the rows alone. */
  readonly whole: PageAnswer = {
    ...this.page,
    isStale: signal(false),
    isLoading: signal(false),
    error: computed(() => (this.run() === null ? this.page.error() : null)),
  };
  readonly #teams = pageResource({ params: () => ({}), load: () => this.#client.teams() });
  readonly teams = computed(() => this.#teams.value() ?? []);
  readonly rows = pagedRows(
    () => this.run()?.payouts ?? null,
    async (after) => {
      const question = this.#question();
      return question === undefined ? null : this.#client.moreRows(question, after);
    },
  );
  readonly matching = computed(() => this.run()?.payouts.totalCount ?? 0);
  readonly #reasons = pageResource({
    params: () => {
      const run = this.run();
      return run !== null && run.counts.zero + run.counts.notEligible > 0 ? { id: run.id } : undefined;
    },
    subject: ({ id }) => id,
    load: ({ id }) => this.#client.reasons(id),
  });
  /** None while they are on their way, and where asking for them failed: each row says its own. */
  readonly reasons = computed(() => this.#reasons.value() ?? NO_REASONS);

  readonly #moving = new Submission();
  readonly isMoving = this.#moving.isBusy;
  readonly moveError = this.#moving.error;

  /** Takes the run a step further; however often the step is sent, it is taken once. */
  async move(move: RunMove, reason: string): Promise<void> {
    const run = this.run();
    if (run === null) return;
    await this.#moving.run(() => this.#client.move(move, run.id, reason, `${run.id} ${move} ${run.steps.length}`));
    this.page.reload();
  }

  show(runId: string, filter: RowFilter): void {
    this.#runId.set(runId);
    this.#filter.set(filter);
  }
}
