import {
  afterNextRender,
  Component,
  computed,
  effect,
  inject,
  Injector,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { currencySymbol, formatDecimal, formatKpiValue, typedDecimal } from '@premia/shared-format';
import {
  Button,
  Card,
  Dialog,
  EmptyState,
  Icon,
  LabelledField,
  Notice,
  optionsOf,
  PageHeader,
  PageState,
  Segmented,
  TextInput,
} from '@premia/web-ui';
import { injectAddress, injectPageName, injectTranslate, keepUnsaved, Language } from '@premia/web-util';
import { ownerPath } from '../cycle/owners';
import { weightTotals } from '../draft/weights';
import { KpiPicker } from '../editor/kpi-picker';
import type { KpiChoice } from '../reviews-client';
import { scoringWords } from '../words/scoring-words';
import { unitSign } from '../words/unit-sign';
import type { CycleCopy } from './copy-cycle';
import { CopyCycleForm } from './copy-cycle';
import type { GridColumn, GridField, GridPlace, GridRow } from './grid-cells';
import { draftIn, hasTarget } from './grid-cells';
import { GridEdits } from './grid-edits';
import { GridStore } from './grid-store';
import type { GridCell, GridKpi, GridLine, GridRange } from './grid-table';
import { GridTable } from './grid-table';
import { BASES } from './proposals';

/** So many owners are drawn at once; more come on demand. */
const VISIBLE_AT_ONCE = 40;

/** The targets of everybody in a cycle, in one table. */
@Component({
  selector: 'premia-grid-page',
  imports: [
    Button,
    Card,
    CopyCycleForm,
    Dialog,
    EmptyState,
    GridTable,
    Icon,
    KpiPicker,
    LabelledField,
    Notice,
    PageHeader,
    PageState,
    RouterLink,
    Segmented,
    TextInput,
  ],
  providers: [GridEdits, GridStore],
  templateUrl: './grid-page.html',
  styleUrl: './grid-page.css',
  host: { '(keydown.control.enter)': 'save()', '(keydown.meta.enter)': 'save()' },
})
export class GridPage {
  readonly cycleId = input.required<string>();
  /** `?search=…&beside=last&copy=<cycle>` */
  readonly search = input<string>();
  readonly beside = input<string>();
  readonly copy = input<string>();
  protected readonly store = inject(GridStore);
  protected readonly edits = inject(GridEdits);
  protected readonly address = injectAddress();
  protected readonly t = injectTranslate();
  readonly #language = inject(Language).current;
  readonly #injector = inject(Injector);
  protected readonly view = viewChild(GridTable);
  readonly #most = signal(VISIBLE_AT_ONCE);

  protected readonly back = computed(() => ['/cycles', this.cycleId()]);
  protected readonly basis = computed(() => BASES.find((one) => one === this.beside()) ?? 'last');
  protected readonly bases = computed(() => optionsOf(BASES, (basis) => this.t(`reviews.grid.basis.${basis}`)));
  protected readonly isCopying = signal(false);
  protected readonly reason = signal('');
  protected readonly news = signal<string | null>(null);

  readonly #found = computed(() => {
    const wanted = (this.search() ?? '').trim().toLowerCase();
    return this.edits
      .rows()
      .filter(({ owner: { name, position, teamName } }) =>
        [name, position, teamName].some((words) => words?.toLowerCase().includes(wanted) ?? false),
      );
  });
  readonly #shown = computed(() => this.#found().slice(0, this.#most()));
  protected readonly hasMore = computed(() => this.#found().length > this.#most());
  protected readonly hasHidden = computed(() => {
    const shown = new Set(this.#shown().map(({ owner }) => owner.key));
    return this.store.remarks().some(({ owner }) => !shown.has(owner));
  });
  protected readonly table = computed(() => ({
    caption: this.t('reviews.grid.short'),
    isFrozen: this.store.isBusy(),
    columns: this.edits.columns().map(({ key, kpi }) => ({
      key,
      name: kpi.shortName,
      unit: unitSign(kpi.unit, currencySymbol(this.store.currency())),
    })),
    lines: this.#shown().map((row) => this.#lineOf(row)),
  }));
  protected readonly pickerModel = computed(() => ({
    kpis: this.store.kpis(),
    chosen: this.edits.columns().map(({ kpi }) => kpi.key),
    isForPerson: false,
  }));
  protected readonly warnings = computed(() => {
    const names = new Map(this.edits.rows().map(({ owner }) => [owner.key, owner.name]));
    return this.store.warnings().map(({ message, owner }) => ({ name: names.get(owner) ?? '', message }));
  });
  protected readonly state = computed(() => {
    const count = this.edits.changed().length;
    return count === 0 ? this.t('reviews.grid.unchanged') : this.t('reviews.grid.changed', { count });
  });

  constructor() {
    injectPageName(() => this.store.cycle()?.name ?? '');
    keepUnsaved(() => this.edits.isDirty());
    effect(() => {
      this.store.open(this.cycleId());
    });
    effect(() => {
      const from = this.copy();
      if (from !== undefined && this.store.cycle() !== null && this.store.mayChange()) {
        untracked(() => {
          this.address.replace({ copy: null });
          void this.take({ cycleId: from, basis: null });
        });
      }
    });
  }

  protected type({
    field,
    owner,
    text,
  }: {
    readonly owner: string;
    readonly field: number;
    readonly text: string;
  }): void {
    this.edits.type(owner, field, text);
    this.store.forget(owner);
    this.news.set(null);
  }

  protected paste({ block, ...at }: GridPlace & { readonly block: readonly (readonly string[])[] }): void {
    const leftOut = this.edits.paste(this.#keys(), at, block);
    this.news.set(leftOut === 0 ? null : this.t('reviews.grid.leftOut', { count: leftOut }));
  }

  /** @param range null: from where the reader is to the last row in sight */
  protected fill(range: GridRange | null): void {
    const at = this.view()?.range() ?? null;
    const wanted = range ?? (at && { ...at, to: at.to > at.from ? at.to : this.#keys().length - 1 });
    if (wanted !== null) this.edits.fillDown(this.#keys(), wanted);
  }

  protected add(kpi: KpiChoice): void {
    this.edits.addColumn(kpi);
  }

  protected propose(): void {
    this.store.propose(this.basis());
    this.news.set(this.t('reviews.grid.proposed'));
  }

  protected async take({ basis, cycleId }: CycleCopy): Promise<void> {
    this.isCopying.set(false);
    const count = await this.store.copy(cycleId, basis);
    if (count !== null) this.news.set(this.t('reviews.grid.copied', { count }));
  }

  protected async save(): Promise<void> {
    if (!this.edits.isDirty()) return;
    this.news.set(null);
    const count = await this.store.save(this.reason());
    if (count !== null) {
      this.reason.set('');
      this.news.set(this.t('reviews.grid.saved', { count }));
    } else {
      afterNextRender(() => this.view()?.focusFirstProblem(), { injector: this.#injector });
    }
  }

  protected showMore(): void {
    this.#most.update((most) => most + VISIBLE_AT_ONCE);
  }

  #keys(): readonly string[] {
    return this.#shown().map(({ owner }) => owner.key);
  }

  #lineOf(row: GridRow): GridLine {
    const { kind, key, name, position, teamName } = row.owner;
    const detail =
      kind === 'person' ? [position === name ? null : position, teamName] : [this.t(`reviews.owner.${kind}`)];
    const remarks = this.store.remarks().filter(({ owner, draft }) => owner === key && draft === null);
    return {
      key,
      name,
      detail: detail.filter((part) => part !== null).join(' · '),
      link: [...this.back(), ...ownerPath(row.owner)],
      kpis: this.edits.columns().map((column) => this.#kpiOf(row, column)),
      sum: this.#sumOf(row),
      problem: remarks.map(({ message }) => message).join(' ') || null,
    };
  }

  #kpiOf(row: GridRow, column: GridColumn): GridKpi {
    const draft = draftIn(row, column);
    const isTyped = hasTarget(row, column);
    const setting = { language: this.#language(), currency: this.store.currency() };
    const earlier = draft === null || !isTyped ? null : (this.store.earlierOf(draft)?.[this.basis()] ?? null);
    const cell = (field: GridField, text: string, isOff: boolean): GridCell => ({
      text,
      isOff,
      label: this.t(`reviews.grid.cell.${field}`, { name: row.owner.name, kpi: column.kpi.name }),
      short: field === 'target' ? column.kpi.shortName : this.t('reviews.grid.weight'),
      problem:
        this.store.remarks().find((remark) => remark.draft === draft?.key && draft !== null && remark.field === field)
          ?.message ?? null,
    });
    const words = draft === null || isTyped ? null : scoringWords(draft.scoring, column.kpi.unit, this.t, setting);
    return {
      key: column.key,
      target: cell('target', words ?? draft?.scoring.target ?? '', !isTyped),
      weight: cell('weight', draft?.weight ?? '', draft === null && !isTyped),
      earlier: earlier === null ? null : formatKpiValue(earlier, column.kpi, setting),
      isEmpty: draft === null,
    };
  }

  #sumOf({ drafts }: GridRow): GridLine['sum'] {
    if (drafts.length === 0) return { words: this.t('reviews.owner.none'), isComplete: false, isEmpty: true };
    const totals = weightTotals(drafts);
    const isComplete = totals.every((total) => total.isComplete);
    const words = totals.map(({ total }) => {
      const decimal = total === null ? null : typedDecimal(total);
      return decimal === null ? '…' : formatDecimal(decimal, this.#language());
    });
    return { words: this.t('reviews.grid.total', { total: words.join(' + ') }), isComplete, isEmpty: false };
  }
}
