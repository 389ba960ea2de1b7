import { Component, computed, effect, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { formatDate } from '@premia/shared-format';
import type { PlanSummary } from '@premia/web-plans-client';
import { PlansClient } from '@premia/web-plans-client';
import type { TableColumn } from '@premia/web-ui';
import { Button, Card, Cell, Chip, DataTable, PageHeader, PageState } from '@premia/web-ui';
import { injectTranslate, Language, pageResource, SessionStore } from '@premia/web-util';

/** Which plans there are, and how far each has come. */
@Component({
  selector: 'premia-plans-page',
  imports: [Button, Card, Cell, Chip, DataTable, PageHeader, PageState, RouterLink],
  templateUrl: './plans-page.html',
})
export class PlansPage {
  readonly #client = inject(PlansClient);
  readonly #router = inject(Router);
  readonly #session = inject(SessionStore);
  readonly #language = inject(Language).current;

  protected readonly t = injectTranslate();
  protected readonly plans = pageResource({ params: () => ({}), load: () => this.#client.plans() });
  protected readonly rows = computed(() => this.plans.value() ?? []);
  protected readonly canDraft = computed(() => this.#session.can('plans.draft'));
  readonly #isReader = computed(() => this.#session.scopeOf('plans.read') === 'self');
  protected readonly keyOf = (plan: PlanSummary): string => plan.id;

  protected readonly columns = computed((): readonly TableColumn<PlanSummary>[] => [
    { key: 'name', label: this.t('plans.list.name'), text: ({ name }) => name, strong: true, narrow: 'title' },
    {
      key: 'version',
      label: this.t('plans.list.version'),
      text: (plan) => String((plan.published ?? plan.latest).number),
      narrow: 'number',
    },
    {
      key: 'state',
      label: this.t('plans.list.state'),
      text: (plan) => this.t(plan.published === null ? 'plans.list.draft' : 'plans.list.published'),
    },
    {
      key: 'applies',
      label: this.t('plans.list.applies'),
      text: (plan) => this.#holdsFor(plan),
    },
    ...(this.#isReader() ? [] : [this.#acknowledgements()]),
  ]);

  constructor() {
    // A list of one is no choice: whoever is paid by a single plan reads it at once.
    effect(() => {
      const [only, ...others] = this.rows();
      if (!this.#isReader() || only === undefined || others.length > 0) return;
      void this.#router.navigate([...this.linkTo(only)], { replaceUrl: true });
    });
  }

  protected hasDraftBeside({ published, latest }: PlanSummary): boolean {
    return published !== null && latest.state === 'draft';
  }

  /** Whoever is only paid by a plan reads it; whoever works on plans sees its versions and their money. */
  protected linkTo(plan: PlanSummary): readonly (string | number)[] {
    return this.#isReader() && plan.published !== null
      ? ['/plans', plan.id, 'versions', plan.published.number]
      : ['/plans', plan.id];
  }

  protected open(plan: PlanSummary): void {
    void this.#router.navigate([...this.linkTo(plan)]);
  }

  /** How many have read a plan is for whoever keeps plans, not for those who read them. */
  #acknowledgements(): TableColumn<PlanSummary> {
    return {
      key: 'acknowledged',
      label: this.t('plans.list.acknowledged'),
      text: (plan) => this.#acknowledged(plan),
      align: 'end',
    };
  }

  #holdsFor({ published }: PlanSummary): string {
    if (published === null) return '';
    if (published.appliesFrom === null) return this.t('plans.overview.everyCycle');
    return this.t('plans.list.from', { date: formatDate(published.appliesFrom, this.#language()) });
  }

  #acknowledged({ published }: PlanSummary): string {
    return published === null || published.acknowledgements.needed === 0
      ? ''
      : this.t('plans.list.acknowledgedOf', { ...published.acknowledgements });
  }
}
