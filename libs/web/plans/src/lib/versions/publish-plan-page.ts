import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { formatDate, formatMoneyInText } from '@premia/shared-format';
import { hintsOf, refusalOf, SummaryCard, WarningsCard } from '@premia/web-plan-designer';
import type { PlanVersion } from '@premia/web-plans-client';
import { PlansClient } from '@premia/web-plans-client';
import {
  Button,
  Card,
  Confirmations,
  DateField,
  ErrorState,
  Notice,
  PageHeader,
  PageState,
  Select,
  Toasts,
} from '@premia/web-ui';
import type { FieldProblemLike } from '@premia/web-util';
import { injectToday, injectTranslate, Language, Submission } from '@premia/web-util';
import { DifferenceTable } from './difference-table';
import { firstDay, touchedCycle } from './first-day';
import { PlanPageStore } from './plan-page-store';

/** The last look before a version is frozen: what it costs, whom it moves, from when it counts. */
@Component({
  selector: 'premia-publish-plan-page',
  imports: [
    Button,
    Card,
    DateField,
    DifferenceTable,
    ErrorState,
    Notice,
    PageHeader,
    PageState,
    RouterLink,
    Select,
    WarningsCard,
    SummaryCard,
  ],
  providers: [PlanPageStore],
  templateUrl: './publish-plan-page.html',
})
export class PublishPlanPage {
  readonly planId = input.required<string>();

  readonly #client = inject(PlansClient);
  readonly #router = inject(Router);
  readonly #confirmations = inject(Confirmations);
  readonly #toasts = inject(Toasts);
  readonly #language = inject(Language).current;
  protected readonly t = injectTranslate();
  protected readonly store = inject(PlanPageStore);

  protected readonly draft = computed(() => {
    const latest = this.store.plan()?.latest;
    return latest?.state === 'draft' ? latest : null;
  });
  /** What the workspace's policy refuses in any case: asked for nothing that cannot be given. */
  protected readonly refusal = computed(() => refusalOf(this.draft()?.warnings ?? []));
  protected readonly hints = computed(() => hintsOf(this.draft()?.warnings ?? []));
  protected readonly documentName = computed(() => {
    const draft = this.draft();
    return draft === null ? '' : `${draft.planName} · ${this.t('plans.publish.title', { number: draft.number })}`;
  });
  protected readonly cycles = computed(() => this.store.cycles().map(({ id, name }) => ({ value: id, label: name })));
  readonly #today = injectToday();
  readonly #rule = computed(() => firstDay(this.store.versions(), this.store.cycles(), this.#today()));
  /** Null until somebody has chosen: so long the suggestion stands. */
  protected readonly chosenDay = signal<string | null>(null);
  protected readonly appliesFrom = computed(() => this.chosenDay() ?? this.#rule().suggested);
  protected readonly earliest = computed(() => this.#rule().bound?.day ?? '');
  protected readonly hint = computed(() => {
    const { bound } = this.#rule();
    return bound === null
      ? this.t('plans.publish.appliesFromHint')
      : this.t('plans.publish.appliesFromBound', { number: bound.number, date: this.#dateWords(bound.day) });
  });
  /** Why the server would refuse the day. */
  protected readonly dayProblem = computed(() => {
    const { bound } = this.#rule();
    const day = this.appliesFrom();
    if (bound === null || day >= bound.day) return null;
    return this.t(day === '' ? 'plans.publish.dayMissing' : 'plans.publish.dayTooEarly', {
      number: bound.number,
      date: this.#dateWords(bound.day),
    });
  });
  /** Whoever changes the rules of a cycle that people work in should know it. */
  protected readonly dayWarning = computed(() => {
    const { suggested } = this.#rule();
    if (suggested === '' || this.dayProblem() !== null) return null;
    const touched = touchedCycle(this.appliesFrom(), this.store.cycles(), this.#today());
    if (touched === null) return null;
    return this.t(touched.isChanged ? 'plans.publish.changesCycle' : 'plans.publish.withinCycle', {
      cycle: touched.name,
      date: this.#dateWords(suggested),
    });
  });
  protected readonly publishing = new Submission();
  protected readonly problems = computed((): readonly string[] => {
    const problem = this.publishing.problem();
    if (problem === null) return [];
    const fields = 'fields' in problem && Array.isArray(problem.fields) ? (problem.fields as FieldProblemLike[]) : [];
    return fields.length > 0 ? fields.map(({ message }) => message) : [problem.message];
  });

  constructor() {
    effect(() => {
      this.store.show(this.planId());
      this.store.compare();
    });
  }

  protected async publish(version: PlanVersion): Promise<void> {
    if (
      this.publishing.isBusy() ||
      this.refusal() !== null ||
      this.dayProblem() !== null ||
      !(await this.#isWanted(version))
    )
      return;
    const published = await this.publishing.run(() => this.#client.publish(this.planId(), this.appliesFrom() || null));
    if (published === null) return;
    this.#toasts.say(this.t('plans.publish.done', { number: version.number, name: version.planName }));
    await this.#router.navigate(['/plans', this.planId()]);
  }

  async #isWanted({ number, planName: name }: PlanVersion): Promise<boolean> {
    const answer = await this.#confirmations.ask({
      heading: this.t('plans.publish.confirmHeading', { number, name }),
      text: this.t('plans.publish.confirmText', { from: this.#fromWords(), cost: this.#costWords() }),
      confirmLabel: this.t('plans.publish.action', { number }),
      cancelLabel: this.t('plans.publish.cancel'),
    });
    return answer !== null;
  }

  #fromWords(): string {
    const date = this.appliesFrom();
    return date === ''
      ? this.t('plans.publish.fromNow')
      : this.t('plans.publish.fromDate', { date: this.#dateWords(date) });
  }

  #dateWords(date: string): string {
    return formatDate(date, this.#language());
  }

  #costWords(): string {
    const difference = this.store.difference.value()?.difference;
    const cycle = this.cycles().find(({ value }) => value === this.store.cycleId());
    if (difference === undefined || difference.rows.length === 0 || cycle === undefined) return '';
    return this.t('plans.publish.confirmCost', {
      cycle: cycle.label,
      cost: formatMoneyInText(difference.after, this.#language()),
    });
  }
}
