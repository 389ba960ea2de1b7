import { Component, computed, effect, inject, input, linkedSignal, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formatMoneyInText } from '@premia/shared-format';
import { moneyWaterfall, WaterfallChart } from '@premia/web-charts';
import type { PageMessage, StateName } from '@premia/web-ui';
import {
  Button,
  Card,
  ChangedSince,
  Chip,
  EmptyState,
  Notice,
  PageHeader,
  PageState,
  Select,
  Skeleton,
} from '@premia/web-ui';
import { injectAddress, injectTranslate, Language, SessionStore } from '@premia/web-util';
import type { BonusHeroModel } from './bonus/bonus-hero';
import { BonusHero } from './bonus/bonus-hero';
import { CalculationSteps } from './bonus/calculation-steps';
import { MyAdjustments } from './bonus/my-adjustments';
import { MyMeasures } from './bonus/my-measures';
import { PayoutHistory } from './bonus/payout-history';
import type { ShownBonus } from './bonus/shown-bonus';
import { calculatedBonus, standingBonus } from './bonus/shown-bonus';
import type { MyBar } from './my-bonus-client';
import { MyBonusStore } from './my-bonus-store';
import type { WhatIfModel } from './what-if/what-if-panel';
import { WhatIfPanel } from './what-if/what-if-panel';

/** How a measure stands that has no value to calculate with. */
const VALUELESS: readonly string[] = ['no_data', 'data_error'];
const DONE: readonly string[] = ['approved', 'locked', 'exported'];

/** Where do I stand, what will I get: one's own bonus, how it came about, and what would change it. */
@Component({
  selector: 'premia-my-bonus-page',
  imports: [
    BonusHero,
    Button,
    CalculationSteps,
    Card,
    ChangedSince,
    Chip,
    EmptyState,
    MyAdjustments,
    MyMeasures,
    Notice,
    PageHeader,
    PageState,
    PayoutHistory,
    RouterLink,
    Select,
    Skeleton,
    WaterfallChart,
    WhatIfPanel,
  ],
  providers: [MyBonusStore],
  templateUrl: './my-bonus-page.html',
  styleUrl: './my-bonus-page.css',
})
export class MyBonusPage {
  /** `?cycle=…`; without it the latest. */
  readonly cycle = input<string>();
  /** `?plan=…`, where several pay; without it the first. */
  readonly plan = input<string>();

  protected readonly t = injectTranslate();
  protected readonly store = inject(MyBonusStore);
  readonly #session = inject(SessionStore);
  readonly #language = inject(Language).current;
  protected readonly address = injectAddress();

  /** Whoever looks after people is not told to ask somebody else. */
  protected readonly canLink = computed(
    () => this.#session.me()?.personId === null && this.#session.can('people.manage'),
  );
  protected readonly empty = computed((): PageMessage | null => {
    if (this.store.bonus() !== null) return null;
    const isPerson = this.#session.me()?.personId !== null;
    const unlinked = this.canLink() ? 'myBonus.empty.linkYourself' : 'myBonus.empty.noPerson';
    return {
      icon: 'coin',
      heading: this.t('myBonus.empty.title'),
      text: this.t(isPerson ? 'myBonus.empty.text' : unlinked),
    };
  });
  protected readonly currency = computed(() => this.#session.workspace()?.currency ?? '');
  protected readonly cycles = computed(() => this.store.cycles().map(({ id, name }) => ({ value: id, label: name })));
  /** Plans to choose from, with their amounts; none where one pays alone. */
  protected readonly plans = computed(() => {
    const plans = this.store.bonus()?.plans ?? [];
    if (plans.length < 2) return [];
    return plans.map(({ planId, planName, total }) => ({
      value: planId,
      label: total === null ? planName : `${planName} · ${formatMoneyInText(total, this.#language())}`,
    }));
  });
  protected readonly shownPlan = computed(() => {
    const bonus = this.store.bonus();
    return bonus?.plans.find(({ planName }) => planName === bonus.planVersion?.planName)?.planId ?? '';
  });
  protected readonly together = computed(() => {
    const bonus = this.store.bonus();
    if (!bonus?.together) return null;
    const amount = formatMoneyInText(bonus.together, this.#language());
    return this.t('myBonus.together', { count: bonus.plans.length, amount });
  });
  readonly #payout = computed(() => {
    const payout = this.store.bonus()?.payout ?? null;
    return payout?.outcome === 'not_eligible' ? null : payout;
  });
  /** The amount that the page explains: what a run has calculated, or where the bonus stands today. */
  protected readonly shown = computed((): ShownBonus | null => {
    const payout = this.#payout();
    if (payout !== null) return calculatedBonus(payout, this.t);
    const standing = this.store.bonus()?.standing ?? null;
    return standing === null ? null : standingBonus(standing, this.t);
  });
  /** The run behind the amount, and in it the reader's payout alone. */
  protected readonly calculated = computed(() => {
    const payout = this.store.bonus()?.payout ?? null;
    return payout === null ? null : { runId: payout.runId, personId: payout.personId };
  });
  /** Where the chosen cycle has no amount yet: what the last one paid. */
  protected readonly lastAmount = computed((): string | null => {
    const last = this.store.totals().at(-1);
    if (last === undefined || this.shown() !== null) return null;
    return this.t('myBonus.last', { cycle: last.cycle.name, total: formatMoneyInText(last.total, this.#language()) });
  });
  protected readonly notEligible = computed(() => {
    const payout = this.store.bonus()?.payout ?? null;
    return payout?.outcome === 'not_eligible' ? payout : null;
  });
  /** The KPIs without the data that today's amount needs; null where data is not what is missing. */
  protected readonly withoutData = computed((): string | null => {
    const bonus = this.store.bonus();
    if (bonus?.engineInput == null) return null;
    const missing = [...bonus.measures, ...bonus.teamMeasures].filter(
      ({ counted, status }) => counted && VALUELESS.includes(status),
    );
    return missing.length === 0 ? null : missing.map(({ kpi }) => kpi.shortName).join(', ');
  });
  /** Worked out here, by the calculation that pays; its code arrives after the page. */
  readonly #milestones = resource({
    params: () => this.store.bonus()?.engineInput ?? undefined,
    loader: async ({ params }) => (await import('./what-if/milestones')).milestonesOf(params),
  });
  protected readonly milestones = computed((): BonusHeroModel['milestones'] => {
    if (this.#milestones.isLoading()) return 'loading';
    return this.#milestones.hasValue() ? this.#milestones.value() : null;
  });
  protected readonly stateGlyph = computed((): StateName =>
    DONE.includes(this.store.bonus()?.state ?? '') ? 'done' : 'neutral',
  );
  protected readonly waterfall = computed(() =>
    moneyWaterfall(this.shown()?.explanation.waterfall ?? [], this.shown()?.endLabel),
  );
  protected readonly planName = computed(() => {
    const version = this.store.bonus()?.planVersion;
    return version ? this.t('myBonus.plan', { name: version.planName, number: version.number }) : '';
  });
  /** The version of the plan that the reader has to acknowledge first. */
  protected readonly toAcknowledge = computed(() => {
    const bonus = this.store.bonus();
    if (bonus?.acknowledged === false && bonus.planVersion !== null)
      return { ...bonus.planVersion, key: 'myBonus.acknowledge.text' };
    return bonus?.awaitedVersion ? { ...bonus.awaitedVersion, key: 'myBonus.acknowledge.next' } : null;
  });
  protected readonly whatIf = computed((): WhatIfModel | null => {
    const bonus = this.store.bonus();
    // Without an amount of today there is nothing to set a supposed one against.
    if (bonus === null || bonus.engineInput === null || this.shown() === null) return null;
    const kpis = bonus.measures.map(({ measureId, kpi }) => ({
      measureId,
      name: kpi.shortName,
      unit: kpi.unit,
      direction: kpi.direction,
    }));
    return { engineInput: bonus.engineInput, kpis, total: this.#payout()?.total ?? null, currency: this.currency() };
  });
  /** The bar whose steps are shown; another period or plan shows all again. */
  protected readonly bar = linkedSignal<unknown, MyBar | null>({
    source: () => `${this.store.bonus()?.cycle.id} ${this.store.bonus()?.planVersion?.id}`,
    computation: () => null,
  });

  constructor() {
    effect(() => {
      this.store.show(this.cycle() ?? null, this.plan() ?? null);
    });
  }

  protected showSteps(key: string, steps: HTMLElement): void {
    this.bar.set(this.shown()?.explanation.waterfall.find((bar) => bar.key === key) ?? null);
    steps.scrollIntoView({ block: 'start', behavior: 'smooth' });
    steps.focus({ preventScroll: true });
  }
}
