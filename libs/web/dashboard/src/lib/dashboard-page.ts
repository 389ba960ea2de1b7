import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { daysBetween } from '@premia/domain-kernel';
import { Button, Card, ChangedSince, Chip, lossWords, PageHeader, PageState, Select } from '@premia/web-ui';
import { injectAddress, injectToday, injectTranslate, Language, SessionStore } from '@premia/web-util';
import type { BonusTileModel } from './bonus-tile';
import { BonusTile } from './bonus-tile';
import { injectCauseWords } from './cause-words';
import { causeOf } from './causes';
import { ChannelCards } from './channel-cards';
import { CourseTile } from './course-tile';
import { courseTiles } from './course-tiles';
import { DashboardStore } from './dashboard-store';
import { HeatTable } from './heat-table';
import { heatmap, troubles } from './heatmap';
import type { Progress } from './pace';
import { periodBefore } from './period-before';
import { targetOf } from './scoring';
import { SetupList } from './setup-list';
import { setupSteps } from './setup-steps';
import { FEW_TROUBLES, TroubleList } from './trouble-list';

/** Causes cost a question each: a longer list tells where people stand, and their pages why. */
const MAX_CAUSES = 12;

/** Are we on course? One period at a glance; in an empty workspace, the way to the first one. */
@Component({
  selector: 'premia-dashboard-page',
  imports: [
    BonusTile,
    Button,
    Card,
    ChangedSince,
    ChannelCards,
    Chip,
    CourseTile,
    HeatTable,
    PageHeader,
    PageState,
    RouterLink,
    Select,
    SetupList,
    TroubleList,
  ],
  providers: [DashboardStore],
  templateUrl: './dashboard-page.html',
})
export class DashboardPage {
  /** `?cycle=…`; without it the period of the newest data. */
  readonly cycle = input<string>();
  /** `?attention=all`: the whole list. */
  readonly attention = input<string>();

  protected readonly t = injectTranslate();
  protected readonly store = inject(DashboardStore);
  readonly #session = inject(SessionStore);
  protected readonly address = injectAddress();
  readonly #language = inject(Language).current;
  readonly #today = injectToday();

  protected readonly currency = computed(() => this.#session.workspace()?.currency ?? '');
  protected readonly cycles = computed(() => this.store.cycles().map(({ id, name }) => ({ value: id, label: name })));
  protected readonly cycleId = computed(() => this.store.cycle()?.id ?? null);
  protected readonly canImport = computed(() => this.#session.can('data.import'));
  protected readonly isWholeAttention = computed(() => this.attention() === 'all');
  protected readonly daysBefore = computed(() => {
    const days = this.store.days();
    return days === null ? null : periodBefore(days);
  });
  protected readonly steps = computed(() => {
    const setup = this.store.setup();
    if (setup === null) return [];
    return setupSteps({
      setup,
      hasAssignments: (this.store.course()?.kpis ?? 0) > 0,
      can: (permission) => this.#session.can(permission),
    });
  });
  readonly #measuredTo = computed(() => this.store.setup()?.dataOverview?.to ?? null);
  /** Whether the data reaches to the period's end. */
  protected readonly isOver = computed(() => {
    const cycle = this.store.cycle();
    const measuredTo = this.#measuredTo();
    return cycle !== null && measuredTo !== null && measuredTo >= cycle.to;
  });
  readonly #progress = computed((): Progress => {
    const cycle = this.store.cycle();
    const measuredTo = this.#measuredTo();
    if (cycle === null) return { elapsed: 0, days: 0, isOver: false };
    const isOver = cycle.to < this.#today();
    const days = daysBetween(cycle.from, cycle.to);
    return measuredTo === null || measuredTo < cycle.from
      ? { elapsed: 0, days, isOver }
      : { elapsed: Math.min(days, daysBetween(cycle.from, measuredTo)), days, isOver };
  });
  protected readonly isFinal = computed(() => this.#progress().isOver);
  protected readonly isRunning = computed(() => this.#progress().elapsed > 0 && !this.isOver());
  protected readonly dayChip = computed(() => {
    const cycle = this.store.cycle();
    const measuredTo = this.#measuredTo();
    if (cycle === null || measuredTo === null || measuredTo < cycle.from) return null;
    if (measuredTo >= cycle.to) return this.t('dashboard.measuredAll');
    return this.t('dashboard.measuredDays', {
      day: daysBetween(cycle.from, measuredTo),
      days: daysBetween(cycle.from, cycle.to),
    });
  });
  protected readonly tiles = computed(() => {
    const course = this.store.course();
    return course === null ? [] : courseTiles(course, this.#progress());
  });
  /** The period's latest run that counts; none for whoever may not see pay. */
  protected readonly run = computed((): BonusTileModel | null => {
    const cycleId = this.cycleId();
    const runs = (this.store.setup()?.payoutRuns ?? []).filter(
      (run) => run.cycleId === cycleId && run.state !== 'superseded' && run.state !== 'rejected',
    );
    const latest = [...runs].sort((a, b) => b.number - a.number)[0];
    return latest === undefined || latest.payoutTotal === null ? null : { ...latest, payoutTotal: latest.payoutTotal };
  });
  protected readonly heat = computed(() =>
    heatmap(this.store.course()?.assignments ?? [], this.store.setup()?.teams ?? []),
  );
  /** People whose KPIs are not shown one by one. */
  protected readonly others = computed(() => Math.max(0, (this.store.course()?.people ?? 0) - this.heat().rows.length));
  protected readonly troubles = computed(() => troubles(this.store.course()?.assignments ?? []));
  readonly #causeWords = injectCauseWords();
  /** In words, by assignment. */
  protected readonly causes = computed((): ReadonlyMap<string, string> => {
    const before = this.daysBefore();
    if (before === null) return new Map();
    return new Map(
      this.store.causes().map(({ assignment, rows }) => {
        const { kpi, scoring } = assignment;
        const [now, earlier] = [rows.now.rows, rows.before.rows];
        const cause = causeOf({ kpi, target: targetOf(scoring), now, before: earlier });
        return [assignment.id, this.#causeWords({ cause, kpi, loss: rows.now.loss, before })];
      }),
    );
  });
  protected readonly channels = computed(() => this.store.course()?.byChannel ?? null);
  protected readonly lossSentence = computed(() => {
    const loss = this.store.course()?.byChannel.loss ?? null;
    return loss === null ? '' : lossWords(loss, this.t, this.#language());
  });
  protected readonly hasData = computed(() => this.tiles().length > 0 || (this.channels()?.rows.length ?? 0) > 0);

  constructor() {
    effect(() => {
      this.store.wish(this.cycle() ?? null);
    });
    effect(() => {
      const behind = this.troubles().filter(({ cell }) => cell.state !== 'no-data');
      const explained = this.isWholeAttention() ? behind.slice(0, MAX_CAUSES) : behind.slice(0, FEW_TROUBLES);
      this.store.explain(explained.map(({ assignment }) => assignment));
    });
  }
}
