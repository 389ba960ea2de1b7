import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { attainmentDigits, formatKpiValue, formatPercent } from '@premia/shared-format';
import { Button, Card, standingWords, StateGlyph, toneOf } from '@premia/web-ui';
import { injectTranslate, Language, SessionStore } from '@premia/web-util';
import type { Standing } from './dashboard-client';
import type { Trouble } from './heatmap';
import { kpiPath } from './kpi-path';
import { targetOf } from './scoring';

export interface TroubleListModel {
  readonly troubles: readonly Trouble[];
  readonly cycleId: string;
  /** Why, in a sentence, by assignment; those that are not known yet are missing. */
  readonly causes: ReadonlyMap<string, string>;
  /** Whether the period is over. */
  readonly isFinal: boolean;
  /** Whether all are listed, and not only the first few. */
  readonly isWhole: boolean;
  /** Of the whole cycle, of which the furthest off are listed. */
  readonly standing: Pick<Standing, 'behind' | 'unmeasured' | 'unmeasuredOwners' | 'unmeasuredNames'> | null;
}

/** A list that is longer than this is not read. */
export const FEW_TROUBLES = 3;

/** Who needs help, in what and why: the furthest off first. KPIs without data are one line. */
@Component({
  selector: 'premia-trouble-list',
  imports: [Button, Card, RouterLink, StateGlyph],
  template: `
    <premia-card [heading]="t('dashboard.trouble.title')">
      <ol>
        @for (line of lines(); track line.id) {
          <li>
            <span class="dot" [class]="line.tone"><premia-state-glyph [state]="line.state" /></span>
            <div>
              <p class="strong">{{ line.title }}</p>
              <p class="small">{{ line.standing }}</p>
              <p class="small cause">{{ line.cause }}</p>
            </div>
            <a premiaButton small [routerLink]="line.path">{{ t('dashboard.trouble.seeKpi') }}</a>
          </li>
        }
        @if (unmeasured() > 0) {
          <li>
            <span class="dot"><premia-state-glyph state="no-data" /></span>
            <div>
              <p class="strong">{{ t('dashboard.trouble.unmeasured', { count: unmeasured() }) }}</p>
              <p class="small">{{ unmeasuredNames() }}</p>
            </div>
            @if (session.can('data.import')) {
              <a premiaButton small routerLink="/data/import">{{ t('dashboard.setup.data.action') }}</a>
            }
          </li>
        }
        @if (lines().length === 0 && unmeasured() === 0) {
          <li class="quiet">{{ t(model().isFinal ? 'dashboard.trouble.noneFinal' : 'dashboard.trouble.none') }}</li>
        }
      </ol>
      @if (rest() > 0) {
        <a class="text-link small" routerLink="." [queryParams]="{ attention: 'all' }" queryParamsHandling="merge">{{
          t('dashboard.trouble.rest', { count: rest() })
        }}</a>
      } @else if (model().isWhole && lines().length > few) {
        <a class="text-link small" routerLink="." [queryParams]="{ attention: null }" queryParamsHandling="merge">{{
          t('dashboard.trouble.fewer')
        }}</a>
      }
    </premia-card>
  `,
  styleUrl: './trouble-list.css',
})
export class TroubleList {
  readonly model = input.required<TroubleListModel>();
  readonly #language = inject(Language).current;
  protected readonly session = inject(SessionStore);
  protected readonly t = injectTranslate();
  protected readonly few = FEW_TROUBLES;

  readonly #behind = computed(() => this.model().troubles.filter(({ cell }) => cell.state !== 'no-data'));
  protected readonly unmeasured = computed(() => this.model().standing?.unmeasured ?? 0);
  protected readonly unmeasuredNames = computed(() => {
    const { unmeasuredNames = [], unmeasuredOwners = 0 } = this.model().standing ?? {};
    const names = unmeasuredNames.join(', ');
    const count = unmeasuredOwners - unmeasuredNames.length;
    return count > 0 ? this.t('dashboard.trouble.andOthers', { names, count }) : names;
  });
  readonly #shown = computed(() => (this.model().isWhole ? this.#behind() : this.#behind().slice(0, FEW_TROUBLES)));
  protected readonly rest = computed(() =>
    this.model().isWhole ? 0 : (this.model().standing?.behind ?? 0) - this.#shown().length,
  );
  protected readonly lines = computed(() =>
    this.#shown().map(({ assignment, cell }) => ({
      id: assignment.id,
      state: cell.state,
      tone: toneOf(cell.state),
      title: this.t('dashboard.trouble.head', {
        owner: assignment.ownerName,
        kpi: assignment.kpi.shortName,
        standing: standingWords(cell.standing, this.t, this.#language()),
      }),
      standing: this.#standing(assignment, cell.attainment ?? '0'),
      cause: this.model().causes.get(assignment.id) ?? '',
      path: kpiPath(this.model().cycleId, assignment.id),
    })),
  );

  #standing({ kpi, actual, scoring }: Trouble['assignment'], attainment: string): string {
    const language = this.#language();
    const currency = this.session.workspace()?.currency ?? '';
    const show = (value: string, against: string | null = null): string =>
      formatKpiValue(value, kpi, { language, currency, form: 'brief', against });
    const percent = formatPercent(actual?.attainment ?? attainment, language, attainmentDigits(1));
    const target = targetOf(scoring);
    const value = actual?.value ?? null;
    if (value === null || target === null) return this.t('dashboard.trouble.attainment', { percent });
    const standing = this.t('dashboard.trouble.standing', {
      value: show(value, target),
      target: show(target),
      percent,
    });
    if (actual?.attainment === attainment) return standing;
    const pace = formatPercent(attainment, language, attainmentDigits(1));
    return this.t('dashboard.trouble.withPace', { standing, pace });
  }
}
