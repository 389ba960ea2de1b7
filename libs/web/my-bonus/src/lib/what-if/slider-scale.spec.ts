import { positionOf, sliderScale, valueAt, wishAbove } from './slider-scale';

describe('the scale of a what-if slider', () => {
  it('holds actual and target with room around them, in round steps', () => {
    expect(sliderScale(['16939', '16000'], false)).toEqual({ low: '11750', step: '50', count: 189 });
  });

  it('does not go below 0 where the KPI does not', () => {
    expect(sliderScale(['10', '480'], false).low).toBe('0');
  });

  it('goes below 0 where the KPI does', () => {
    const scale = sliderScale(['-13.675739', '25', '-50'], true);
    expect(scale.low).toBe('-88');
    expect(valueAt(scale, scale.count)).toBe('63');
  });

  it('has values in fine steps where the numbers are small', () => {
    expect(sliderScale(['0.42', '0.5'], false).step).toBe('0.002');
  });

  it('has room even where everything is 0', () => {
    expect(sliderScale(['0', '0'], false).count).toBeGreaterThan(10);
  });

  it('finds the place of a value and the value of a place', () => {
    const scale = sliderScale(['16939', '16000'], false);
    expect(positionOf(scale, '16939')).toBe(104);
    expect(valueAt(scale, 104)).toBe('16950');
    expect(positionOf(scale, '1000000')).toBe(scale.count);
  });

  it.each([
    { total: '14177.34', wish: '15000' },
    { total: '8907.06', wish: '9500' },
    { total: '0.00', wish: '1000' },
  ])('wishes for $wish above $total', ({ total, wish }) => {
    expect(wishAbove(total)).toBe(wish);
  });
});
