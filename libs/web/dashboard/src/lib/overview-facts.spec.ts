import { describe, expect, it } from '@jest/globals';
import type { Permission } from '@premia/shared-contract';
import { permissionScope } from '@premia/shared-contract';
import { courseTiles } from './course-tiles';
import { heatCell, heatmap, troubles } from './heatmap';
import { setupSteps } from './setup-steps';
import { aCourse, anAssignment, aSetup, CPL, EMPTY_SETUP, TEAM_REVENUE } from './testing/dashboard-harness';

const asOwner = (permission: Permission): boolean => permissionScope(['owner'], permission) !== null;
const asHead = (permission: Permission): boolean => permissionScope(['head'], permission) !== null;

describe('The way to the first bonus', () => {
  it('begins with people in an empty workspace', () => {
    const steps = setupSteps({ setup: EMPTY_SETUP, hasAssignments: false, can: asOwner });
    expect(steps.map(({ key, state }) => `${key} ${state}`)).toEqual([
      'people now',
      'data later',
      'cycle later',
      'kpis later',
      'plan later',
      'run later',
    ]);
  });

  it('offers no door to whoever may not go through it', () => {
    const steps = setupSteps({ setup: EMPTY_SETUP, hasAssignments: false, can: asHead });
    expect(steps.find(({ key }) => key === 'people')?.path).toBeNull();
    expect(steps.find(({ key }) => key === 'data')?.path).toBe('/data/import');
  });

  it('goes on with the first thing that is missing, and keeps quiet about what the reader may not see', () => {
    const setup = aSetup({ dataOverview: null, payoutRuns: [] });
    const steps = setupSteps({ setup, hasAssignments: true, can: asOwner });
    expect(steps.map(({ key, state }) => `${key} ${state}`)).toEqual([
      'people done',
      'cycle done',
      'kpis done',
      'plan done',
      'run now',
    ]);
  });

  it('has done its work with the first run', () => {
    expect(setupSteps({ setup: aSetup(), hasAssignments: false, can: asOwner })).toEqual([]);
  });
});

/** February with all its days measured. */
const OVER = { elapsed: 28, days: 28, isOver: true };

describe('A cell of people × KPIs', () => {
  it('stands as the server says, with the pace for a number', () => {
    const { actual } = anAssignment({ attainment: '48', isFinal: false });
    if (actual === null) throw new Error('no actual');
    const paced = { ...actual, standing: { ...actual.standing, state: 'at_risk' as const, pace: '96' } };
    expect(heatCell({ id: 'a', actual: paced })).toMatchObject({ state: 'at-risk', attainment: '96' });
    expect(heatCell({ id: 'a', actual: null })).toMatchObject({ state: 'no-data', attainment: null });
  });
});

describe('People × KPIs', () => {
  const teams = aSetup().teams ?? [];

  it('puts the result of the team beside everybody who is in it', () => {
    const map = heatmap([anAssignment(), TEAM_REVENUE], teams);
    expect(map.columns.map(({ name, isTeam }) => [name, isTeam])).toEqual([
      ['ROMI', false],
      ['Revenue', true],
    ]);
    expect(map.rows[0]?.cells.map((cell) => cell?.state)).toEqual(['off-track', 'on-track']);
  });

  it('takes the result of a team above where the own team has none, and the nearest where several have', () => {
    const above = { ...TEAM_REVENUE, id: 'above', teamId: 'marketing' };
    const company = anAssignment({
      id: 'all',
      ownerKind: 'company',
      personId: null,
      kpi: TEAM_REVENUE.kpi,
      attainment: '50',
    });
    const state = (...shared: readonly ReturnType<typeof anAssignment>[]) =>
      heatmap([anAssignment(), ...shared], teams).rows[0]?.cells[1]?.state;
    expect(state(above)).toBe('on-track');
    expect(state({ ...above, actual: null }, TEAM_REVENUE)).toBe('on-track');
    expect(state(company)).toBe('off-track');
    expect(state({ ...above, teamId: 'elsewhere' })).toBeUndefined();
  });

  it('leaves a place empty where somebody has no such KPI', () => {
    const other = anAssignment({
      id: 'b',
      personId: 'media',
      ownerName: 'Media specialist',
      ownerTeamId: null,
      kpi: CPL,
      attainment: '101',
    });
    const map = heatmap([anAssignment(), other, TEAM_REVENUE], teams);
    expect(map.rows.map(({ name, cells }) => [name, cells.map((cell) => cell?.state ?? null)])).toEqual([
      ['Media specialist', [null, 'on-track', null]],
      ['Search specialist', ['off-track', null, 'on-track']],
    ]);
  });

  it.each([
    ['while the period runs, all below target', false, ['far', 'near', 'none']],
    ['once it is over, what ended far from it', true, ['far', 'none']],
  ])('names the furthest off first and what has no data last: %s', (_, isFinal, ids) => {
    const found = troubles([
      anAssignment({ id: 'near', attainment: '97', isFinal }),
      anAssignment({ id: 'none', attainment: null, isFinal }),
      anAssignment({ id: 'far', attainment: '48', isFinal }),
      anAssignment({ id: 'fine', attainment: '120', isFinal }),
      anAssignment({ id: 'pilot', attainment: '10', pilot: true, isFinal }),
    ]);
    expect(found.map(({ assignment }) => assignment.id)).toEqual(ids);
  });
});

describe('The numbers of a period', () => {
  it('are held against the target people agreed on', () => {
    const tiles = courseTiles(aCourse(), OVER);
    expect(tiles.map(({ key, target, state }) => [key, target, state])).toEqual([
      ['revenue', '40000000', 'on-track'],
      ['romi', '25', 'on-track'],
      ['cpl', null, 'neutral'],
    ]);
    expect(tiles[0]?.percent).toBe('107.2');
  });

  it('name no target where people have different ones', () => {
    const other = anAssignment({
      id: 'b',
      personId: 'media',
      scoring: { kind: 'ratio', direction: 'higher', target: '30' },
    });
    const [, romi] = courseTiles(aCourse({ assignments: [anAssignment(), other] }), OVER);
    expect(romi).toMatchObject({ key: 'romi', target: null, state: 'neutral' });
  });

  it('hold a sum that still grows against its share of the days gone by', () => {
    const goal = (target: string) =>
      anAssignment({ ownerKind: 'company', personId: null, kpi: TEAM_REVENUE.kpi, scoring: { target } });
    const tile = (target: string, progress: typeof OVER) =>
      courseTiles(aCourse({ assignments: [goal(target)] }), progress)[0];
    expect(tile('85778732', { elapsed: 14, days: 28, isOver: false })).toMatchObject({
      state: 'on-track',
      isPace: true,
    });
    expect(tile('85778733', { elapsed: 14, days: 28, isOver: false })).toMatchObject({
      state: 'at-risk',
      isPace: true,
    });
    expect(tile('85778732', OVER)).toMatchObject({ state: 'at-risk', isPace: false });
    expect(tile('85778732', { elapsed: 0, days: 28, isOver: false })?.state).toBe('neutral');
  });

  it('know that less can be better', () => {
    const cheap = anAssignment({ kpi: CPL, scoring: { kind: 'ratio', direction: 'lower', target: '480' } });
    const dear = anAssignment({ kpi: CPL, scoring: { kind: 'ratio', direction: 'lower', target: '400' } });
    const state = (assignment: typeof cheap) =>
      courseTiles(aCourse({ assignments: [assignment] }), OVER).find(({ key }) => key === 'cpl')?.state;
    expect(state(cheap)).toBe('on-track');
    expect(state(dear)).toBe('at-risk');
  });

  it('are left out where nothing was measured', () => {
    const course = aCourse();
    const total = { ...course.byChannel.total, values: [] };
    expect(courseTiles({ ...course, byChannel: { ...course.byChannel, total } }, OVER)).toEqual([]);
  });
});
