import { describe, expect, it } from '@jest/globals';
import { placeTerms } from './place-terms';

describe('Placing terms', () => {
  it('closes open terms the day before the new ones begin', () => {
    const existing = [{ id: 'a', from: '2021-01-01', to: null }];
    expect(placeTerms(existing, { from: '2021-03-01', to: null })).toEqual({
      ok: true,
      value: { to: null, closed: { id: 'a', from: '2021-01-01', to: '2021-02-28' }, replacedId: null },
    });
  });

  it('leaves terms alone that ended before', () => {
    const existing = [{ id: 'a', from: '2020-01-01', to: '2020-12-31' }];
    expect(placeTerms(existing, { from: '2021-03-01', to: null })).toMatchObject({ value: { closed: null } });
  });

  it('corrects terms from the same day in place', () => {
    const existing = [{ id: 'a', from: '2021-03-01', to: null }];
    expect(placeTerms(existing, { from: '2021-03-01', to: null })).toMatchObject({
      value: { replacedId: 'a', closed: null, to: null },
    });
  });

  it('ends open terms before later ones', () => {
    const existing = [{ id: 'b', from: '2021-06-01', to: null }];
    expect(placeTerms(existing, { from: '2021-03-01', to: null })).toMatchObject({ value: { to: '2021-05-31' } });
  });

  it('refuses terms whose end runs into later ones, and says from which day those hold', () => {
    const existing = [
      { id: 'c', from: '2021-09-01', to: null },
      { id: 'b', from: '2021-06-01', to: '2021-08-31' },
    ];
    expect(placeTerms(existing, { from: '2021-03-01', to: '2021-06-01' })).toEqual({
      ok: false,
      error: { code: 'meets-later-terms', from: '2021-06-01' },
    });
  });
});
