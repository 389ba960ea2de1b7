import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formatPercent } from '@premia/shared-format';
import { Button, Card, StateGlyph, toneOf } from '@premia/web-ui';
import { injectTranslate, Language } from '@premia/web-util';
import type { Trouble } from './heatmap';
import { kpiText } from './kpi-text';
import { personPath } from './person-path';
import { targetOf } from './scoring';

export interface TroubleListModel {
  readonly troubles: readonly Trouble[];
  readonly cycleId: string | null;
  /** Whether a person's KPIs are a page that the reader may open. */
  readonly opensPeople: boolean;
  readonly currency: string;
}

/** A list that is longer than this is not read. */
const FEW = 5;

/** Who needs help, and in what: the furthest off first. */
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
              <p class="small">{{ line.text }}</p>
            </div>
            <a premiaButton small [routerLink]="line.path">{{ line.action }}</a>
          </li>
        } @empty {
          <li class="quiet">{{ t('dashboard.trouble.none') }}</li>
        }
      </ol>
      @if (rest() > 0) {
        <p class="small">{{ t('dashboard.trouble.rest', { count: rest() }) }}</p>
      }
    </premia-card>
  `,
  styles: `
    ol {
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      grid-template-columns: 28px minmax(0, 1fr) auto;
      gap: 12px;
      align-items: start;
      padding: 14px 0;
      border-top: 1px solid var(--line);
    }
    li:first-child {
      border-top: 0;
      padding-top: 0;
    }
    @media (max-width: 520px) {
      li {
        grid-template-columns: 28px minmax(0, 1fr);
      }
      a {
        grid-column: 2;
        justify-self: start;
      }
    }
    li.quiet {
      display: block;
    }
    .dot {
      display: grid;
      place-items: center;
      width: 26px;
      height: 26px;
      border-radius: 50%;
      background: var(--sunken);
      color: var(--ink-2);
    }
    .bad {
      background: var(--bad-soft);
      color: var(--bad);
    }
    .warn {
      background: var(--warn-soft);
      color: var(--warn);
    }
  `,
})
export class TroubleList {
  readonly model = input.required<TroubleListModel>();
  readonly #language = inject(Language).current;
  protected readonly t = injectTranslate();

  protected readonly rest = computed(() => Math.max(0, this.model().troubles.length - FEW));
  protected readonly lines = computed(() =>
    this.model()
      .troubles.slice(0, FEW)
      .map(({ assignment, cell }) => ({
        id: assignment.id,
        state: cell.state,
        tone: toneOf(cell.state),
        title: this.t(`dashboard.trouble.head.${cell.state}`, {
          owner: assignment.ownerName,
          kpi: assignment.kpi.shortName,
        }),
        text:
          cell.attainment === null
            ? (cell.reason ?? this.t('dashboard.trouble.noData'))
            : this.#standing(assignment, cell.attainment),
        path: cell.state === 'no-data' ? ['/data'] : this.#pathTo(assignment),
        action: this.t(cell.state === 'no-data' ? 'dashboard.trouble.seeData' : 'dashboard.trouble.seeKpi'),
      })),
  );

  #pathTo({ personId }: Trouble['assignment']): readonly string[] {
    const { cycleId, opensPeople } = this.model();
    if (cycleId === null) return ['/cycles'];
    return opensPeople && personId !== null ? personPath(cycleId, personId) : ['/cycles', cycleId];
  }

  #standing({ kpi, actual, scoring }: Trouble['assignment'], attainment: string): string {
    const language = this.#language();
    const show = (value: string): string => kpiText(value, kpi, this.model().currency, language);
    const percent = formatPercent(actual?.attainment ?? attainment, language, { maximumDigits: 1 });
    const target = targetOf(scoring);
    const value = actual?.value ?? null;
    if (value === null || target === null) return this.t('dashboard.trouble.attainment', { percent });
    const standing = this.t('dashboard.trouble.standing', { value: show(value), target: show(target), percent });
    if (actual?.attainment === attainment) return standing;
    const pace = formatPercent(attainment, language, { maximumDigits: 1 });
    return this.t('dashboard.trouble.withPace', { standing, pace });
  }
}
