import { Component, computed, DestroyRef, inject, input, linkedSignal, output } from '@angular/core';
import type { SelectOption, StateName } from '@premia/web-ui';
import { Button, Chip, optionsOf, Select, TextInput } from '@premia/web-ui';
import { injectTranslate } from '@premia/web-util';
import { OUTCOMES } from './rows-asked';

export interface RowsAsked {
  readonly search: string;
  readonly teamId: string;
  readonly outcome: string;
  readonly flag: string;
}

export interface PayoutFilterModel {
  readonly asked: RowsAsked;
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  readonly counts: {
    readonly paid: number;
    readonly zero: number;
    readonly notEligible: number;
    readonly total: number;
  };
  /** What is worth a look, and in how many payouts. */
  readonly flags: readonly { readonly flag: string; readonly state: StateName; readonly text: string }[];
}

/** A name is asked for once the hand rests. */
const PAUSE_MILLISECONDS = 300;

/** Narrows the table: by name, by team, by how it came out. */
@Component({
  selector: 'premia-payout-filter-bar',
  imports: [Button, Chip, Select, TextInput],
  template: `
    <div class="bar" role="search">
      <input
        #box
        premiaInput
        type="search"
        [attr.aria-label]="t('payouts.table.search', { count: model().counts.total })"
        [placeholder]="t('payouts.table.search', { count: model().counts.total })"
        [value]="typed()"
        (input)="type(box.value)"
      />
      @if (model().teams.length > 1) {
        <premia-select
          inline
          [ariaLabel]="t('payouts.table.team')"
          [placeholder]="t('payouts.table.allTeams')"
          [options]="teams()"
          [value]="model().asked.teamId"
          (valueChange)="ask({ teamId: $event })"
        />
      }
      <premia-select
        inline
        [ariaLabel]="t('payouts.table.outcome')"
        [placeholder]="t('payouts.table.allOutcomes')"
        [options]="outcomes()"
        [value]="model().asked.outcome"
        (valueChange)="ask({ outcome: $event })"
      />
      @for (one of model().flags; track one.text) {
        <button
          premiaButton="quiet"
          small
          type="button"
          [attr.aria-pressed]="model().asked.flag === one.flag"
          (click)="ask({ flag: model().asked.flag === one.flag ? '' : one.flag })"
        >
          <premia-chip [state]="one.state">{{ one.text }}</premia-chip>
        </button>
      }
      @if (isNarrowed()) {
        <button premiaButton="quiet" type="button" (click)="clear()">{{ t('payouts.table.clear') }}</button>
      }
    </div>
  `,
  styles: `
    .bar {
      display: flex;
      flex-wrap: wrap;
      gap: 10px;
      align-items: center;
      padding: 10px;
    }
    input {
      width: 240px;
    }
    button[aria-pressed='true'] {
      box-shadow: inset 0 0 0 2px var(--accent);
    }
    @media (max-width: 520px) {
      input {
        width: 100%;
      }
    }
  `,
})
export class PayoutFilterBar {
  readonly model = input.required<PayoutFilterModel>();
  readonly changed = output<RowsAsked>();
  protected readonly t = injectTranslate();
  protected readonly typed = linkedSignal(() => this.model().asked.search);
  #timer: ReturnType<typeof setTimeout> | undefined;

  protected readonly teams = computed((): readonly SelectOption[] =>
    this.model().teams.map(({ id, name }) => ({ value: id, label: name })),
  );
  protected readonly outcomes = computed(() => optionsOf(OUTCOMES, (outcome) => this.t(`payouts.outcome.${outcome}`)));
  protected readonly isNarrowed = computed(() => Object.values(this.model().asked).some((part) => part !== ''));

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.#timer);
    });
  }

  protected type(search: string): void {
    this.typed.set(search);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.ask({ search });
    }, PAUSE_MILLISECONDS);
  }

  protected ask(part: Partial<RowsAsked>): void {
    this.changed.emit({ ...this.model().asked, ...part });
  }

  protected clear(): void {
    clearTimeout(this.#timer);
    this.typed.set('');
    this.changed.emit({ search: '', teamId: '', outcome: '', flag: '' });
  }
}
