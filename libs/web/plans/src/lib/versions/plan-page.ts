import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formatDate, formatInstant } from '@premia/shared-format';
import { hintsOf, SCENARIOS, SummaryCard, WarningsCard } from '@premia/web-plan-designer';
import type { PlanVersion, ReadVersion } from '@premia/web-plans-client';
import type { SelectOption } from '@premia/web-ui';
import { Button, Card, ChangedSince, Chip, Notice, optionsOf, PageHeader, PageState, Select } from '@premia/web-ui';
import { injectToday, injectTranslate, Language, SessionStore } from '@premia/web-util';
import { AcknowledgementsCard } from './acknowledgements-card';
import { DifferenceTable } from './difference-table';
import { DiscardDraft } from './discard-draft';
import { PlanPageStore } from './plan-page-store';
import { PlanPicture } from './plan-picture';

/** One plan: what it says today, how its versions differ in money, who has read it. */
@Component({
  selector: 'premia-plan-page',
  imports: [
    Button,
    Card,
    ChangedSince,
    Chip,
    DifferenceTable,
    DiscardDraft,
    Notice,
    PageHeader,
    PageState,
    PlanPicture,
    AcknowledgementsCard,
    RouterLink,
    Select,
    WarningsCard,
    SummaryCard,
  ],
  providers: [PlanPageStore],
  templateUrl: './plan-page.html',
  styleUrl: './plan-page.css',
})
export class PlanPage {
  readonly planId = input.required<string>();

  protected readonly t = injectTranslate();
  protected readonly store = inject(PlanPageStore);
  readonly #session = inject(SessionStore);
  readonly #language = inject(Language).current;
  readonly #today = injectToday();

  /** Whoever is paid by the plan, and has no part in making it. */
  protected readonly readsOnly = computed(() => this.#session.scopeOf('plans.read') === 'self');
  /** Whoever drafts for teams of their own only leaves a plan for everybody as it is. */
  protected readonly canDraft = computed(() => {
    const scope = this.#session.scopeOf('plans.draft');
    return scope === 'all' || (scope !== null && (this.store.plan()?.latest.teamIds.length ?? 0) > 0);
  });
  protected readonly canCompare = computed(() => this.#session.can('plans.draft'));
  protected readonly canOverride = computed(() => this.#session.can('plans.override-acknowledgement'));
  protected readonly canPublish = computed(
    () => this.#session.can('plans.publish') && this.store.plan()?.latest.state === 'draft',
  );
  protected readonly hints = computed(() => hintsOf(this.current()?.warnings ?? []));
  protected readonly canCalculate = computed(() => this.#session.can('runs.calculate'));
  protected readonly current = computed(() => this.store.plan()?.published ?? this.store.plan()?.latest ?? null);
  /** The version in force and those to come, while somebody whom the reader may see has still to acknowledge them. */
  protected readonly awaiting = computed(() => {
    if (this.readsOnly()) return [];
    const published = this.store.versions().filter(({ state }) => state === 'published');
    const inForce = published.findIndex(({ appliesFrom }) => appliesFrom === null || appliesFrom <= this.#today());
    return published
      .slice(0, inForce === -1 ? published.length : inForce + 1)
      .filter(({ pendingAcknowledgements }) => pendingAcknowledgements.length > 0);
  });
  protected readonly cycles = computed(() => this.store.cycles().map(({ id, name }) => ({ value: id, label: name })));
  protected readonly scenarios = computed(() =>
    optionsOf(
      SCENARIOS.filter((scenario) => scenario !== 'numbers'),
      (scenario) => this.t(`plans.preview.scenarios.${scenario}`),
    ),
  );
  protected readonly versionOptions = computed((): readonly SelectOption[] =>
    this.store.versions().map(({ id, number }) => ({ value: id, label: this.t('plans.overview.version', { number }) })),
  );

  constructor() {
    effect(() => {
      this.store.show(this.planId());
      if (this.canCompare()) this.store.compare();
    });
  }

  protected history(version: PlanVersion): string {
    if (version.publishedAt === null) return this.t('plans.overview.draft');
    const date = formatInstant(version.publishedAt, this.#language(), this.#session.workspace()?.timeZone);
    return this.t('plans.overview.published', { date });
  }

  protected appliesFrom({ appliesFrom, state }: PlanVersion): string {
    if (state === 'draft') return '';
    if (appliesFrom === null) return this.t('plans.overview.everyCycle');
    return this.t('plans.overview.appliesFrom', { date: formatDate(appliesFrom, this.#language()) });
  }

  protected acknowledged({ acknowledgements, acknowledgedByMe }: ReadVersion): string {
    if (this.readsOnly())
      return this.t(acknowledgedByMe === true ? 'plans.overview.ackByMe' : 'plans.overview.ackNotByMe');
    const { needed, overridden } = acknowledgements;
    if (needed === 0) return this.t('plans.overview.ackNone');
    return this.t(overridden === 0 ? 'plans.overview.ack' : 'plans.overview.ackAndOverridden', { ...acknowledgements });
  }
}
