import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Card, Chip, ErrorState, PageHeader, Skeleton, TextInput } from '@premia/web-ui';
import { injectFailureText, injectTranslate } from '@premia/web-util';
import type { CatalogueKpi } from './kpis-client';
import { KpisClient } from './kpis-client';

/** Who moves a KPI: the catalogue's words for it; a newer server may know others. */
const LEVELS: ReadonlySet<string> = new Set(['individual', 'shared', 'team']);

/** What do the KPIs mean: the catalogue, searchable, each with formula, use and traps. */
@Component({
  selector: 'premia-kpi-catalogue-page',
  imports: [Card, Chip, ErrorState, PageHeader, Skeleton, TextInput],
  templateUrl: './kpi-catalogue-page.html',
  styleUrl: './kpi-catalogue-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class KpiCataloguePage {
  readonly #client = inject(KpisClient);
  readonly #failureText = injectFailureText();
  protected readonly t = injectTranslate();
  protected readonly search = signal('');
  protected readonly all = signal<readonly CatalogueKpi[] | null>(null);
  protected readonly error = signal<string | null>(null);
  protected readonly found = computed(() => {
    const words = this.search().trim().toLowerCase();
    return (this.all() ?? []).filter((kpi) =>
      `${kpi.name} ${kpi.key} ${kpi.description}`.toLowerCase().includes(words),
    );
  });

  constructor() {
    void this.load();
  }

  protected async load(): Promise<void> {
    this.error.set(null);
    try {
      this.all.set(await this.#client.searchCatalogue(''));
    } catch (failure) {
      this.error.set(this.#failureText(failure));
    }
  }

  protected look(event: Event): void {
    if (event.target instanceof HTMLInputElement) this.search.set(event.target.value);
  }

  protected influenceOf(level: string): string {
    return LEVELS.has(level) ? this.t(`kpis.catalogue.level.${level}`) : level;
  }

  protected directionOf(kpi: CatalogueKpi): string {
    if (kpi.direction.startsWith('higher')) return this.t('kpis.catalogue.higher');
    if (kpi.direction.startsWith('lower')) return this.t('kpis.catalogue.lower');
    return this.t('kpis.catalogue.context');
  }
}
