import { Component, computed, ElementRef, inject, input, output } from '@angular/core';
import { currencySymbol, formatKpiValue, typedDecimal } from '@premia/shared-format';
import { Button, Card, Icon, LabelledField, Notice, optionsOf, Select, TextInput } from '@premia/web-ui';
import { injectTranslate, Language } from '@premia/web-util';
import type { AssignmentDraft } from '../draft/assignment-draft';
import { NO_DATA_RULES } from '../draft/assignment-draft';
import type { FieldWords } from '../draft/draft-problems';
import { isOpenEnded } from '../draft/scoring-draft';
import type { Channel, ReportedValue, ValueSoFar } from '../reviews-client';
import { unitSign } from '../words/unit-sign';
import type { ScoringEdit } from './scoring-fields';
import { ScoringFields } from './scoring-fields';
import type { SliceEdit } from './slice-fields';
import { SliceFields } from './slice-fields';

export interface AssignmentCardModel {
  readonly draft: AssignmentDraft;
  readonly number: number;
  readonly currency: string;
  readonly channels: readonly Channel[];
  /** Components of the plan to choose from; empty where there is no choice. */
  readonly components: readonly string[];
  readonly value: ValueSoFar | null;
  readonly problems: FieldWords;
  /** Whether a reason is asked for, because one person does not move this KPI alone. */
  readonly needsReason: boolean;
  /** The server's words on that, once it was asked. */
  readonly warning: string | null;
  /** The weight with which the list would come to 100; null where it does, or cannot. */
  readonly balancedWeight: string | null;
}

/** A step from one draft to the next; of what it was by then, so that quick typing in two fields loses neither. */
export type DraftEdit = (draft: AssignmentDraft) => AssignmentDraft;

/** One KPI of the list: what counts, towards which goal, with which weight. */
@Component({
  selector: 'premia-assignment-card',
  imports: [Button, Card, Icon, LabelledField, Notice, ScoringFields, Select, SliceFields, TextInput],
  templateUrl: './assignment-card.html',
  styleUrl: './assignment-card.css',
})
export class AssignmentCard {
  readonly model = input.required<AssignmentCardModel>();
  readonly changed = output<DraftEdit>();
  readonly balanced = output();
  readonly removed = output();
  protected readonly t = injectTranslate();
  readonly #language = inject(Language).current;
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly draft = computed(() => this.model().draft);
  protected readonly isOpenEnded = computed(() => isOpenEnded(this.draft().scoring.kind));
  protected readonly unitSign = computed(() => unitSign(this.draft().kpi.unit, currencySymbol(this.model().currency)));
  /** Where the slider stands: a number that is not typed to its end yet counts as nothing. */
  protected readonly sliderValue = computed(() => typedDecimal(this.draft().weight) ?? '0');
  protected readonly rules = computed(() =>
    optionsOf(NO_DATA_RULES, (rule) => this.t(`reviews.noData.${rule === '' ? 'plan' : rule}`)),
  );
  protected readonly components = computed(() => [
    { value: '', label: this.t('reviews.component.only') },
    ...this.model().components.map((id) => ({ value: id, label: id })),
  ]);
  /** “So far in this period 7.07 %; in the one before 5 %.” */
  protected readonly valueSentence = computed(() => {
    const value = this.model().value;
    if (value === null) return null;
    const [now, before] = [this.#show(value.now), this.#show(value.before)];
    if (now === null && before === null) return value.now?.reason ?? null;
    if (before === null) return now === null ? null : this.t('reviews.value.now', { now });
    return now === null ? this.t('reviews.value.before', { before }) : this.t('reviews.value.both', { now, before });
  });
  protected readonly hasMore = computed(() => {
    const { noData, pilot, component } = this.draft();
    return pilot || noData !== '' || component !== null || 'attainmentMax' in this.model().problems;
  });

  /** The first number that has to be typed. */
  focusTarget(): void {
    const field = this.#element.querySelector<HTMLInputElement>(
      'premia-scoring-fields input, .weight input[type=text]',
    );
    field?.focus();
    field?.select();
  }

  protected change(part: Partial<AssignmentDraft>): void {
    this.changed.emit((draft) => ({ ...draft, ...part }));
  }

  protected setSlice(edit: SliceEdit): void {
    this.changed.emit((draft) => ({ ...draft, ...edit({ channels: draft.channels, campaigns: draft.campaigns }) }));
  }

  protected setScoring(edit: ScoringEdit): void {
    this.changed.emit((draft) => ({ ...draft, scoring: edit(draft.scoring) }));
  }

  #show(reported: ReportedValue | null): string | null {
    if (reported === null || reported.value === null) return null;
    const setting = { language: this.#language(), currency: this.model().currency };
    return formatKpiValue(reported.value, this.draft().kpi, setting);
  }
}
