import { describe, expect, it } from '@jest/globals';
import { contentHash, receiptHash } from './receipt-hash';

describe('the hash of a receipt', () => {
  const content = {
    engineVersion: 'premia-bonus/1',
    planVersionId: 'v',
    currency: 'INR',
    sharedHash: 'abc',
    personId: 'p',
    input: { id: 'p', segments: [{ to: '2021-02-28', from: '2021-02-01', targetAmount: '100' }] },
    outcome: 'zero' as const,
    reason: { code: 'gate' as const, values: { gate: 'g"1' } },
    result: null,
    allotment: null,
  };
  const allotment = {
    kind: 'budget' as const,
    rounded: '12',
    scaled: null,
  };

  it('is that of its whole content in canonical form', () => {
    const { allotment: _, ...alone } = content;
    expect(receiptHash(content)).toBe(contentHash(alone));
    expect(receiptHash({ ...content, allotment })).toBe(contentHash({ ...alone, allotment }));
    expect(receiptHash({ ...content, input: null })).toBe(contentHash({ ...alone, input: null }));
  });

  it('changes with every part of it', () => {
    const changed = [
      { ...content, currency: 'EUR' },
      { ...content, outcome: 'paid' as const },
      { ...content, input: { ...content.input, id: 'q' } },
      { ...content, sharedHash: 'abd' },
      { ...content, reason: null },
      { ...content, allotment },
    ];
    expect(new Set([content, ...changed].map(receiptHash)).size).toBe(changed.length + 1);
  });
});
