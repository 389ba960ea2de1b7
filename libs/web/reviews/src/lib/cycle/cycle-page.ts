import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { formatDate } from '@premia/shared-format';
import {
  Button,
  Card,
  Chip,
  Dialog,
  EmptyState,
  LabelledField,
  Notice,
  PageHeader,
  PageState,
  Removal,
  Segmented,
  TextInput,
} from '@premia/web-ui';
import { injectAddress, injectTranslate, Language, SessionStore } from '@premia/web-util';
import { glyphOfCycle } from '../words/cycle-glyph';
import { causesIn } from './causes';
import { CycleStore } from './cycle-store';
import { OwnerCard } from './owner-card';

/** So many owners are drawn at once; more come on demand. */
const VISIBLE_AT_ONCE = 40;

/** What counts in this period? */
@Component({
  selector: 'premia-cycle-page',
  imports: [
    Button,
    Card,
    Chip,
    Dialog,
    EmptyState,
    LabelledField,
    Notice,
    OwnerCard,
    PageHeader,
    PageState,
    Removal,
    RouterLink,
    Segmented,
    TextInput,
  ],
  providers: [CycleStore],
  templateUrl: './cycle-page.html',
  styles: `
    .search {
      width: min(280px, 100%);
    }
  `,
})
export class CyclePage {
  readonly cycleId = input.required<string>();
  /** `?search=…&show=unset` */
  readonly search = input<string>();
  readonly show = input<string>();
  protected readonly store = inject(CycleStore);
  readonly #language = inject(Language).current;
  protected readonly session = inject(SessionStore);
  protected readonly t = injectTranslate();
  protected readonly glyphOfCycle = glyphOfCycle;

  protected readonly address = injectAddress();
  protected readonly wanted = computed(() => (this.show() === 'unset' ? 'unset' : 'all'));
  readonly #most = signal(VISIBLE_AT_ONCE);

  protected readonly shows = computed(() =>
    ['all', 'unset'].map((value) => ({ value, label: this.t(`reviews.cycle.show.${value}`) })),
  );
  protected readonly found = computed(() => {
    const wanted = (this.search() ?? '').trim().toLowerCase();
    const onlyUnset = this.wanted() === 'unset';
    return this.store
      .owners()
      .filter((owner) => !onlyUnset || !owner.isComplete)
      .filter(({ name, position, teamName }) =>
        [name, position, teamName].some((words) => words?.toLowerCase().includes(wanted) ?? false),
      );
  });
  protected readonly cards = computed(() =>
    this.found()
      .slice(0, this.#most())
      // Nothing to say of a team or a company without KPIs to whoever may not set them.
      .filter((owner) => owner.kind === 'person' || owner.assignments.length > 0 || this.store.maySet(owner))
      .map((owner) => ({
        owner,
        cycleId: this.cycleId(),
        currency: this.store.currency(),
        maySet: this.store.maySet(owner),
        isNext: owner.key === this.#next(),
      })),
  );
  readonly #next = computed(
    () =>
      this.store.owners().find((owner) => owner.kind === 'person' && !owner.isComplete && this.store.maySet(owner))
        ?.key,
  );
  protected readonly hasMore = computed(() => this.found().length > this.#most());

  protected readonly days = computed(() => {
    const cycle = this.store.cycle();
    if (cycle === null) return null;
    const [from, to] = [formatDate(cycle.from, this.#language()), formatDate(cycle.to, this.#language())];
    const people = this.store.owners().filter(({ kind }) => kind === 'person');
    const done = people.filter(({ isComplete }) => isComplete).length;
    return `${this.t('reviews.cycles.fromTo', { from, to })}. ${this.t('reviews.cycle.progress', { done, people: people.length })}`;
  });
  readonly #router = inject(Router);
  protected readonly isRenaming = signal(false);
  protected readonly state = computed(() => {
    const cycle = this.store.cycle();
    return cycle?.state ?? null;
  });
  protected readonly removal = computed(() => ({
    name: this.store.cycle()?.name ?? '',
    isArchived: this.store.cycle()?.archived ?? false,
    remove: () => this.store.remove(),
    archive: (archived: boolean) => this.store.archive(archived),
  }));
  /** Why KPIs have no value, each reason once, with how many it concerns. */
  protected readonly causes = computed(() => causesIn(this.store.owners()));
  protected readonly hasPeople = computed(() => this.store.owners().some(({ kind }) => kind === 'person'));

  constructor() {
    effect(() => {
      this.store.show(this.cycleId());
    });
  }

  protected async rename(name: string): Promise<void> {
    if (name.trim() !== '' && (await this.store.rename(name.trim()))) this.isRenaming.set(false);
  }

  protected gone(): void {
    void this.#router.navigate(['/cycles']);
  }

  protected showMore(): void {
    this.#most.update((most) => most + VISIBLE_AT_ONCE);
  }
}
