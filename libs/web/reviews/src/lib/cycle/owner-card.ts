import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formatKpiValue, isDecimalText } from '@premia/shared-format';
import type { StateName, TableColumn } from '@premia/web-ui';
import { Button, Card, Cell, Chip, DataTable, Percent, standingState } from '@premia/web-ui';
import { injectTranslate, Language } from '@premia/web-util';
import { scoringDraftOf } from '../draft/scoring-draft';
import type { Assignment } from '../reviews-client';
import { scoringWords, sliceWords } from '../words/scoring-words';
import type { OwnerInCycle } from './owners';
import { ownerPath } from './owners';

export interface OwnerCardModel {
  readonly owner: OwnerInCycle;
  readonly cycleId: string;
  readonly currency: string;
  readonly maySet: boolean;
  /** Whether it is the one to begin with. */
  readonly isNext: boolean;
}

/** What counts for one person, one team or the company: its KPIs with goal, weight, and where each stands. */
@Component({
  selector: 'premia-owner-card',
  imports: [Button, Card, Cell, Chip, DataTable, Percent, RouterLink],
  templateUrl: './owner-card.html',
  styles: `
    .head {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
      align-items: center;
      padding: 8px 10px 4px;
    }
    .head:last-child {
      padding-bottom: 12px;
    }
    .head .actions {
      margin-inline-start: auto;
    }
    small {
      display: block;
    }
  `,
})
export class OwnerCard {
  readonly model = input.required<OwnerCardModel>();
  protected readonly t = injectTranslate();
  readonly #language = inject(Language).current;

  protected readonly owner = computed(() => this.model().owner);
  protected readonly link = computed(() => ['/cycles', this.model().cycleId, ...ownerPath(this.owner())]);
  protected readonly detail = computed(() => {
    const { kind, position, teamName, name } = this.owner();
    if (kind !== 'person') return this.t(`reviews.owner.${kind}`);
    return [position === name ? null : position, teamName].filter((part) => part !== null).join(' · ');
  });
  protected readonly state = computed((): { readonly glyph: StateName; readonly words: string } => {
    const { assignments, isComplete } = this.owner();
    if (assignments.length === 0) return { glyph: 'no-data', words: this.t('reviews.owner.none') };
    return isComplete
      ? { glyph: 'done', words: this.t('reviews.owner.complete', { count: assignments.length }) }
      : { glyph: 'at-risk', words: this.t('reviews.owner.incomplete') };
  });
  protected readonly columns = computed((): readonly TableColumn<Assignment>[] => [
    { key: 'kpi', label: this.t('reviews.column.kpi'), text: ({ kpi }) => kpi.name, narrow: 'title' },
    {
      key: 'goal',
      width: '28%',
      label: this.t('reviews.column.goal'),
      text: (assignment) => this.#goalOf(assignment),
      narrow: 'line',
    },
    {
      key: 'weight',
      width: '90px',
      label: this.t('reviews.column.weight'),
      text: ({ weight }) => weight,
      align: 'end',
      narrow: 'line',
    },
    {
      key: 'actual',
      width: '130px',
      label: this.t('reviews.column.actual'),
      text: (assignment) => this.#actualOf(assignment),
      align: 'end',
      narrow: 'number',
    },
    {
      key: 'attainment',
      width: '130px',
      label: this.t('reviews.column.attainment'),
      text: () => '',
      align: 'end',
      narrow: 'number',
    },
  ]);
  protected readonly keyOf = ({ id }: Assignment): string => id;

  protected sliceOf(assignment: Assignment): string {
    return sliceWords(assignment, this.t);
  }

  #actualOf({ actual, kpi, scoring }: Assignment): string {
    const value = actual?.value ?? null;
    if (value === null) return this.t('reviews.owner.noActual');
    const { target } = scoringDraftOf(scoring, kpi.direction);
    return formatKpiValue(value, kpi, {
      language: this.#language(),
      currency: this.model().currency,
      form: 'column',
      against: isDecimalText(target) ? target : null,
    });
  }

  protected glyphOf({ actual }: Assignment): StateName {
    return standingState(actual?.standing);
  }

  #goalOf({ kpi, scoring }: Assignment): string {
    const setting = { language: this.#language(), currency: this.model().currency };
    return scoringWords(scoringDraftOf(scoring, kpi.direction), kpi.unit, this.t, setting);
  }
}
