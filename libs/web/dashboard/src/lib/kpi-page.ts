import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { daysBetween, Rational } from '@premia/domain-kernel';
import {
  attainmentDigits,
  formatDate,
  formatDecimal,
  formatKpiValue,
  formatPercent,
  formatPeriod,
} from '@premia/shared-format';
import type { BarRow, ChartUnit } from '@premia/web-charts';
import { BarsChart, TrendChart } from '@premia/web-charts';
import { Button, Card, Chip, PageHeader, PageState, standingWords } from '@premia/web-ui';
import { injectTranslate, Language, SessionStore } from '@premia/web-util';
import { injectCauseWords } from './cause-words';
import { isSum } from './causes';
import { heatCell } from './heatmap';
import { KpiStore } from './kpi-store';
import { baselineOf } from './scoring';

/** Bars that can be told apart; the page of all KPIs has every campaign. */
const MAX_BARS = 12;

/** Why does this KPI of somebody stand where it stands, and what would help? Read by whoever sees the KPI; changed elsewhere. */
@Component({
  selector: 'premia-kpi-page',
  imports: [BarsChart, Button, Card, Chip, PageHeader, PageState, RouterLink, TrendChart],
  providers: [KpiStore],
  templateUrl: './kpi-page.html',
  styles: `
    .gap {
      margin-bottom: 12px;
    }
    .list {
      display: grid;
      gap: 10px;
      padding-inline-start: 18px;
    }
    .sentence {
      margin-bottom: 12px;
    }
  `,
})
export class KpiPage {
  readonly cycleId = input.required<string>();
  readonly assignmentId = input.required<string>();

  protected readonly store = inject(KpiStore);
  protected readonly t = injectTranslate();
  readonly #session = inject(SessionStore);
  readonly #language = inject(Language).current;
  readonly #causeWords = injectCauseWords();

  protected readonly heading = computed(() => {
    const found = this.store.found();
    if (found === null) return this.t('dashboard.kpi.title');
    return this.t('dashboard.kpi.heading', { owner: found.assignment.ownerName, kpi: found.assignment.kpi.shortName });
  });
  protected readonly period = computed(() => {
    const cycle = this.store.found()?.cycle;
    return cycle === undefined ? '' : formatPeriod(cycle.from, cycle.to, this.#language());
  });
  readonly #progress = computed(() => {
    const found = this.store.found();
    if (found === null) return { elapsed: 0, days: 0 };
    const { cycle, days, measuredTo } = found;
    const isBegun = measuredTo !== null && measuredTo >= cycle.from;
    return { elapsed: isBegun ? daysBetween(days.from, days.to) : 0, days: daysBetween(cycle.from, cycle.to) };
  });
  protected readonly cell = computed(() => {
    const found = this.store.found();
    return found === null ? null : heatCell(found.assignment);
  });
  protected readonly words = computed(() => standingWords(this.cell()?.standing, this.t, this.#language()));
  protected readonly value = computed(() =>
    this.#show(this.store.found()?.assignment.actual?.value ?? null, this.store.found()?.target ?? null),
  );
  protected readonly standing = computed(() => {
    const found = this.store.found();
    if (found === null) return '';
    const { assignment, target } = found;
    const attainment = assignment.actual?.attainment ?? null;
    const percent = attainment === null ? '—' : formatPercent(attainment, this.#language(), attainmentDigits(1));
    if (target === null) return this.t('dashboard.trouble.attainment', { percent });
    const baseline = this.baseline();
    const values = { target: this.#show(target), percent };
    return baseline === null
      ? this.t('dashboard.kpi.standing', values)
      : this.t('dashboard.kpi.standingFrom', { ...values, baseline: this.#show(baseline) });
  });
  /** Where progress to the target begins; null where it is not scored so. */
  protected readonly baseline = computed(() => baselineOf(this.store.found()?.assignment.scoring));
  protected readonly unit = computed((): ChartUnit => {
    const unit = this.store.found()?.assignment.kpi.unit;
    if (unit === 'money') return { kind: 'money', currency: this.#currency(), digits: 2 };
    return { kind: unit === 'percent' ? 'percent' : 'number', digits: 2 };
  });
  protected readonly trend = computed(() => {
    const found = this.store.found();
    const values = found?.trend.series[0]?.values ?? [];
    if (found === null || values.filter((value) => value !== null).length < 2) return null;
    const { shortName } = found.assignment.kpi;
    return { days: found.trend.days, series: [{ key: 'total', name: shortName, values }], target: this.#pace() };
  });
  /** A sum is on its way to the target; a ratio is held against it on every day. */
  readonly #pace = computed((): string | readonly string[] | null => {
    const found = this.store.found();
    if (found === null || found.target === null || !isSum(found.assignment.kpi)) return found?.target ?? null;
    const target = Rational.parse(found.target);
    const days = Rational.of(this.#progress().days);
    return found.trend.days.map((_, day) =>
      target
        .times(Rational.of(day + 1))
        .dividedBy(days)
        .toDecimal(6),
    );
  });
  protected readonly causeWords = computed(() => {
    const found = this.store.found();
    if (found === null) return '';
    return this.#causeWords({ cause: found.cause, kpi: found.assignment.kpi, loss: found.loss, before: found.before });
  });
  /** Best first: what is short of the target by its colour, glyph-free, since the target's tick says it. */
  protected readonly bars = computed((): readonly BarRow[] => {
    const found = this.store.found();
    if (found === null) return [];
    const isLower = found.assignment.kpi.direction === 'lower_is_better';
    return found.campaigns
      .flatMap(({ name, value }) => (value === null ? [] : [{ key: name, label: name, value }]))
      .sort((a, b) => Rational.parse(a.value).compare(Rational.parse(b.value)) * (isLower ? 1 : -1))
      .slice(0, MAX_BARS);
  });
  /** A ratio's target holds for every campaign; a sum's for all of them together. */
  protected readonly barsTarget = computed(() => {
    const found = this.store.found();
    return found === null || isSum(found.assignment.kpi) ? null : found.target;
  });
  protected readonly steps = computed((): readonly string[] => {
    const found = this.store.found();
    // Who has met the target has nothing to start with.
    if (found === null || this.cell()?.state === 'on-track') return [];
    return [this.#withoutWords(), this.#fallWords()].filter((words) => words !== '');
  });
  /** KPIs are set on the cycle's page, by whoever may, while it is open. */
  protected readonly editPath = computed((): readonly string[] | null => {
    const found = this.store.found();
    if (found === null || found.cycle.stage === 'closed' || !this.#session.can('assignments.manage')) return null;
    const { ownerKind, personId, teamId } = found.assignment;
    if (ownerKind !== 'person' && this.#session.scopeOf('assignments.manage') !== 'all') return null;
    return ['/cycles', found.cycle.id, ownerKind, ...[personId ?? teamId].filter((id) => id !== null)];
  });
  protected readonly readOnlyWords = computed(() => {
    if (this.editPath() !== null) return null;
    return this.t(this.store.found()?.cycle.stage === 'closed' ? 'dashboard.kpi.closed' : 'dashboard.kpi.readOnly');
  });
  protected readonly reportQuery = computed(() => {
    const found = this.store.found();
    return found === null ? {} : { ...found.days, by: 'campaign', kpi: found.assignment.kpi.key };
  });
  /** How much is missing, of a percentage in points, and what that means a day while there are days left. */
  protected readonly gapWords = computed((): string => {
    const found = this.store.found();
    const value = found?.assignment.actual?.value ?? null;
    if (found === null || value === null || found.target === null) return '';
    const { kpi } = found.assignment;
    const difference = Rational.parse(found.target).minus(Rational.parse(value));
    const isLower = kpi.direction === 'lower_is_better';
    if (isLower ? !difference.isNegative : !difference.isPositive) return this.t('dashboard.kpi.reached');
    const missing = difference.abs().toDecimal(6);
    const gap =
      kpi.unit === 'percent'
        ? this.t('dashboard.kpi.points', {
            value: formatDecimal(missing, this.#language(), { maximumDigits: 2, unlike: ['0'] }),
          })
        : this.#show(missing, '0');
    const left = this.#progress().days - this.#progress().elapsed;
    if (left === 0) return this.t('dashboard.kpi.missedBy', { gap });
    const until = formatDate(found.cycle.to, this.#language(), 'day');
    if (!isSum(kpi) || isLower) return this.t('dashboard.kpi.gap', { gap, until });
    const perDay = this.#show(difference.dividedBy(Rational.of(left)).toDecimal(0));
    return this.t('dashboard.kpi.gapPerDay', { gap, perDay, until });
  });

  readonly #currency = computed(() => this.#session.workspace()?.currency ?? '');

  constructor() {
    effect(() => {
      this.store.show(this.cycleId(), this.assignmentId());
    });
  }

  #show(value: string | null, against: string | null = null): string {
    const kpi = this.store.found()?.assignment.kpi;
    if (value === null || kpi === undefined) return '—';
    return formatKpiValue(value, kpi, { language: this.#language(), currency: this.#currency(), against });
  }

  #fallWords(): string {
    const cause = this.store.found()?.cause;
    const [first] = cause?.kind === 'fell' ? cause.falls : [];
    return first === undefined ? '' : this.t('dashboard.kpi.firstFall', { name: first.name });
  }

  #withoutWords(): string {
    const found = this.store.found();
    if (found === null || found.cause?.kind !== 'spread' || found.without === null) return '';
    return this.t('dashboard.kpi.without', { name: found.cause.worst.name, value: this.#show(found.without) });
  }
}
