import { describe, expect, it } from '@jest/globals';
import { emptyScoring, scoringDraftOf, scoringInput } from './scoring-draft';

describe('A scoring', () => {
  it.each([
    ['higher_is_better', 'higher'],
    ['lower_is_better', 'lower'],
    ['target_range', 'range'],
    ['context', 'higher'],
  ])('begins with what fits the direction of the KPI (%s)', (direction, kind) => {
    expect(emptyScoring(direction).kind).toBe(kind);
  });

  it.each([
    [{ kind: 'ratio', direction: 'higher', target: '7000' }],
    [{ kind: 'ratio', direction: 'lower', target: '480' }],
    [{ kind: 'mirror', target: '480' }],
    [{ kind: 'progress', baseline: '-50', target: '25' }],
    [{ kind: 'range', low: '1.5', high: '2.5', tolerance: '0.5' }],
    [{ kind: 'milestone' }],
    [{ kind: 'given' }],
    [{ kind: 'rated', ratings: { below: '50', meets: '100' } }],
  ])('comes back from the editor as it was stored: %j', (stored) => {
    expect(scoringInput(scoringDraftOf(stored, 'higher_is_better'))).toEqual(stored);
  });

  it('is sent with decimals, however they were typed', () => {
    const draft = {
      ...emptyScoring('higher_is_better'),
      kind: 'progress' as const,
      baseline: '−50',
      target: '1 000,5',
    };
    expect(scoringInput(draft)).toEqual({ kind: 'progress', baseline: '-50', target: '1000.5' });
  });

  it('leaves what is no number as it was typed, for the server to name', () => {
    expect(scoringInput({ ...emptyScoring('lower_is_better'), target: 'low' })).toMatchObject({ target: 'low' });
  });

  it('keeps the numbers of another kind while kinds are tried out', () => {
    const draft = { ...emptyScoring('higher_is_better'), target: '7000', baseline: '10' };
    expect(scoringInput({ ...draft, kind: 'lower' })).toEqual({ kind: 'ratio', direction: 'lower', target: '7000' });
  });
});
