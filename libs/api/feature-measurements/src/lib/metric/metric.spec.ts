import { metricsFor } from './metric.type';

describe('the metrics that a column may hold', () => {
  it('are named in the language of the reader and in its order', () => {
    const russian = metricsFor({ locale: 'ru' });
    expect(russian.find(({ key }) => key === 'spend')?.name).toMatch(/^Расход/u);
    const names = russian.map(({ name }) => name);
    expect([...names].sort(new Intl.Collator('ru').compare)).toEqual(names);
  });

  it('are the same in every language', () => {
    const keys = (locale: 'en' | 'ru') =>
      metricsFor({ locale })
        .map(({ key }) => key)
        .sort();
    expect(keys('en')).toEqual(keys('ru'));
  });
});
