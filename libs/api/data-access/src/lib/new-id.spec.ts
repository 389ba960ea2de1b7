import { newId } from './new-id';

describe('New ids', () => {
  it('are UUIDs of version 7 in the order of their making, thousands in one millisecond as well', () => {
    const before = Date.now();
    const ids = Array.from({ length: 20_000 }, newId);
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const first = Number.parseInt((ids[0] ?? '').replace('-', '').slice(0, 12), 16);
    expect(first).toBeGreaterThanOrEqual(before);
  });
});
