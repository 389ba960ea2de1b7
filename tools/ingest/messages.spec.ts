import { describe, expect, it } from '@jest/globals';
import { readMessage, type TapFormat, TapObservations } from './messages';

const MAPPING = {
  ads: {
    date: 'day',
    channel: { value: 'Google Ads' },
    campaign: 'name',
    metrics: { cost: 'spend', clicks: 'clicks' },
  },
};

function taken(lines: readonly object[], format: TapFormat = 'singer'): TapObservations {
  const observations = new TapObservations(MAPPING, 'Europe/Moscow');
  for (const line of lines) {
    const message = readMessage(JSON.stringify(line), format);
    if (message === null) throw new Error('no message');
    observations.take(message);
  }
  return observations;
}

const record = (data: object, stream = 'ads') => ({ type: 'RECORD', stream, record: data });
const changed = (observations: TapObservations) =>
  observations
    .takeChanged()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { readonly metric: string; readonly value: string; readonly date: string });

describe('Messages of a tap', () => {
  it('add up over records of one day and campaign, exactly', () => {
    const rows = [
      record({ day: '2026-09-01', name: 'Brand', cost: 0.1, clicks: 2 }),
      record({ day: '2026-09-01', name: 'brand', cost: 0.2, clicks: 3 }),
    ];
    expect(changed(taken(rows))).toEqual([
      { date: '2026-09-01', metric: 'spend', channel: 'google ads', campaign: 'brand', value: '0.3' },
      { date: '2026-09-01', metric: 'clicks', channel: 'google ads', campaign: 'brand', value: '5' },
    ]);
  });

  it('replace a record that comes again under its key, also after it was sent', () => {
    const observations = taken([
      { type: 'SCHEMA', stream: 'ads', schema: {}, key_properties: ['id'] },
      record({ id: 1, day: '2026-09-01', cost: '5' }),
      record({ id: 2, day: '2026-09-01', cost: '7' }),
    ]);
    expect(changed(observations)).toMatchObject([{ value: '12' }]);
    observations.take(
      readMessage(JSON.stringify(record({ id: 1, day: '2026-09-01', cost: '6' })), 'singer') ?? { kind: 'state' },
    );
    expect(changed(observations)).toMatchObject([{ value: '13' }]);
    expect(changed(observations)).toEqual([]);
  });

  it('of Airbyte are the same, and land on the days of the zone', () => {
    const rows = [
      { type: 'RECORD', record: { stream: 'ads', data: { day: '2026-08-31T22:30:00Z', cost: '1.50' }, emitted_at: 1 } },
    ];
    expect(changed(taken(rows, 'airbyte'))).toMatchObject([{ date: '2026-09-01', value: '1.5' }]);
  });

  it('keep all digits of numbers', () => {
    const line = '{"type":"RECORD","stream":"ads","record":{"day":"2026-09-01","cost":0.1234567890123456789}}';
    const observations = new TapObservations(MAPPING, null);
    observations.take(readMessage(line, 'singer') ?? { kind: 'state' });
    expect(changed(observations)).toMatchObject([{ value: '0.1234567890123456789' }]);
  });

  it('tell what is left out, and what is wrong', () => {
    const observations = taken([
      record({}, 'people'),
      { type: 'ACTIVATE_VERSION' },
      record({ day: '31.02.2026', cost: '-1' }),
    ]);
    expect([...observations.leftOut.values()]).toEqual([1, 1]);
    expect(observations.problems.map(({ code }) => code)).toEqual(['record-date', 'number-negative']);
    expect(readMessage('no json', 'singer')).toBeNull();
    expect(readMessage('{"type":"RECORD"}', 'airbyte')).toBeNull();
  });
});
