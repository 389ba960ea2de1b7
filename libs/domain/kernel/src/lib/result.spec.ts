import { describe, expect, it } from '@jest/globals';
import { assertNever, err, ok } from './result';
import { isRoundingMode } from './rounding';

describe('results', () => {
  it('hold a value or a problem', () => {
    expect(ok(1)).toEqual({ ok: true, value: 1 });
    expect(err('why')).toEqual({ ok: false, error: 'why' });
  });

  it('name a variant that nobody expected', () => {
    expect(() => assertNever({ kind: 'new' } as never)).toThrow('Unexpected variant: {"kind":"new"}');
  });
});

describe('rounding modes', () => {
  it('are the five of the kernel', () => {
    expect(['half-up', 'half-even', 'down', 'up', 'floor'].every(isRoundingMode)).toBe(true);
    expect(isRoundingMode('ceiling')).toBe(false);
  });
});
