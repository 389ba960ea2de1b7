import { HALF_OF_ONE_KPI, ONE_KPI } from '../../../testing/own-difference-fixture';
import { ownDifference } from './own-difference';

describe('One’s own bonus under another version', () => {
  it('is calculated from the same numbers', () => {
    expect(ownDifference(ONE_KPI, HALF_OF_ONE_KPI)).toEqual({
      before: { amount: '11000.00', currency: 'INR' },
      after: { amount: '5500.00', currency: 'INR' },
      change: { amount: '-5500.00', currency: 'INR' },
    });
  });

  it('is not told where the numbers do not fit the version, or there are none', () => {
    const otherParts = { ...HALF_OF_ONE_KPI, components: [{ ...HALF_OF_ONE_KPI.components[0], id: 'other' }] };
    expect(ownDifference(ONE_KPI, otherParts)).toBeNull();
    expect(ownDifference(null, HALF_OF_ONE_KPI)).toBeNull();
    expect(ownDifference({}, HALF_OF_ONE_KPI)).toBeNull();
    expect(ownDifference(ONE_KPI, null)).toBeNull();
  });
});
