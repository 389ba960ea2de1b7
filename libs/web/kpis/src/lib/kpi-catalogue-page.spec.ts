import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { describe, expect, it } from '@jest/globals';
import { openPage } from '@premia/web-testing';
import { accessibilityProblems } from '@premia/web-util/testing';
import { KpiCataloguePage } from './kpi-catalogue-page';
import type { CatalogueKpi } from './kpis-client';
import { KpisClient } from './kpis-client';

function aKpi(changes: Partial<CatalogueKpi>): CatalogueKpi {
  return {
    __typename: 'Kpi',
    key: 'ctr',
    name: 'Click-through rate (CTR)',
    shortName: 'CTR',
    unit: 'percent',
    direction: 'higher_is_better',
    description: 'Clicks per hundred impressions.',
    category: 'conversion',
    formulaText: '100 × Clicks / Impressions',
    controllability: 'individual',
    traps: ['It is no share of people.'],
    availableWithData: true,
    ...changes,
  };
}

const NPS = aKpi({ key: 'nps', name: 'Net promoter score (NPS)', category: 'retention', availableWithData: false });

function open(kpis: readonly CatalogueKpi[], inputs: Readonly<Record<string, string>> = {}) {
  const client: Partial<KpisClient> = { readCatalogue: () => Promise.resolve(kpis) };
  return openPage(KpiCataloguePage, {
    messages: ['kpis'],
    answers: [{ provide: KpisClient, useValue: client }],
    inputs,
  });
}

describe('The catalogue of KPIs', () => {
  it('shows those that can be worked out, in their group, with a formula in words', async () => {
    const page = await open([NPS, aKpi({})]);
    const text = await page.text();
    expect(text).toContain('1 ready to use');
    expect(text).toContain('Conversion');
    expect(text).toContain('100 × Clicks / Impressions');
    expect(text).not.toContain('Net promoter score');
    expect(await accessibilityProblems(page.element)).toEqual([]);
  });

  it('shows all on demand, and where nothing can be worked out yet', async () => {
    expect(await (await open([NPS, aKpi({})], { show: 'all' })).text()).toContain('Net promoter score');
    TestBed.resetTestingModule();
    expect(await (await open([NPS])).text()).toContain('Net promoter score');
  });

  it('offers to look among all where a search finds none of the usable', async () => {
    const page = await open([NPS, aKpi({})], { search: 'promoter' });
    expect(await page.text()).toContain('No KPI matches “promoter”.');
    await page.press('Look among all of them');
    expect(TestBed.inject(Router).url).toContain('show=all');
  });
});
