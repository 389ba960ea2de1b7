import { describe, expect, it } from '@jest/globals';
import type { PlanInput } from '@premia/domain-bonus';
import { SEVENTY_THIRTY } from '@premia/domain-bonus/testing';
import type { Actuals, AssignmentRecord } from './records';
import { assembleSharedMeasures } from './shared-measures';

const TEAMS = [
  { id: 'marketing', name: 'Marketing', parentId: null },
  { id: 'digital', name: 'Digital', parentId: 'marketing' },
  { id: 'brand', name: 'Brand', parentId: 'marketing' },
];

function revenue(id: string, target: string): AssignmentRecord {
  return {
    id,
    kpi: 'revenue',
    component: null,
    weight: '100',
    scoring: { kind: 'ratio', direction: 'higher', target },
    attainmentMax: null,
    channels: [],
    campaigns: [],
    pilot: false,
    noData: null,
  };
}

const VALUES: Readonly<Record<string, string>> = { 'of-marketing': '40', 'of-brand': '7' };
const ACTUALS: Actuals = {
  of: ({ id }) => {
    const value = VALUES[id];
    return value === undefined ? { value: null, status: 'no_data' } : { value, status: 'ok' };
  },
};

describe('measures of teams and company', () => {
  it('are those of the nearest team above where a team has none of its own', () => {
    const shared = assembleSharedMeasures(
      SEVENTY_THIRTY,
      {
        teams: TEAMS,
        teamAssignments: new Map([
          ['marketing', [revenue('of-marketing', '50')]],
          ['brand', [revenue('of-brand', '10')]],
        ]),
        companyAssignments: [],
        usedTeamIds: new Set(['digital', 'brand']),
      },
      ACTUALS,
    );
    expect(shared.teams['digital']?.['team']?.map(({ actual }) => actual)).toEqual(['40']);
    expect(shared.teams['brand']?.['team']?.map(({ actual }) => actual)).toEqual(['7']);
    expect(shared.teamSources['digital']?.map(({ assignmentId }) => assignmentId)).toEqual(['of-marketing']);
    expect(shared.issues).toEqual([]);
  });

  it('block the run where a team has none up to the top, and where the company has none', () => {
    const plan: PlanInput = {
      ...SEVENTY_THIRTY,
      components: [
        ...SEVENTY_THIRTY.components,
        { id: 'company', scope: 'company', weight: '0', curve: { kind: 'linear' } },
      ],
    };
    const shared = assembleSharedMeasures(
      plan,
      { teams: TEAMS, teamAssignments: new Map(), companyAssignments: [], usedTeamIds: new Set(['digital']) },
      ACTUALS,
    );
    expect(shared.issues.map(({ code, blocking, values }) => [code, blocking, values['name']])).toEqual([
      ['team-without-kpis', true, 'Digital'],
      ['company-without-kpis', true, ''],
    ]);
  });

  it('keep company KPIs for gates only where a gate, a modifier or a pool reads them', () => {
    const records = {
      teams: [],
      teamAssignments: new Map(),
      companyAssignments: [revenue('of-marketing', '50')],
      usedTeamIds: new Set<string>(),
    };
    expect(assembleSharedMeasures(SEVENTY_THIRTY, records, ACTUALS).company).toEqual({});
    const gated: PlanInput = {
      ...SEVENTY_THIRTY,
      gates: [
        {
          id: 'revenue',
          when: { scope: 'company', measure: 'revenue', value: 'actual', op: '>=', than: '30' },
          otherwise: { effect: 'zero' },
          appliesTo: 'total',
        },
      ],
    };
    expect(Object.keys(assembleSharedMeasures(gated, records, ACTUALS).company)).toEqual(['measures']);
  });
});
