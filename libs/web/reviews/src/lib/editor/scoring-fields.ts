import { Component, computed, input, output } from '@angular/core';
import { Button, Icon, LabelledField, optionsOf, Select, TextInput } from '@premia/web-ui';
import { injectTranslate } from '@premia/web-util';
import type { FieldWords } from '../draft/draft-problems';
import type { RatingDraft, ScoringDraft, ScoringField } from '../draft/scoring-draft';
import { fieldsOf, SCORING_KINDS } from '../draft/scoring-draft';

export interface ScoringModel {
  readonly scoring: ScoringDraft;
  /** Of the KPI's unit: `%`, `₹`, or nothing. */
  readonly unitSign: string;
  readonly problems: FieldWords;
}

/** A step from one scoring to the next; of what it was by then, so that quick typing in two fields loses neither. */
export type ScoringEdit = (scoring: ScoringDraft) => ScoringDraft;

/** How a result becomes percent of the goal, in words, with the numbers that it needs. */
@Component({
  selector: 'premia-scoring-fields',
  imports: [Button, Icon, LabelledField, Select, TextInput],
  template: `
    <premia-select
      [label]="t('reviews.scoring.label')"
      [options]="kinds()"
      [value]="model().scoring.kind"
      (valueChange)="set({ kind: $event })"
    />
    <div class="numbers">
      @for (field of fields(); track field.name) {
        <premia-field [label]="field.label" [problem]="model().problems[field.name] ?? null">
          <input
            #number
            premiaInput
            numeric
            type="text"
            autocomplete="off"
            [value]="model().scoring[field.name]"
            (input)="write(field.name, number.value)"
          />
        </premia-field>
      }
    </div>
    @if (model().scoring.kind === 'rated') {
      @for (rating of model().scoring.ratings; track $index; let place = $index) {
        <div class="rating">
          <input
            #name
            class="premia-input"
            type="text"
            [attr.aria-label]="t('reviews.scoring.rating')"
            [value]="rating.rating"
            (input)="setRating(place, { rating: name.value })"
          />
          <input
            #attainment
            class="premia-input is-number"
            type="text"
            inputmode="decimal"
            [attr.aria-label]="t('reviews.scoring.ratingAttainment', { rating: rating.rating })"
            [value]="rating.attainment"
            (input)="setRating(place, { attainment: attainment.value })"
          />
          <button
            premiaButton="quiet"
            small
            icon
            type="button"
            [attr.aria-label]="t('reviews.scoring.removeRating', { rating: rating.rating })"
            (click)="removeRating(place)"
          >
            <premia-icon name="close" [size]="16" />
          </button>
        </div>
      }
      @if (model().problems['ratings']; as problem) {
        <p class="problem" role="alert">{{ problem }}</p>
      }
      <div>
        <button premiaButton small type="button" (click)="addRating()">{{ t('reviews.scoring.addRating') }}</button>
      </div>
    }
    <p class="small">{{ t('reviews.scoring.about.' + model().scoring.kind) }}</p>
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
      align-content: start;
    }
    .numbers {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(110px, 1fr));
      gap: 12px;
    }
    .numbers:empty {
      display: none;
    }
    .rating {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 96px auto;
      gap: 8px;
    }
  `,
})
export class ScoringFields {
  readonly model = input.required<ScoringModel>();
  readonly changed = output<ScoringEdit>();
  protected readonly t = injectTranslate();

  protected readonly kinds = computed(() => optionsOf(SCORING_KINDS, (kind) => this.t(`reviews.scoring.kind.${kind}`)));
  protected readonly fields = computed(() => {
    const { unitSign } = this.model();
    return fieldsOf(this.model().scoring.kind).map((name) => {
      const label = this.t(`reviews.scoring.field.${name}`);
      return { name, label: unitSign === '' ? label : `${label}, ${unitSign}` };
    });
  });

  protected write(field: ScoringField, text: string): void {
    this.set({ [field]: text });
  }

  protected set(part: Partial<ScoringDraft>): void {
    this.changed.emit((scoring) => ({ ...scoring, ...part }));
  }

  protected setRating(place: number, part: Partial<RatingDraft>): void {
    this.#setRatings((ratings) => ratings.map((one, index) => (index === place ? { ...one, ...part } : one)));
  }

  protected addRating(): void {
    this.#setRatings((ratings) => [...ratings, { rating: '', attainment: '' }]);
  }

  protected removeRating(place: number): void {
    this.#setRatings((ratings) => ratings.filter((_, index) => index !== place));
  }

  #setRatings(change: (ratings: readonly RatingDraft[]) => readonly RatingDraft[]): void {
    this.changed.emit((scoring) => ({ ...scoring, ratings: change(scoring.ratings) }));
  }
}
