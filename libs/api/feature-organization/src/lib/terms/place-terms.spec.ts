import { describe, expect, it } from '@jest/globals';
import { placeTerms } from './place-terms';

describe('Placing terms', () => {
  it('closes open terms the day before the new ones begin', () => {
    const existing = [{ id: 'a', from: '2021-01-01', to: null }];
    expect(placeTerms(existing, { from: '2021-03-01', to: null }, null)).toEqual({
      ok: true,
      value: {
        to: null,
        closed: [{ id: 'a', from: '2021-01-01', to: '2021-02-28' }],
        comesBack: false,
        replacedId: null,
      },
    });
  });

  it('leaves terms alone that ended before', () => {
    const existing = [{ id: 'a', from: '2020-01-01', to: '2020-12-31' }];
    expect(placeTerms(existing, { from: '2021-03-01', to: null }, null)).toMatchObject({ value: { closed: [] } });
  });

  it('corrects terms from the same day in place', () => {
    const existing = [{ id: 'a', from: '2021-03-01', to: null }];
    expect(placeTerms(existing, { from: '2021-03-01', to: null }, null)).toMatchObject({
      value: { replacedId: 'a', closed: [], to: null },
    });
  });

  it('ends open terms before later ones', () => {
    const existing = [{ id: 'b', from: '2021-06-01', to: null }];
    expect(placeTerms(existing, { from: '2021-03-01', to: null }, null)).toMatchObject({ value: { to: '2021-05-31' } });
  });

  it('refuses terms whose end runs into later ones, and says from which day those hold', () => {
    const existing = [
      { id: 'c', from: '2021-09-01', to: null },
      { id: 'b', from: '2021-06-01', to: '2021-08-31' },
    ];
    expect(placeTerms(existing, { from: '2021-03-01', to: '2021-06-01' }, null)).toEqual({
      ok: false,
      error: { code: 'meets-later-terms', from: '2021-06-01' },
    });
  });

  it('brings back somebody who had left: the terms before end on the last day of work', () => {
    const open = [{ id: 'a', from: '2021-01-01', to: null }];
    expect(placeTerms(open, { from: '2021-02-20', to: null }, '2021-02-10')).toMatchObject({
      value: { to: null, comesBack: true, closed: [{ id: 'a', to: '2021-02-10' }] },
    });
    // As it was stored while nobody looked at the last day: saved once more, it is put right.
    const contradicting = [
      { id: 'a', from: '2021-01-01', to: '2021-02-19' },
      { id: 'b', from: '2021-02-20', to: null },
    ];
    expect(placeTerms(contradicting, { from: '2021-02-20', to: null }, '2021-02-10')).toMatchObject({
      value: { comesBack: true, replacedId: 'b', closed: [{ id: 'a', to: '2021-02-10' }] },
    });
  });

  it('refuses terms that end after the last day of work, and takes open ones as lasting until then', () => {
    expect(placeTerms([], { from: '2021-02-01', to: '2021-02-11' }, '2021-02-10')).toEqual({
      ok: false,
      error: { code: 'outlasts-work', leftOn: '2021-02-10' },
    });
    expect(placeTerms([], { from: '2021-02-10', to: null }, '2021-02-10')).toMatchObject({
      value: { comesBack: false },
    });
  });
});
