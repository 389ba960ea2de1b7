import { Component, computed, effect, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { attainmentDigits, formatInstant, formatKpiValue, formatMoney, formatPercent } from '@premia/shared-format';
import { moneyWaterfall, WaterfallChart } from '@premia/web-charts';
import type { TableColumn } from '@premia/web-ui';
import {
  Button,
  Card,
  Chip,
  CopyButton,
  DataTable,
  Money,
  Notice,
  PageHeader,
  PageState,
  stepsOf,
  StepsTable,
} from '@premia/web-ui';
import { injectTranslate, Language, SessionStore } from '@premia/web-util';
import { reasonName } from '../run/change-waterfall';
import { filterIn } from '../run/rows-asked';
import { runStateGlyph } from '../run/run-states';
import { PayoutAdjustmentsCard } from './payout-adjustments';
import { PayoutExceptionsCard } from './payout-exceptions';
import { PayoutStore } from './payout-store';
import type { ShownMeasure } from './payout-view';
import { withoutTeam } from './payout-view';

/** Why does this person get this amount: sentence, picture, table, and every step of the calculation. */
@Component({
  selector: 'premia-payout-page',
  imports: [
    Button,
    Card,
    Chip,
    CopyButton,
    DataTable,
    Money,
    Notice,
    PageHeader,
    PageState,
    PayoutAdjustmentsCard,
    PayoutExceptionsCard,
    RouterLink,
    StepsTable,
    WaterfallChart,
  ],
  providers: [PayoutStore],
  templateUrl: './payout-page.html',
  styleUrl: './payout-page.css',
})
export class PayoutPage {
  readonly runId = input.required<string>();
  readonly payoutId = input.required<string>();
  /** Of the list that one comes from, for the next and the previous person in it. */
  readonly search = input<string>();
  readonly team = input<string>();
  readonly outcome = input<string>();
  readonly flag = input<string>();
  readonly order = input<string>();

  protected readonly t = injectTranslate();
  protected readonly store = inject(PayoutStore);
  readonly #session = inject(SessionStore);
  readonly #language = inject(Language).current;
  protected readonly glyph = runStateGlyph;
  protected readonly bar = linkedSignal<string, string | null>({ source: this.payoutId, computation: () => null });

  protected readonly list = computed(() => ({
    search: this.search(),
    team: this.team(),
    outcome: this.outcome(),
    flag: this.flag(),
    order: this.order(),
  }));
  protected readonly differences = computed(() =>
    (this.store.payout()?.differences ?? []).map(({ against, amount, reasons }) => ({
      against,
      amount,
      label: this.t(`payouts.difference.payout.${against}`),
      reasons: reasons.map((reason) => ({ name: reasonName(reason, this.t), amount: reason.amount })),
    })),
  );

  protected readonly runName = computed(() => {
    const run = this.store.run();
    return run === null ? '' : this.t('payouts.runName', { cycle: run.cycleName, number: run.number });
  });
  protected readonly documentName = computed(() => {
    const payout = this.store.payout();
    return payout === null ? '' : `${payout.personName} · ${this.runName()}`;
  });
  protected readonly place = computed(() => {
    const payout = this.store.payout();
    return [payout?.position, payout?.teamName]
      .filter((part) => part !== null && part !== undefined && part !== '')
      .join(' · ');
  });
  protected readonly waterfall = computed(() => moneyWaterfall(this.store.payout()?.explanation.waterfall ?? []));
  readonly #chosenBar = computed(() =>
    this.store.payout()?.explanation.waterfall.find(({ key }) => key === this.bar()),
  );
  protected readonly barHint = computed(() => {
    const bar = this.#chosenBar();
    return bar === undefined ? null : this.t('payouts.payout.stepsOf', { name: bar.label });
  });
  protected readonly stepsShown = computed(() =>
    stepsOf(this.store.payout()?.explanation.steps ?? [], this.#chosenBar()),
  );
  protected readonly measures = computed(() => {
    const payout = this.store.payout();
    return payout === null ? [] : [...payout.measures, ...payout.teamMeasures];
  });
  protected readonly without = computed(() => {
    const payout = this.store.payout();
    const amount = payout === null ? null : withoutTeam(payout);
    return amount === null
      ? null
      : this.t('payouts.payout.teamEffect', { amount: formatMoney(amount, this.#language()) });
  });
  protected readonly receipt = computed(() => {
    const payout = this.store.payout();
    const run = this.store.run();
    if (payout === null || run === null) return '';
    const source = {
      plan: this.t('payouts.planVersion', { name: run.planName, number: run.planVersionNumber }),
      at: formatInstant(run.dataAsOf, this.#language(), this.#session.workspace()?.timeZone),
    };
    if (payout.receiptHash == null) return this.t('payouts.payout.source', source);
    const hash = `${payout.receiptHash.slice(0, 4)}…${payout.receiptHash.slice(-4)}`;
    return this.t('payouts.payout.receipt', { hash, ...source });
  });

  protected readonly measureKey = (measure: ShownMeasure): string => String(this.measures().indexOf(measure));
  protected readonly measureColumns = computed((): readonly TableColumn<ShownMeasure>[] => [
    {
      key: 'name',
      label: this.t('payouts.payout.kpi'),
      text: ({ kpi, slice }) => [kpi.shortName, slice].filter((part) => part !== null).join(' · '),
      strong: true,
      narrow: 'title',
    },
    {
      key: 'actual',
      label: this.t('payouts.payout.actual'),
      text: ({ actual, kpi, target }) => this.#value(actual, kpi, target),
      align: 'end',
    },
    {
      key: 'goal',
      label: this.t('payouts.payout.goal'),
      text: ({ target, kpi }) => this.#value(target, kpi),
      align: 'end',
    },
    {
      key: 'attainment',
      label: this.t('payouts.payout.attainment'),
      text: ({ attainment }) => this.#percent(attainment),
      align: 'end',
      narrow: 'number',
    },
    {
      key: 'rate',
      label: this.t('payouts.payout.rate'),
      text: ({ rate, counted }) => (counted ? this.#percent(rate) : this.t('payouts.payout.pilot')),
      align: 'end',
    },
    {
      key: 'effect',
      label: this.t('payouts.payout.effect'),
      text: ({ amountEffect }) => this.#effect(amountEffect),
      align: 'end',
      narrow: 'number',
    },
  ]);

  constructor() {
    effect(() => {
      this.store.show(this.payoutId(), this.runId(), filterIn(this.list()));
    });
  }

  protected showSteps(bar: string, steps: HTMLElement): void {
    this.bar.set(bar);
    steps.scrollIntoView({ block: 'start', behavior: 'smooth' });
    steps.focus({ preventScroll: true });
  }

  #percent(value: string | null): string {
    return value === null ? '—' : formatPercent(value, this.#language(), attainmentDigits(2, 2));
  }

  #value(value: string | null, kpi: ShownMeasure['kpi'], against: string | null = null): string {
    if (value === null) return '—';
    const currency = this.#session.workspace()?.currency ?? '';
    return formatKpiValue(value, kpi, { language: this.#language(), currency, against });
  }

  #effect(amount: ShownMeasure['amountEffect']): string {
    return amount === null ? '—' : formatMoney(amount, this.#language(), { signed: true });
  }
}
