import { describe, expect, it } from '@jest/globals';
import { readObservations, readTable, recogniseColumns } from '@premia/domain-kpi';
import { CLOSED_MONTHS, demoMonths } from './demo-calendar';
import { demoCorrection, demoFile } from './demo-data';
import { DEMO_PEOPLE, DEMO_TEAMS } from './demo-people';
import { DEMO_PLAN_NAME } from './demo-plan';
import { demoWords } from './demo-words';

const MONTHS = demoMonths('2026-11-22');

function monthAt(index: number) {
  const month = MONTHS[index];
  if (month === undefined) throw new RangeError(`no month ${index}`);
  return month;
}

const fileOf = (index: number, until = '2026-11-21') =>
  demoFile(monthAt(index), MONTHS[index - 1] ?? null, index, until);
const rowsOf = (file: string) => file.split('\n').slice(1);

describe('the months of the demo', () => {
  it('are twelve that have ended and the running one, whatever day it is', () => {
    expect(MONTHS.map(({ from }) => from).filter((_, index) => index === 0 || index >= CLOSED_MONTHS)).toEqual([
      '2025-11-01',
      '2026-11-01',
    ]);
    expect(MONTHS).toHaveLength(CLOSED_MONTHS + 1);
    expect(demoMonths('2028-03-01').at(-2)).toMatchObject({
      name: 'February 2028',
      from: '2028-02-01',
      to: '2028-02-29',
    });
  });
});

describe('the campaign files of the demo', () => {
  it('are the same every time', () => {
    expect(fileOf(4)).toBe(fileOf(4));
    expect(fileOf(4)).not.toBe(fileOf(5));
  });

  it('have missing days, days that come with the next month, and a name typed in two ways', () => {
    const rows = rowsOf(fileOf(4));
    const complete = 11 * monthAt(4).days.length;
    expect(rows.length).toBeLessThan(complete);
    expect(rows.length).toBeGreaterThan(complete * 0.93);
    expect(rows.filter((row) => row.includes(`${monthAt(3).to},media_partner`))).toHaveLength(1);
    expect(rows.filter((row) => row.includes(`${monthAt(4).to},media_partner`))).toHaveLength(0);
    expect(rows.some((row) => row.includes('Social_LookALIKE'))).toBe(true);
    expect(rows.some((row) => row.includes('social_lookalike'))).toBe(true);
  });

  it('end on the last day that is known', () => {
    expect(rowsOf(fileOf(CLOSED_MONTHS)).every((row) => row.slice(0, 10) <= '2026-11-21')).toBe(true);
    expect(rowsOf(fileOf(CLOSED_MONTHS, '2026-10-31')).filter((row) => row.startsWith('2026-11'))).toEqual([]);
  });

  it('follow the week: the weekend is slower than the working days', () => {
    const leads = { weekend: 0, workday: 0 };
    for (const row of rowsOf(fileOf(4))) {
      const [date = '', , , , , , count = '0'] = row.split(',');
      const isWeekend = [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
      leads[isWeekend ? 'weekend' : 'workday'] += Number(count);
    }
    const days = monthAt(4).days.map((day) => new Date(`${day}T00:00:00Z`).getUTCDay());
    const weekends = days.filter((day) => [0, 6].includes(day)).length;
    expect(leads.weekend / weekends).toBeLessThan((leads.workday / (days.length - weekends)) * 0.9);
  });

  it('are read by the import without a problem, corrections too', () => {
    for (const file of [fileOf(0), fileOf(7), demoCorrection(monthAt(7), 7)]) {
      const table = readTable(Buffer.from(file, 'utf8'));
      if (!table.ok) throw new Error(JSON.stringify(table.error));
      const reading = readObservations(table.value, recogniseColumns(table.value.headers));
      expect(reading).toMatchObject({ ok: true, value: { rowCount: rowsOf(file).length, problemCount: 0 } });
    }
  });
});

describe('the words of the demo', () => {
  it('are there in Russian for every person, position and team, and for the plan', () => {
    const say = demoWords('ru');
    const words = [...DEMO_PEOPLE.flatMap(({ name, position, team }) => [name, position, team]), DEMO_PLAN_NAME];
    for (const word of [...words, ...Object.values(DEMO_TEAMS)]) expect(say(word)).toMatch(/\p{Script=Cyrillic}/u);
    expect(new Set(DEMO_PEOPLE.map(({ name }) => say(name))).size).toBe(DEMO_PEOPLE.length);
    expect(() => say('A new word')).toThrow('no Russian');
    expect(demoWords('en')('Marketing')).toBe('Marketing');
  });
});
