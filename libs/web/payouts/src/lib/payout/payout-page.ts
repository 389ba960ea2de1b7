import { ChangeDetectionStrategy, Component, computed, effect, inject, input, linkedSignal } from '@angular/core';
import { formatDecimal, formatInstant, formatMoney, formatPercent } from '@premia/shared-format';
import type { ChartUnit } from '@premia/web-charts';
import { WaterfallChart } from '@premia/web-charts';
import type { TableColumn } from '@premia/web-ui';
import { Button, Card, Chip, CopyButton, DataTable, Money, Notice, PageHeader, PageState } from '@premia/web-ui';
import { injectTranslate, Language, SessionStore } from '@premia/web-util';
import { runStateGlyph } from '../run/run-states';
import { PayoutStore } from './payout-store';
import type { PayoutStep, ScoredMeasure } from './payout-view';
import { barsOf, measuresOf, stepsBehind, withoutTeam } from './payout-view';

/** Why does this person get this amount: sentence, picture, table, and every step of the calculation. */
@Component({
  selector: 'premia-payout-page',
  imports: [Button, Card, Chip, CopyButton, DataTable, Money, Notice, PageHeader, PageState, WaterfallChart],
  providers: [PayoutStore],
  templateUrl: './payout-page.html',
  styleUrl: './payout-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PayoutPage {
  readonly runId = input.required<string>();
  readonly payoutId = input.required<string>();

  protected readonly t = injectTranslate();
  protected readonly store = inject(PayoutStore);
  readonly #session = inject(SessionStore);
  readonly #language = inject(Language).current;
  protected readonly glyph = runStateGlyph;
  protected readonly bar = linkedSignal<string, string | null>({ source: this.payoutId, computation: () => null });

  protected readonly runName = computed(() => {
    const run = this.store.run();
    return run === null ? '' : this.t('payouts.runName', { cycle: run.cycleName, number: run.number });
  });
  protected readonly place = computed(() => {
    const payout = this.store.payout();
    return [payout?.position, payout?.teamName]
      .filter((part) => part !== null && part !== undefined && part !== '')
      .join(' · ');
  });
  protected readonly unit = computed((): ChartUnit => ({
    kind: 'money',
    currency: this.store.payout()?.currency ?? '',
  }));
  protected readonly bars = computed(() => {
    const payout = this.store.payout();
    return payout === null ? [] : barsOf(payout);
  });
  protected readonly barLabel = computed(() => this.bars().find(({ key }) => key === this.bar())?.label ?? null);
  protected readonly stepsShown = computed(() => {
    const payout = this.store.payout();
    return payout === null ? [] : stepsBehind(payout, this.bar());
  });
  protected readonly measures = computed(() => {
    const payout = this.store.payout();
    return payout === null ? [] : measuresOf(payout);
  });
  protected readonly without = computed(() => {
    const payout = this.store.payout();
    const amount = payout === null ? null : withoutTeam(payout);
    return payout === null || amount === null
      ? null
      : this.t('payouts.payout.teamEffect', { amount: formatMoney(amount, payout.currency, this.#language()) });
  });
  protected readonly receipt = computed(() => {
    const payout = this.store.payout();
    const run = this.store.run();
    if (payout === null || run === null) return '';
    return this.t('payouts.payout.receipt', {
      hash: `${payout.receiptHash.slice(0, 4)}…${payout.receiptHash.slice(-4)}`,
      plan: this.t('payouts.planVersion', { name: run.planName, number: run.planVersionNumber }),
      at: formatInstant(run.dataAsOf, this.#language(), this.#session.workspace()?.timeZone),
    });
  });

  protected readonly stepKey = (step: PayoutStep): string => String(step.number);
  protected readonly measureKey = (measure: ScoredMeasure): string => `${measure.component}/${measure.id}`;
  protected readonly stepColumns = computed((): readonly TableColumn<PayoutStep>[] => [
    {
      key: 'number',
      label: this.t('payouts.payout.number'),
      text: ({ number }) => String(number),
      width: '44px',
      narrow: 'hidden',
    },
    { key: 'title', label: this.t('payouts.payout.step'), text: ({ title }) => title, strong: true, narrow: 'title' },
    { key: 'formula', label: this.t('payouts.payout.formula'), text: ({ substituted }) => substituted },
    {
      key: 'result',
      label: this.t('payouts.payout.result'),
      text: (step) => this.#result(step),
      align: 'end',
      narrow: 'number',
    },
  ]);
  protected readonly measureColumns = computed((): readonly TableColumn<ScoredMeasure>[] => [
    {
      key: 'name',
      label: this.t('payouts.payout.kpi'),
      text: (measure) => this.#nameOf(measure),
      strong: true,
      narrow: 'title',
    },
    {
      key: 'weight',
      label: this.t('payouts.payout.weight'),
      text: ({ weight }) => this.#percent(weight),
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
      narrow: 'number',
    },
  ]);

  constructor() {
    effect(() => {
      this.store.show(this.payoutId(), this.runId());
    });
  }

  protected showSteps(bar: string, steps: HTMLElement): void {
    this.bar.set(bar);
    steps.scrollIntoView({ block: 'start', behavior: 'smooth' });
  }

  /** The bar of a measure carries its name in the reader's language. */
  #nameOf({ id, component }: ScoredMeasure): string {
    return (
      this.bars().find(({ key }) => key === `measure:${component}:${id}` || key === `component:${component}`)?.label ??
      id
    );
  }

  #percent(value: string | null): string {
    return value === null ? '—' : formatPercent(value, this.#language(), { minimumDigits: 2, maximumDigits: 2 });
  }

  #result({ result, unit }: PayoutStep): string {
    if (unit === 'money') return formatMoney(result, this.store.payout()?.currency ?? '', this.#language());
    if (unit === 'percent') return formatPercent(result, this.#language());
    if (unit === 'flag') return this.t(result === '0' ? 'payouts.payout.no' : 'payouts.payout.yes');
    return formatDecimal(result, this.#language());
  }
}
