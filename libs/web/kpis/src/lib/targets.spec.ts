import { describe, expect, it } from '@jest/globals';
import type { AimedKpi } from './kpis-client';
import { targetOfRow } from './targets';

function anAim(changes: Partial<AimedKpi>): AimedKpi {
  return {
    __typename: 'Assignment',
    ownerKind: 'person',
    scoring: { kind: 'ratio', target: '25' },
    pilot: false,
    channels: ['search'],
    campaigns: [],
    kpi: { __typename: 'Kpi', key: 'romi' },
    ...changes,
  };
}

describe('The target of a row', () => {
  it('is what somebody has agreed on for just this channel or campaign', () => {
    const aims = [anAim({}), anAim({ channels: [], campaigns: ['stories'], scoring: { target: '5' } })];
    expect(targetOfRow(aims, 'romi', 'channel', 'search')).toBe('25');
    expect(targetOfRow(aims, 'romi', 'campaign', 'stories')).toBe('5');
    expect(targetOfRow(aims, 'romi', 'day', 'search')).toBeNull();
    expect(targetOfRow(aims, 'cpl', 'channel', 'search')).toBeNull();
  });

  it('is none where several differ, where it is a pilot, or of a part or more of the channel', () => {
    expect(targetOfRow([anAim({}), anAim({ scoring: { target: '30' } })], 'romi', 'channel', 'search')).toBeNull();
    expect(targetOfRow([anAim({ pilot: true })], 'romi', 'channel', 'search')).toBeNull();
    expect(targetOfRow([anAim({ campaigns: ['brand'] })], 'romi', 'channel', 'search')).toBeNull();
    expect(targetOfRow([anAim({ channels: ['search', 'social'] })], 'romi', 'channel', 'search')).toBeNull();
    expect(targetOfRow([anAim({ scoring: { kind: 'points' } })], 'romi', 'channel', 'search')).toBeNull();
  });
});
