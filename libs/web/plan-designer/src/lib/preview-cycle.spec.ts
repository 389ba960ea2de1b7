import { describe, expect, it } from '@jest/globals';
import { previewCycle } from './preview-cycle';

const month = (id: string) => ({ id, from: `${id}-01`, to: `${id}-28` });
const cyclesOf = (...ids: string[]) => ids.map(month);

describe('The cycle that a plan is tried on', () => {
  it.each([
    ['the last that has ended', ['2026-12', '2026-11', '2026-10', '2026-09'], '2026-10'],
    ['the last that has ended, in whatever order they come', ['2026-09', '2026-11', '2026-10'], '2026-10'],
    ['one that is going on where none has ended', ['2026-12', '2026-11'], '2026-11'],
    ['the next one where none has begun', ['2027-02', '2026-12'], '2026-12'],
  ])('is %s', (_case, ids, expected) => {
    expect(previewCycle(cyclesOf(...ids), '2026-11-26')?.id).toBe(expected);
  });

  it('counts a cycle as going on to its last day', () => {
    expect(previewCycle(cyclesOf('2026-11', '2026-10'), '2026-11-28')?.id).toBe('2026-10');
    expect(previewCycle(cyclesOf('2026-11', '2026-10'), '2026-11-29')?.id).toBe('2026-11');
  });

  it('is none where there are none', () => {
    expect(previewCycle([], '2026-11-26')).toBeNull();
  });
});
