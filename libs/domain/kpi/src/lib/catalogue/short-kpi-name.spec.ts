import { shortKpiName } from './short-kpi-name';

describe('the short name of a KPI', () => {
  it('is its abbreviation where the catalogue has one', () => {
    expect(shortKpiName('romi')).toEqual({ en: 'ROMI', ru: 'ROMI' });
    expect(shortKpiName('cpl').en).toBe('CPL');
  });

  it('is the plain name otherwise, and the key of what nobody knows', () => {
    expect(shortKpiName('leads').ru).toMatch(/^Лиды/u);
    expect(shortKpiName('nothing-like-this')).toEqual({ en: 'nothing-like-this', ru: 'nothing-like-this' });
  });
});
