import { describe, expect, it } from '@jest/globals';
import { moneyDifference } from './money-difference';

const rupees = (amount: string) => ({ amount, currency: 'INR' });

describe('The difference of two amounts', () => {
  it('is exact, with the digits of the finer one', () => {
    expect(moneyDifference(rupees('90071992547409931.01'), rupees('90071992547409931'))).toEqual(rupees('0.01'));
    expect(moneyDifference(rupees('10'), rupees('12.50'))).toEqual(rupees('-2.50'));
  });

  it('is none between two currencies', () => {
    expect(moneyDifference(rupees('10'), { amount: '10', currency: 'EUR' })).toBeNull();
  });
});
