import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { formatPeriod } from '@premia/shared-format';
import { Button, DateField, Icon, LabelledField, Notice, optionsOf, Segmented, TextInput } from '@premia/web-ui';
import type { FormState, Schema } from '@premia/web-util';
import { injectTranslate, keepUnsaved, Language } from '@premia/web-util';
import type { Cycle, NewCycle, Period } from '../reviews-client';
import { CYCLE_KINDS, periodsOf } from './cycle-periods';

export interface NewCycleModel {
  readonly cycles: readonly Cycle[];
  /** A day of the year that is offered first. */
  readonly around: string;
  readonly saving: FormState;
  readonly canCancel: boolean;
  /** Whether the server has questioned days that overlap another cycle. */
  readonly overlaps: boolean;
}

/** A period by pointing at it: a month, a quarter …, or any dates. */
@Component({
  selector: 'premia-new-cycle',
  imports: [Button, DateField, Icon, LabelledField, Notice, Segmented, TextInput],
  templateUrl: './new-cycle.html',
  styleUrl: './new-cycle.css',
})
export class NewCycleForm {
  readonly model = input.required<NewCycleModel>();
  readonly created = output<NewCycle>();
  readonly cancelled = output();
  protected readonly t = injectTranslate();
  readonly #language = inject(Language).current;

  protected readonly kind = signal<Schema.CycleKind>('month');
  readonly #around = computed(() => this.model().around);
  protected readonly year = linkedSignal(() => Number.parseInt(this.#around().slice(0, 4), 10));
  protected readonly period = signal<Period | null>(null);
  /** Null: the period's own name. */
  protected readonly typedName = signal<string | null>(null);
  readonly #wasTried = signal(false);
  /** What is sent and not refused is on its way out of the page. */
  readonly #isGiven = computed(() => {
    const { error, problems } = this.model().saving;
    return this.#questioned() !== '' && error === null && Object.keys(problems).length === 0;
  });

  /** Only for the days that were questioned: others are asked about anew. */
  protected readonly overlaps = computed(() => this.model().overlaps && this.#questioned() === this.#days());
  readonly #days = computed(() => `${this.period()?.from} ${this.period()?.to}`);
  readonly #questioned = signal('');

  protected readonly kinds = computed(() => optionsOf(CYCLE_KINDS, (kind) => this.t(`reviews.kind.${kind}`)));
  protected readonly tiles = computed(() => {
    const kind = this.kind();
    if (kind === 'free') return [];
    const taken = new Set(
      this.model()
        .cycles.filter((cycle) => cycle.kind === kind)
        .map(({ from }) => from),
    );
    return periodsOf(kind, this.year()).map((period) => ({
      period,
      name: formatPeriod(period.from, period.to, this.#language()),
      isTaken: taken.has(period.from),
      isChosen: this.period()?.from === period.from && this.period()?.to === period.to,
    }));
  });
  protected readonly name = computed(() => {
    const period = this.period();
    const own = isWhole(period) ? formatPeriod(period.from, period.to, this.#language()) : '';
    return this.typedName() ?? own;
  });
  protected readonly periodProblem = computed(() => {
    const { problems } = this.model().saving;
    const given = problems['to'] ?? problems['from'] ?? null;
    if (given !== null) return given;
    return this.#wasTried() && !isWhole(this.period()) ? this.t('reviews.newCycle.periodMissing') : null;
  });
  protected readonly nameProblem = computed(() => {
    const given = this.model().saving.problems['name'] ?? null;
    if (given !== null) return given;
    return this.#wasTried() && isWhole(this.period()) && this.name().trim() === ''
      ? this.t('reviews.problem.missing')
      : null;
  });

  constructor() {
    keepUnsaved(() => this.typedName() !== null && !this.#isGiven());
  }

  protected chooseKind(kind: Schema.CycleKind): void {
    this.kind.set(kind);
    this.period.set(null);
    this.typedName.set(null);
    this.#wasTried.set(false);
  }

  protected choose(period: Period): void {
    this.period.set(period);
    this.typedName.set(null);
  }

  protected setDay(end: 'from' | 'to', day: string): void {
    this.period.update((period) => ({ from: period?.from ?? '', to: period?.to ?? '', [end]: day }));
  }

  protected submit(event: Event): void {
    event.preventDefault();
    this.#wasTried.set(true);
    const period = this.period();
    const name = this.name().trim();
    if (!isWhole(period) || name === '' || this.model().saving.isSaving) return;
    const confirmed = this.overlaps() ? { overlapping: true } : {};
    this.#questioned.set(this.#days());
    this.created.emit({ name, kind: this.kind(), from: period.from, to: period.to, ...confirmed });
  }
}

function isWhole(period: Period | null): period is Period {
  return period !== null && period.from !== '' && period.to !== '' && period.from <= period.to;
}
