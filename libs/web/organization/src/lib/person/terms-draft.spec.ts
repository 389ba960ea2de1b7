import { describe, expect, it } from '@jest/globals';
import { someTerms } from '../testing/organization-harness';
import { draftFrom, emptyTerms, monthlyTarget, termsInput } from './terms-draft';

describe('A draft of terms', () => {
  it('begins with full time and a target in percent', () => {
    expect(emptyTerms('2021-02-01')).toMatchObject({ from: '2021-02-01', fte: '1', target: 'percent' });
  });

  it('copies the terms that hold, so that only the change is typed', () => {
    expect(draftFrom(someTerms(), '2021-03-01')).toEqual({
      from: '2021-03-01',
      teamId: 'team-digital',
      position: 'Search specialist',
      fte: '1',
      eligiblePay: '60000',
      target: 'percent',
      targetPercent: '20',
      targetAmount: '',
    });
  });

  it('is sent as decimals, however the numbers were typed', () => {
    const draft = {
      ...emptyTerms('2021-02-01'),
      position: ' Analyst ',
      eligiblePay: '60 000,50',
      targetPercent: '20',
      fte: '0,5',
    };
    expect(termsInput(draft)).toEqual({
      from: '2021-02-01',
      to: null,
      teamId: null,
      position: 'Analyst',
      fte: '0.5',
      eligiblePay: '60000.50',
      targetPercent: '20',
      targetAmount: null,
    });
  });

  it('sends only the kind of target that is chosen', () => {
    const draft = { ...draftFrom(someTerms(), '2021-02-01'), target: 'amount' as const, targetAmount: '12 000' };
    expect(termsInput(draft)).toMatchObject({ targetPercent: null, targetAmount: '12000' });
    expect(termsInput({ ...draft, target: 'none' })).toMatchObject({ targetPercent: null, targetAmount: null });
  });

  it.each([
    ['20 % of 60 000 at full time', { eligiblePay: '60 000', targetPercent: '20' }, '12000'],
    ['20 % of 60 000 at half time', { eligiblePay: '60000', targetPercent: '20', fte: '0.5' }, '6000'],
    ['a third, rounded for the eye', { eligiblePay: '100', targetPercent: '33,333' }, '33.33'],
    ['a sum at half time', { target: 'amount' as const, targetAmount: '12000', fte: '0.5' }, '6000'],
  ])('promises the monthly target: %s', (_words, typed, target) => {
    expect(monthlyTarget({ ...emptyTerms('2021-02-01'), ...typed })).toBe(target);
  });

  it('promises nothing while something is missing or is no number', () => {
    expect(monthlyTarget(emptyTerms('2021-02-01'))).toBeNull();
    expect(monthlyTarget({ ...emptyTerms('2021-02-01'), eligiblePay: '60k', targetPercent: '20' })).toBeNull();
    expect(monthlyTarget({ ...emptyTerms('2021-02-01'), target: 'none' })).toBeNull();
  });
});
