import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { formatInstant, formatMoney, formatPercent } from '@premia/shared-format';
import type { TableColumn } from '@premia/web-ui';
import { Button, Card, Cell, Chip, DataTable, MoreRows, PageHeader, PageState } from '@premia/web-ui';
import { injectTranslate, Language, SessionStore } from '@premia/web-util';
import type { RunInList } from '../payouts-client';
import { runStateGlyph } from '../run/run-states';
import { PayoutRunsStore } from './payout-runs-store';

/** What has been calculated, for which period, and how far each run has come. */
@Component({
  selector: 'premia-payout-runs-page',
  imports: [Button, Card, Cell, Chip, DataTable, PageHeader, MoreRows, PageState, RouterLink],
  providers: [PayoutRunsStore],
  templateUrl: './payout-runs-page.html',
})
export class PayoutRunsPage {
  protected readonly store = inject(PayoutRunsStore);
  readonly #router = inject(Router);
  readonly #session = inject(SessionStore);
  readonly #language = inject(Language).current;

  protected readonly t = injectTranslate();
  protected readonly glyph = runStateGlyph;
  protected readonly canCalculate = computed(() => this.#session.can('runs.calculate'));
  protected readonly keyOf = (run: RunInList): string => run.id;

  protected readonly columns = computed((): readonly TableColumn<RunInList>[] => [
    { key: 'run', label: this.t('payouts.list.run'), text: (run) => this.name(run), strong: true, narrow: 'title' },
    { key: 'state', label: this.t('payouts.list.state'), text: ({ state }) => this.t(`payouts.state.${state}`) },
    {
      key: 'plan',
      label: this.t('payouts.list.plan'),
      text: (run) => this.t('payouts.planVersion', { name: run.planName, number: run.planVersionNumber }),
    },
    {
      key: 'people',
      label: this.t('payouts.list.people'),
      text: ({ counts }) => this.t('payouts.list.paidOf', { paid: counts.paid, total: counts.total }),
      align: 'end',
    },
    {
      key: 'calculated',
      label: this.t('payouts.list.calculated'),
      text: ({ calculatedAt }) => this.#instant(calculatedAt),
      narrow: 'hidden',
    },
    {
      key: 'total',
      label: this.t('payouts.list.total'),
      text: (run) => this.#money(run),
      align: 'end',
      strong: true,
      narrow: 'number',
    },
    {
      key: 'percent',
      label: this.t('payouts.list.percent'),
      text: ({ percentOfTarget }) => this.#percent(percentOfTarget),
      align: 'end',
      narrow: 'number',
    },
  ]);

  protected name({ cycleName, number }: RunInList): string {
    return this.t('payouts.runName', { cycle: cycleName, number });
  }

  protected open(run: RunInList): void {
    void this.#router.navigate(['/payouts', run.id]);
  }

  /** Null for whoever may see the run, but nobody's pay. */
  #money({ payoutTotal }: RunInList): string {
    return payoutTotal === null ? '—' : formatMoney(payoutTotal, this.#language());
  }

  #percent(value: string | null): string {
    return value === null ? '—' : formatPercent(value, this.#language(), { minimumDigits: 1, maximumDigits: 1 });
  }

  #instant(instant: string): string {
    return formatInstant(instant, this.#language(), this.#session.workspace()?.timeZone, 'day');
  }
}
