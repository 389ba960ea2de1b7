import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Rational } from '@premia/domain-kernel';
import { attainmentDigits, formatDecimal } from '@premia/shared-format';
import type { StateName } from '@premia/web-ui';
import { Card, FadingEdge, standingWords, StateGlyph, toneOf } from '@premia/web-ui';
import { injectTranslate, Language } from '@premia/web-util';
import type { HeatCell, Heatmap } from './heatmap';
import { kpiPath } from './kpi-path';

export interface HeatTableModel {
  readonly heat: Heatmap;
  /** While the period runs, sums are held against the pace for today. */
  readonly isRunning: boolean;
  readonly cycleId: string;
  /** How many people are further along than those of the table. */
  readonly others: number;
}

/** On a narrow screen a person is a card with so many cells. */
const WORST = 2;

/** The cells furthest off first; what has no number last. */
function worstOf(cells: readonly (HeatCell | null)[]): readonly { readonly cell: HeatCell; readonly index: number }[] {
  const there = cells.flatMap((cell, index) => (cell === null ? [] : [{ cell, index }]));
  return there.sort((a, b) => order(a.cell, b.cell)).slice(0, WORST);

  function order(a: HeatCell, b: HeatCell): number {
    if (a.attainment === null || b.attainment === null)
      return Number(a.attainment === null) - Number(b.attainment === null);
    return Rational.parse(a.attainment).compare(Rational.parse(b.attainment));
  }
}

/** Who is off track and in what: people by KPIs, each cell with glyph, number and words. Never pay. */
@Component({
  selector: 'premia-heat-table',
  imports: [Card, FadingEdge, NgTemplateOutlet, RouterLink, StateGlyph],
  templateUrl: './heat-table.html',
  styleUrl: './heat-table.css',
})
export class HeatTable {
  readonly model = input.required<HeatTableModel>();
  readonly #language = inject(Language).current;
  protected readonly t = injectTranslate();
  protected readonly legend: readonly StateName[] = ['on-track', 'at-risk', 'off-track', 'pilot'];
  readonly #isFinal = computed(() =>
    this.model().heat.rows.some(({ cells }) => cells.some((cell) => cell?.standing?.isFinal === true)),
  );
  protected readonly hint = computed(() => {
    if (this.#isFinal()) return this.t('dashboard.heat.hintFinal');
    return this.t(this.model().isRunning ? 'dashboard.heat.hintPace' : 'dashboard.heat.hint');
  });

  protected legendOf(state: StateName): string {
    return this.t(`dashboard.heat.${this.#isFinal() ? 'final' : 'state'}.${state}`);
  }

  protected readonly columns = computed(() =>
    this.model().heat.columns.map((column) => ({
      ...column,
      label: column.isTeam ? this.t('dashboard.heat.team', { name: column.name }) : column.name,
    })),
  );
  protected readonly rows = computed(() =>
    this.model().heat.rows.map((row) => ({
      ...row,
      worst: worstOf(row.cells).map(({ cell, index }) => ({
        name: this.columns()[index]?.label ?? '',
        ...this.#shown(cell, index),
      })),
      cells: row.cells.map((cell, index) => (cell === null ? null : this.#shown(cell, index))),
    })),
  );

  #shown(cell: HeatCell, index: number) {
    const path = kpiPath(this.model().cycleId, cell.assignmentId);
    const words = standingWords(cell.standing, this.t, this.#language());
    const title = this.#title(cell, index, words);
    return { ...cell, tone: toneOf(cell.state), text: this.#text(cell), words, title, path };
  }

  #text({ state, attainment }: HeatCell): string {
    if (attainment === null) return this.t(state === 'pilot' ? 'dashboard.heat.pilot' : 'dashboard.heat.noData');
    return formatDecimal(attainment, this.#language(), attainmentDigits(0));
  }

  #title(cell: HeatCell, index: number, words: string): string {
    const column = this.columns()[index]?.label ?? '';
    return [column, words, cell.reason].filter((part) => part !== null && part !== '').join(' · ');
  }
}
