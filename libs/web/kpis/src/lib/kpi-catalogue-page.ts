import { Component, computed, inject, input } from '@angular/core';
import { Button, Card, Chip, PageHeader, PageState, Segmented, TextInput } from '@premia/web-ui';
import { injectAddress, injectTranslate, pageResource } from '@premia/web-util';
import type { CatalogueKpi } from './kpis-client';
import { KpisClient } from './kpis-client';

/** Who moves a KPI: the catalogue's words for it; a newer server may know others. */
const LEVELS: ReadonlySet<string> = new Set(['individual', 'shared', 'team']);
/** In the order of a customer's way, from money's end. */
const GROUPS = ['efficiency', 'acquisition', 'conversion', 'revenue', 'awareness', 'engagement', 'retention', 'metric'];
const ALL = 'all';
const USABLE = 'usable';

/** What do the KPIs mean: the catalogue in groups, those that can be worked out from the data first, each opened on demand. */
@Component({
  selector: 'premia-kpi-catalogue-page',
  imports: [Button, Card, Chip, PageHeader, PageState, Segmented, TextInput],
  templateUrl: './kpi-catalogue-page.html',
  styleUrl: './kpi-catalogue-page.css',
})
export class KpiCataloguePage {
  readonly #client = inject(KpisClient);
  protected readonly address = injectAddress();
  protected readonly t = injectTranslate();
  /** `?search=…` */
  readonly search = input<string>();
  /** `?show=all`; otherwise those that can be used, where there are any. */
  readonly show = input<string>();
  protected readonly page = pageResource({ params: () => ({}), load: () => this.#client.readCatalogue() });
  readonly #all = computed(() => this.page.value() ?? []);
  readonly #usable = computed(() => this.#all().filter(({ availableWithData }) => availableWithData));
  protected readonly shown = computed(() => (this.show() === ALL || this.#usable().length === 0 ? ALL : USABLE));
  protected readonly segments = computed(() =>
    this.#usable().length === 0
      ? []
      : [
          { value: USABLE, label: this.t('kpis.catalogue.usable', { count: this.#usable().length }) },
          { value: ALL, label: this.t('kpis.catalogue.all', { count: this.#all().length }) },
        ],
  );
  protected readonly found = computed(() => {
    const words = (this.search() ?? '').trim().toLowerCase();
    return (this.shown() === ALL ? this.#all() : this.#usable()).filter((kpi) =>
      `${kpi.name} ${kpi.key} ${kpi.description}`.toLowerCase().includes(words),
    );
  });
  protected readonly groups = computed(() => {
    const byGroup = Map.groupBy(this.found(), ({ category }) => category);
    return GROUPS.flatMap((key) => {
      const kpis = [...byGroup].find(([category]) => category === key)?.[1];
      if (kpis === undefined) return [];
      const usableFirst = [...kpis].sort((a, b) => Number(b.availableWithData) - Number(a.availableWithData));
      return [{ key, kpis: usableFirst }];
    });
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
