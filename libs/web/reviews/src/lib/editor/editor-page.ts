import {
  afterNextRender,
  Component,
  computed,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  signal,
  untracked,
  viewChild,
  viewChildren,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  Button,
  Card,
  Dialog,
  EmptyState,
  Icon,
  KeyHint,
  LabelledField,
  Notice,
  PageHeader,
  PageState,
  TextInput,
} from '@premia/web-ui';
import { injectTranslate, keepUnsaved, Language } from '@premia/web-util';
import { ownerPath } from '../cycle/owners';
import type { AssignmentDraft } from '../draft/assignment-draft';
import { copyOf, draftOf } from '../draft/assignment-draft';
import { isBeyondOnePerson } from '../draft/confirmed-inputs';
import type { KpiChoice, Owner, ValueSoFar } from '../reviews-client';
import type { AssignmentCardModel } from './assignment-card';
import { AssignmentCard } from './assignment-card';
import type { CopyWish } from './copy-form';
import { CopyForm } from './copy-form';
import { CopyStore } from './copy-store';
import { DraftList } from './draft-list';
import { EditorStore } from './editor-store';
import { KpiPicker } from './kpi-picker';
import { ValuesStore } from './values-store';
import { WeightSummary } from './weight-summary';

/** The KPIs of one person, team or of the company in a cycle; made for going through ten people in a row. */
@Component({
  selector: 'premia-editor-page',
  imports: [
    AssignmentCard,
    Button,
    Card,
    CopyForm,
    Dialog,
    EmptyState,
    Icon,
    KeyHint,
    KpiPicker,
    LabelledField,
    Notice,
    PageHeader,
    RouterLink,
    PageState,
    TextInput,
    WeightSummary,
  ],
  providers: [CopyStore, DraftList, EditorStore, ValuesStore],
  templateUrl: './editor-page.html',
  styleUrl: './editor-page.css',
  host: { '(keydown.control.enter)': 'save()', '(keydown.meta.enter)': 'save()' },
})
export class EditorPage {
  readonly cycleId = input.required<string>();
  readonly personId = input<string>();
  readonly teamId = input<string>();

  protected readonly store = inject(EditorStore);
  protected readonly list = inject(DraftList);
  protected readonly copying = inject(CopyStore);
  readonly #values = inject(ValuesStore);
  readonly #router = inject(Router);
  readonly #injector = inject(Injector);
  readonly #destroyRef = inject(DestroyRef);
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #language = inject(Language).current;
  protected readonly t = injectTranslate();
  protected readonly picker = viewChild(KpiPicker);
  protected readonly cardViews = viewChildren(AssignmentCard);

  readonly #owner = computed((): Owner => {
    const [personId, teamId] = [this.personId() ?? null, this.teamId() ?? null];
    return { kind: personId !== null ? 'person' : teamId !== null ? 'team' : 'company', personId, teamId };
  });
  protected readonly back = computed(() => ['/cycles', this.cycleId()]);
  protected readonly detail = computed(() => {
    const owner = this.store.owner();
    if (owner === null) return null;
    if (owner.kind !== 'person') return this.t(`reviews.owner.${owner.kind}`);
    const parts = [owner.position === owner.name ? null : owner.position, owner.teamName];
    return parts.filter((part) => part !== null).join(' · ') || null;
  });
  protected readonly cards = computed((): readonly AssignmentCardModel[] =>
    this.list.drafts().map((draft, index) => ({
      draft,
      number: index + 1,
      currency: this.store.currency(),
      channels: this.store.channels(),
      components: this.store.components(),
      value: this.#valueOf(draft),
      problems: this.list.problemsAt(draft),
      needsReason: isBeyondOnePerson(draft, this.#owner()),
      warning: this.list.warningAt(draft),
      balancedWeight: this.list.balancedWeight(draft),
    })),
  );
  protected readonly pickerModel = computed(() => ({
    kpis: this.store.kpis(),
    chosen: this.list.drafts().map(({ kpi }) => kpi.key),
    isForPerson: this.#owner().kind === 'person',
  }));
  protected readonly count = computed(() => {
    const policy = this.list.countPolicy();
    if (policy === null || this.#owner().kind !== 'person') return null;
    const counted = this.list.drafts().filter(({ pilot }) => !pilot).length;
    return this.t('reviews.editor.count', { count: counted, ...policy });
  });

  /** What has just happened, and the drafts to go back to. Here and not in a toast, which would lie over the buttons. */
  protected readonly news = signal<{
    readonly words: string;
    readonly before: readonly AssignmentDraft[] | null;
  } | null>(null);
  protected readonly isCopying = signal(false);

  constructor() {
    keepUnsaved(() => this.list.isDirty());
    effect(() => {
      const [cycleId, owner] = [this.cycleId(), this.#owner()];
      untracked(() => {
        this.store.open(cycleId, owner);
      });
    });
    effect(() => {
      const cycle = this.store.cycle();
      const drafts = this.list.drafts();
      untracked(() => {
        if (cycle !== null) for (const draft of drafts) void this.#values.ask(draft, cycle);
      });
    });
  }

  protected undo(drafts: readonly AssignmentDraft[]): void {
    this.list.replace(drafts);
    this.news.set(null);
  }

  protected add(kpi: KpiChoice): void {
    this.news.set(null);
    const own = this.store.ownChannel();
    this.list.add(kpi, own === null ? [] : [own]);
    this.#afterDrawing(() => this.cardViews().at(-1)?.focusTarget());
  }

  protected remove(key: string): void {
    const before = this.list.drafts();
    this.list.remove(key);
    this.news.set({ words: this.t('reviews.card.removed'), before });
  }

  protected startCopying(): void {
    this.isCopying.set(true);
    this.copying.read(this.cycleId());
  }

  protected copy({ assignments, channel }: CopyWish): void {
    const drafts = assignments.map((assignment) => copyOf(draftOf(assignment, this.#language()), channel));
    const before = this.list.replace(drafts);
    this.isCopying.set(false);
    this.news.set({ words: this.t('reviews.copy.done', { count: drafts.length }), before });
    this.#afterDrawing(() => this.cardViews()[0]?.focusTarget());
  }

  protected async save(): Promise<void> {
    if (!(await this.#saved())) return;
    this.news.set({ words: this.t('reviews.editor.saved', { name: this.store.owner()?.name ?? '' }), before: null });
  }

  protected async saveAndGoOn(): Promise<void> {
    const next = this.store.next();
    const name = this.store.owner()?.name ?? '';
    if (!(await this.#saved())) return;
    if (next !== null) this.news.set({ words: this.t('reviews.editor.saved', { name }), before: null });
    await this.#router.navigate(next === null ? this.back() : [...this.back(), ...ownerPath(next)]);
    this.#afterDrawing(() => this.picker()?.focus());
  }

  async #saved(): Promise<boolean> {
    if (!this.store.mayChange() || this.store.isSaving()) return false;
    const isSaved = await this.store.save();
    if (!isSaved) this.#afterDrawing(() => this.#showFirstProblem());
    return isSaved;
  }

  #showFirstProblem(): void {
    const invalid = this.#element.querySelector<HTMLElement>('[aria-invalid="true"]');
    const unanswered = [...this.#element.querySelectorAll<HTMLInputElement>('.is-warned input')];
    (invalid ?? unanswered.find(({ value }) => value.trim() === ''))?.focus();
  }

  #valueOf(draft: AssignmentDraft): ValueSoFar | null {
    const cycle = this.store.cycle();
    return cycle === null ? null : this.#values.valueOf(draft, cycle);
  }

  #afterDrawing(run: () => void): void {
    // Whoever has left the page meanwhile is shown nothing on it.
    if (!this.#destroyRef.destroyed) afterNextRender(run, { injector: this.#injector });
  }
}
