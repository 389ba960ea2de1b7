import { KPI_CATALOGUE, kpiByKey } from './kpi-catalogue';
import { plainName, readableFormula } from './readable-formula';

describe('a formula for people', () => {
  it('is written in names and signs, and left out where nothing is computed', () => {
    const formulaOf = (key: string, locale: 'en' | 'ru') => {
      const kpi = kpiByKey(key);
      return kpi === undefined ? '?' : readableFormula(kpi, locale);
    };
    expect(formulaOf('ctr', 'en')).toBe('100 × Clicks / Advert impressions');
    expect(formulaOf('romi', 'ru')).toMatch(/^100 × \(\p{Lu}.* − \p{Lu}.*\) \/ \p{Lu}/u);
    expect(formulaOf('leads', 'en')).toBeNull();
  });

  it('has no identifier left in any KPI, in either language', () => {
    for (const kpi of KPI_CATALOGUE) {
      for (const locale of ['en', 'ru'] as const)
        expect(readableFormula(kpi, locale) ?? '').not.toMatch(/_|[*]|\p{Ll}\(/u);
    }
  });

  it('keeps abbreviations in a name, and drops notes', () => {
    expect(plainName('Revenue per customer in the period (fourth "LTV" formula)')).toBe(
      'Revenue per customer in the period',
    );
    expect(plainName('Доход на клиента за период (четвёртая формула «LTV»)')).toBe('Доход на клиента за период');
    expect(plainName('Cost per lead (CPL)')).toBe('Cost per lead (CPL)');
  });
});

/** What somebody found out while collecting the catalogue is no help to who reads it. */
const RESEARCH =
  /in print|printed|guides?\b|circulat|API page|is written|в примерах|руководств|печатают|английская страница|пишут/iu;

describe('the traps of the catalogue', () => {
  it('warn who measures, and tell nothing of textbooks', () => {
    for (const { key, traps } of KPI_CATALOGUE) {
      for (const { issue, rule } of traps) {
        expect([key, [issue.en, issue.ru, rule.en, rule.ru].filter((text) => RESEARCH.test(text))]).toEqual([key, []]);
      }
    }
  });
});
