import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formatDecimal } from '@premia/shared-format';
import type { StateName } from '@premia/web-ui';
import { Card, FadingEdge, StateGlyph, toneOf } from '@premia/web-ui';
import { injectTranslate, Language } from '@premia/web-util';
import type { HeatCell, Heatmap } from './heatmap';
import { personPath } from './person-path';

export interface HeatTableModel {
  readonly heat: Heatmap;
  /** While the period runs, sums are held against the pace for today. */
  readonly isRunning: boolean;
  /** The period whose people's KPIs the reader may open; null where they are no page of the reader's. */
  readonly cycleId: string | null;
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

  protected readonly columns = computed(() =>
    this.model().heat.columns.map((column) => ({
      ...column,
      label: column.isTeam ? this.t('dashboard.heat.team', { name: column.name }) : column.name,
    })),
  );
  protected readonly rows = computed(() =>
    this.model().heat.rows.map((row) => ({
      ...row,
      path: this.#pathTo(row.personId),
      cells: row.cells.map((cell, index) =>
        cell === null
          ? null
          : { ...cell, tone: toneOf(cell.state), text: this.#text(cell), title: this.#title(cell, index) },
      ),
    })),
  );

  #pathTo(personId: string): readonly string[] | null {
    const { cycleId } = this.model();
    return cycleId === null ? null : personPath(cycleId, personId);
  }

  #text({ state, attainment }: HeatCell): string {
    if (attainment === null) return this.t(state === 'pilot' ? 'dashboard.heat.pilot' : 'dashboard.heat.noData');
    return formatDecimal(attainment, this.#language(), { maximumDigits: 0 });
  }

  #title(cell: HeatCell, index: number): string {
    const column = this.columns()[index]?.label ?? '';
    return [column, this.t(`dashboard.heat.state.${cell.state}`), cell.reason]
      .filter((part) => part !== null && part !== '')
      .join(' · ');
  }
}
