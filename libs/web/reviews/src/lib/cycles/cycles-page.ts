import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { formatDate, formatPeriod } from '@premia/shared-format';
import type { TableColumn } from '@premia/web-ui';
import { Button, Card, Cell, Chip, DataTable, EmptyState, MoreRows, PageHeader, PageState } from '@premia/web-ui';
import { injectToday, injectTranslate, Language } from '@premia/web-util';
import type { Cycle, CycleInList, NewCycle } from '../reviews-client';
import { glyphOfCycle } from '../words/cycle-glyph';
import { periodAfter } from './cycle-periods';
import { CyclesStore } from './cycles-store';
import { NewCycleForm } from './new-cycle';

/** Which periods do we review? */
@Component({
  selector: 'premia-cycles-page',
  imports: [Button, Card, Cell, Chip, DataTable, EmptyState, NewCycleForm, PageHeader, MoreRows, PageState, RouterLink],
  providers: [CyclesStore],
  templateUrl: './cycles-page.html',
  styles: `
    .name {
      color: inherit;
      font-weight: 550;
      text-decoration: none;
    }
    .name:hover {
      color: var(--accent);
      text-decoration: underline;
    }
  `,
})
export class CyclesPage {
  /** `?show=archived` */
  readonly show = input<string>();
  protected readonly store = inject(CyclesStore);
  readonly #router = inject(Router);
  readonly #language = inject(Language).current;
  readonly #today = injectToday();
  protected readonly t = injectTranslate();
  protected readonly isAdding = signal(false);

  protected readonly columns = computed((): readonly TableColumn<CycleInList>[] => [
    { key: 'name', label: this.t('reviews.cycles.name'), text: ({ name }) => name, narrow: 'title' },
    { key: 'days', label: this.t('reviews.cycles.days'), text: (cycle) => this.#daysOf(cycle), narrow: 'line' },
    {
      key: 'stage',
      label: this.t('reviews.cycles.stage'),
      text: ({ state }) => this.t(`reviews.cycleState.${state}`),
      narrow: 'number',
    },
    {
      key: 'kpis',
      label: this.t('reviews.cycles.kpis'),
      text: ({ peopleWithKpis }) => this.t('reviews.cycles.people', { count: peopleWithKpis }),
      narrow: 'line',
    },
    { key: 'run', label: this.t('reviews.cycles.run'), text: () => '', narrow: 'line' },
  ]);
  protected readonly keyOf = ({ id }: CycleInList): string => id;
  protected readonly glyphOfCycle = glyphOfCycle;
  protected readonly form = computed(() => ({
    cycles: this.store.cycles.rows(),
    around: this.store.lastMeasuredDay() ?? this.#today(),
    saving: this.store.creating(),
    canCancel: this.store.cycles.rows().length > 0,
    overlaps: this.store.isOverlapping(),
  }));

  /** The period after the latest cycle, set up as a copy of it; null where it is there already. */
  protected readonly next = computed(() => {
    const [last] = this.store.cycles.rows();
    if (last === undefined || !this.store.canSetKpis()) return null;
    const { from, to } = periodAfter(last);
    return { from, to, kind: last.kind, name: formatPeriod(from, to, this.#language()), copied: last };
  });

  protected async createNext(): Promise<void> {
    const next = this.next();
    if (next === null) return;
    const { copied, ...wanted } = next;
    const cycle = await this.store.createCopy(wanted, copied.id);
    if (cycle === null) {
      this.isAdding.set(true);
      return;
    }
    const queryParams = cycle.isCopied ? {} : { copy: copied.id };
    await this.#router.navigate(['/cycles', cycle.id, 'targets'], { queryParams });
  }

  constructor() {
    effect(() => {
      this.store.show(this.show() === 'archived');
    });
  }

  protected add(isAdding: boolean): void {
    this.store.forget();
    this.isAdding.set(isAdding);
  }

  protected open({ id }: Cycle): void {
    void this.#router.navigate(['/cycles', id]);
  }

  protected async create(wanted: NewCycle): Promise<void> {
    const cycle = await this.store.create(wanted);
    if (cycle !== null) this.open(cycle);
  }

  #daysOf({ from, to }: Cycle): string {
    const [first, last] = [formatDate(from, this.#language()), formatDate(to, this.#language())];
    return this.t('reviews.cycles.fromTo', { from: first, to: last });
  }
}
