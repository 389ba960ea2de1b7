import {
  afterNextRender,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PageMessage } from '@premia/web-ui';
import { Button, Card, MoreRows, Notice, PageHeader, PageState, Segmented, Toasts } from '@premia/web-ui';
import { injectAddress, injectTranslate, SessionStore, warnBeforeUnload } from '@premia/web-util';
import { type CellPlace, InputGrid, type InputGridModel } from './input-grid';
import { type PasteOutcome, PayoutInputsStore } from './payout-inputs-store';

/** Before a run: what the plans of a cycle need of people and neither KPIs nor terms tell. */
@Component({
  selector: 'premia-payout-inputs-page',
  imports: [Button, Card, InputGrid, MoreRows, Notice, PageHeader, PageState, RouterLink, Segmented],
  providers: [PayoutInputsStore],
  templateUrl: './payout-inputs-page.html',
  styleUrl: './payout-inputs-page.css',
})
export class PayoutInputsPage {
  readonly cycleId = input.required<string>();
  /** `?show=missing&search=…` */
  readonly show = input<string>();
  readonly search = input<string>();

  protected readonly t = injectTranslate();
  protected readonly store = inject(PayoutInputsStore);
  protected readonly address = injectAddress();
  readonly #session = inject(SessionStore);
  protected readonly canCalculate = this.#session.can('runs.calculate');
  readonly #toasts = inject(Toasts);
  readonly #injector = inject(Injector);
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly outcome = signal<PasteOutcome | null>(null);

  protected readonly count = computed(() => this.store.edits().size);
  protected readonly shows = computed(() => [
    { value: 'all', label: this.t('payouts.inputs.all') },
    { value: 'missing', label: this.t('payouts.inputs.onlyMissing') },
  ]);
  protected readonly missing = computed(() =>
    this.store
      .columns()
      .flatMap(({ column, isComment }) =>
        column.missing > 0 && !isComment
          ? [this.t('payouts.inputs.missing', { count: column.missing, factor: column.name })]
          : [],
      ),
  );
  protected readonly isLocked = computed(() => {
    const columns = this.store.columns();
    return columns.length > 0 && columns.every(({ column }) => column.locked);
  });
  protected readonly empty = computed((): PageMessage | null =>
    this.store.columns().length > 0
      ? null
      : { icon: 'plan', heading: this.t('payouts.inputs.nothing'), text: this.t('payouts.inputs.nothingText') },
  );
  protected readonly grid = computed((): InputGridModel => ({
    columns: this.store.columns(),
    rows: this.store.rows(),
    textOf: (row, column) => this.store.textOf(row, column),
    edited: (place) => this.store.edits().has(place),
    faults: this.store.faults(),
    editable: this.#session.can('payout-inputs.manage'),
  }));
  protected readonly pasteWords = computed(() => {
    const outcome = this.outcome();
    if (outcome === null) return [];
    const { unknownPeople, beyond } = outcome;
    return [
      ...(unknownPeople.length > 0
        ? [
            this.t('payouts.inputs.unknown', {
              count: unknownPeople.length,
              people: unknownPeople.slice(0, 5).join(', '),
            }),
          ]
        : []),
      ...(beyond > 0 ? [this.t('payouts.inputs.beyond', { count: beyond })] : []),
    ];
  });

  constructor() {
    effect(() => {
      this.store.show({
        cycleId: this.cycleId(),
        search: this.search() ?? null,
        onlyMissing: this.show() === 'missing',
      });
    });
    // What is typed here outlives other pages.
    warnBeforeUnload(() => this.count() > 0);
  }

  protected type({ row, column, text }: CellPlace & { readonly text: string }): void {
    const [line, head] = [this.store.rows()[row], this.store.columns()[column]];
    if (line !== undefined && head !== undefined) this.store.type(line, head, text);
  }

  protected async paste({ text, ...at }: CellPlace & { readonly text: string }): Promise<void> {
    this.outcome.set(await this.store.paste(text, at));
  }

  protected async save(): Promise<void> {
    this.outcome.set(null);
    if (await this.store.save()) {
      this.#toasts.say(this.t('payouts.inputs.saved'));
      return;
    }
    // The first fault may be far from the button.
    const element = this.#element.nativeElement;
    afterNextRender(() => element.querySelector<HTMLElement>('input[aria-invalid]')?.focus(), {
      injector: this.#injector,
    });
  }
}
