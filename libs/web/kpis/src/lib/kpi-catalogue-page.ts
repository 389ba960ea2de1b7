import { Component, computed, inject, input } from '@angular/core';
import { Card, Chip, PageHeader, PageState, TextInput } from '@premia/web-ui';
import { injectAddress, injectTranslate, pageResource } from '@premia/web-util';
import type { CatalogueKpi } from './kpis-client';
import { KpisClient } from './kpis-client';

/** Who moves a KPI: the catalogue's words for it; a newer server may know others. */
const LEVELS: ReadonlySet<string> = new Set(['individual', 'shared', 'team']);

/** What do the KPIs mean: the catalogue, searchable, each with formula, use and traps. */
@Component({
  selector: 'premia-kpi-catalogue-page',
  imports: [Card, Chip, PageHeader, PageState, TextInput],
  templateUrl: './kpi-catalogue-page.html',
  styleUrl: './kpi-catalogue-page.css',
})
export class KpiCataloguePage {
  readonly #client = inject(KpisClient);
  protected readonly address = injectAddress();
  protected readonly t = injectTranslate();
  /** `?search=…` */
  readonly search = input<string>();
  protected readonly page = pageResource({ params: () => ({}), load: () => this.#client.readCatalogue() });
  protected readonly found = computed(() => {
    const words = (this.search() ?? '').trim().toLowerCase();
    return (this.page.value() ?? []).filter((kpi) =>
      `${kpi.name} ${kpi.key} ${kpi.description}`.toLowerCase().includes(words),
    );
  });

  protected influenceOf(level: string): string {
    return LEVELS.has(level) ? this.t(`kpis.catalogue.level.${level}`) : level;
  }

  protected directionOf(kpi: CatalogueKpi): string {
    if (kpi.direction.startsWith('higher')) return this.t('kpis.catalogue.higher');
    if (kpi.direction.startsWith('lower')) return this.t('kpis.catalogue.lower');
    return this.t('kpis.catalogue.context');
  }
}
