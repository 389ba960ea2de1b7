import { Component, computed, effect, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { formatInstant } from '@premia/shared-format';
import type { TableSort } from '@premia/web-ui';
import { Card, ChangedSince, Chip, MoreRows, Notice, PageHeader, PageState, StepperBar } from '@premia/web-ui';
import { injectAddress, injectTranslate, Language, SessionStore } from '@premia/web-util';
import type { PayoutRow } from '../payouts-client';
import type { RowsAsked } from './payout-filter-bar';
import { PayoutFilterBar } from './payout-filter-bar';
import { PayoutRunStore } from './payout-run-store';
import { PayoutTable } from './payout-table';
import { filterIn, flagOf, orderOf, outcomeOf, sortOf } from './rows-asked';
import { RunChange } from './run-change';
import { RunDecision } from './run-decision';
import { RunSample } from './run-sample';
import { RunSpread } from './run-spread';
import { placeOnWay } from './run-states';
import { RunTotal } from './run-total';
import { flagsOf, runSteps } from './run-view';

/** Can I approve? One run: how far it has come, what it costs, and every person's payout in it. */
@Component({
  selector: 'premia-payout-run-page',
  imports: [
    Card,
    ChangedSince,
    Chip,
    Notice,
    PageHeader,
    MoreRows,
    PageState,
    PayoutFilterBar,
    PayoutTable,
    RunChange,
    RunDecision,
    RunSample,
    RunSpread,
    RunTotal,
    StepperBar,
  ],
  providers: [PayoutRunStore],
  templateUrl: './payout-run-page.html',
  styleUrl: './payout-run-page.css',
})
export class PayoutRunPage {
  readonly runId = input.required<string>();
  /** What is asked for stands in the address, so that a link shows the same rows. */
  readonly search = input<string>();
  readonly team = input<string>();
  readonly outcome = input<string>();
  readonly flag = input<string>();
  readonly order = input<string>();

  protected readonly t = injectTranslate();
  protected readonly store = inject(PayoutRunStore);
  readonly #address = injectAddress();
  readonly #router = inject(Router);
  readonly #session = inject(SessionStore);
  readonly #language = inject(Language).current;

  protected readonly asked = computed((): RowsAsked => ({
    search: this.search() ?? '',
    teamId: this.team() ?? '',
    outcome: outcomeOf(this.outcome()) ?? '',
    flag: flagOf(this.flag()) ?? '',
  }));
  protected readonly sort = computed((): TableSort => sortOf(orderOf(this.order())));
  protected readonly isFiltered = computed(() => Object.values(this.asked()).some((part) => part !== ''));
  protected readonly name = computed(() => {
    const run = this.store.run();
    return run === null
      ? this.t('payouts.title')
      : this.t('payouts.runName', { cycle: run.cycleName, number: run.number });
  });
  protected readonly steps = computed(() => {
    const run = this.store.run();
    if (run === null) return [];
    const day = (at: string) => formatInstant(at, this.#language(), this.#session.workspace()?.timeZone, 'day');
    const calculated = { at: day(run.calculatedAt), people: run.counts.total };
    return runSteps(run, this.t, this.t('payouts.run.calculatedDetail', calculated), ({ byEmail, at }) =>
      this.t('payouts.run.stepDetail', { email: byEmail, at: day(at) }),
    );
  });
  protected readonly isOffWay = computed(() => placeOnWay(this.store.run()?.state ?? 'calculated') === null);
  protected readonly asOf = computed(() => {
    const run = this.store.run();
    if (run === null) return '';
    const at = formatInstant(run.dataAsOf, this.#language(), this.#session.workspace()?.timeZone);
    if (run.inputHash == null) return this.t('payouts.run.asOf', { at });
    return this.t('payouts.run.receipt', { hash: shortHash(run.inputHash), at });
  });

  protected readonly flags = computed(() => {
    const run = this.store.run();
    return run === null ? [] : flagsOf(run, this.t);
  });
  /** What a row’s difference is against, and what that is called; the last period comes first. */
  protected readonly against = computed(() => this.store.run()?.comparisons[0] ?? null);

  constructor() {
    effect(() => {
      this.store.show(this.runId(), filterIn(this.#asAddressed()));
    });
  }

  #asAddressed() {
    return {
      search: this.search(),
      team: this.team(),
      outcome: this.outcome(),
      flag: this.flag(),
      order: this.order(),
    };
  }

  protected ask(asked: RowsAsked): void {
    this.#address.replace({
      search: asked.search === '' ? null : asked.search,
      team: asked.teamId === '' ? null : asked.teamId,
      outcome: asked.outcome === '' ? null : asked.outcome,
      flag: asked.flag === '' ? null : asked.flag,
    });
  }

  protected showFlag(flag: string): void {
    this.ask({ ...this.asked(), flag });
  }

  protected showOutcome(outcome: string): void {
    this.ask({ ...this.asked(), outcome });
  }

  protected reorder(sort: TableSort | null): void {
    this.#address.replace({
      order: sort === null ? null : orderOf(`${sort.column}_${sort.direction === 'ascending' ? 'asc' : 'desc'}`),
    });
  }

  protected open(row: PayoutRow): void {
    const queryParams = this.#asAddressed();
    void this.#router.navigate(['/payouts', this.runId(), 'people', row.id], { queryParams });
  }
}

/** The two ends of a hash are what people compare. */
function shortHash(hash: string): string {
  return hash.length <= 12 ? hash : `${hash.slice(0, 4)}…${hash.slice(-4)}`;
}
