import { Component, computed, effect, inject, input, linkedSignal } from '@angular/core';
import { formatDate } from '@premia/shared-format';
import type { PlanVersion } from '@premia/web-plans-client';
import { PlansClient } from '@premia/web-plans-client';
import { Button, Card, Chip, ErrorState, Money, PageHeader, PageState } from '@premia/web-ui';
import type { PageAnswer } from '@premia/web-util';
import { injectToday, injectTranslate, Language, pageResource, SessionStore, Submission } from '@premia/web-util';
import { AcknowledgementsCard } from './acknowledgements-card';
import { ownDifference } from './own-difference';
import { PlanPageStore } from './plan-page-store';
import { PlanPicture } from './plan-picture';

/** A version to read, for whoever is paid by it: its parts as pictures, its choices as sentences, and the word that one has read it. */
@Component({
  selector: 'premia-plan-version-page',
  imports: [Button, Card, Chip, ErrorState, Money, PageHeader, PageState, AcknowledgementsCard, PlanPicture],
  providers: [PlanPageStore],
  templateUrl: './plan-version-page.html',
  styleUrl: './plan-version-page.css',
})
export class PlanVersionPage {
  readonly planId = input.required<string>();
  readonly number = input.required<string>();
  /** `?from=my-bonus` leads back there. */
  readonly from = input<string>();

  readonly #client = inject(PlansClient);
  readonly #session = inject(SessionStore);
  readonly #language = inject(Language).current;
  readonly #today = injectToday();
  protected readonly t = injectTranslate();
  protected readonly store = inject(PlanPageStore);

  protected readonly isFromMyBonus = computed(() => this.from() === 'my-bonus');
  protected readonly version = computed(
    () => this.store.versions().find(({ number }) => String(number) === this.number()) ?? null,
  );
  protected readonly page: PageAnswer = {
    ...this.store.page,
    status: computed(() => {
      const status = this.store.page.status();
      return status === 'ready' && this.version() === null ? 'not-found' : status;
    }),
  };
  protected readonly heading = computed(() => {
    const version = this.version();
    return version === null
      ? this.t('plans.title')
      : this.t('plans.read.title', { name: version.planName, number: version.number });
  });
  protected readonly lead = computed(() => {
    const version = this.version();
    const appliesFrom = version?.appliesFrom ?? null;
    if (!this.isFromMyBonus() || version === null) return null;
    if (version.number > 1 && !this.isAcknowledged()) return this.t('plans.read.leadUnread');
    if (appliesFrom === null || appliesFrom <= this.#today()) return this.t('plans.read.lead');
    return this.t('plans.read.leadLater', { date: formatDate(appliesFrom, this.#language()) });
  });
  /** Whoever may let versions hold decides here also about one that a later version has followed. */
  protected readonly awaiting = computed(() => {
    const version = this.version();
    const isOpen = this.#session.can('plans.override-acknowledgement') && version?.state === 'published';
    return isOpen && version.pendingAcknowledgements.length > 0 ? version : null;
  });
  protected readonly canAcknowledge = computed(
    () =>
      this.#session.can('plans.acknowledge') &&
      this.#session.me()?.personId !== null &&
      this.version()?.state === 'published',
  );
  protected readonly isAcknowledged = linkedSignal(() => this.version()?.acknowledgedByMe === true);
  readonly #mine = pageResource({
    params: () => (this.canAcknowledge() ? this.version()?.id : undefined),
    load: () => this.#client.myCalculation(),
  });
  /** What the reader's latest numbers come to under this version, where they were calculated under another one. */
  protected readonly ownDifference = computed(() => {
    const mine = this.#mine.value();
    const version = this.version();
    if (mine == null || version === null || mine.planVersion?.id === version.id) return null;
    if (mine.planVersion?.planName !== version.planName) return null;
    const difference = ownDifference(mine.engineInput, version.definition);
    return difference === null ? null : { ...difference, cycle: mine.cycle.name, from: mine.planVersion.number };
  });
  protected readonly acknowledging = new Submission();

  constructor() {
    effect(() => {
      this.store.show(this.planId());
    });
  }

  protected async acknowledge(version: PlanVersion): Promise<void> {
    const acknowledged = await this.acknowledging.run(() => this.#client.acknowledge(version.id));
    if (acknowledged !== null) this.isAcknowledged.set(true);
  }
}
