import { describe, expect, it } from '@jest/globals';
import { dayIn, firstOfMonth, firstOfNextMonth } from './calendar-days';

describe('Days of the calendar', () => {
  it('go by the zone of the workspace', () => {
    expect(dayIn('Asia/Kolkata', new Date('2026-11-30T20:00:00Z'))).toBe('2026-12-01');
    expect(dayIn('UTC', new Date('2026-11-30T20:00:00Z'))).toBe('2026-11-30');
  });

  it('begin months, also over the end of a year', () => {
    expect(firstOfMonth('2026-11-26')).toBe('2026-11-01');
    expect(firstOfNextMonth('2026-11-26')).toBe('2026-12-01');
    expect(firstOfNextMonth('2026-12-31')).toBe('2027-01-01');
  });
});
