import type { Type } from '@angular/core';
import { jest } from '@jest/globals';
import type { PageHarness, PageStage } from '@premia/web-testing';
import { aKpiStanding, openPage } from '@premia/web-testing';
import type { Assignment, Cycle, CyclesPage, KpiChoice, Measured, Person, Team } from '../reviews-client';
import { ReviewsClient } from '../reviews-client';

export const FEBRUARY: Cycle = {
  __typename: 'Cycle',
  id: 'cycle-february',
  name: 'February 2021',
  kind: 'month',
  from: '2021-02-01',
  to: '2021-02-28',
  stage: 'active',
  archived: false,
  state: 'ended',
};

export function aKpi(changes: Partial<KpiChoice> = {}): KpiChoice {
  return {
    __typename: 'Kpi',
    key: 'leads',
    name: 'Leads',
    shortName: 'Leads',
    description: 'Unique requests with contacts.',
    unit: 'count',
    direction: 'higher_is_better',
    category: 'acquisition',
    controllability: 'individual',
    traps: [],
    availableWithData: true,
    ...changes,
  };
}

export const LEADS = aKpi();
export const CPL = aKpi({
  key: 'cpl',
  name: 'Cost per lead (CPL)',
  shortName: 'CPL',
  description: 'Spend for one lead.',
  unit: 'money',
  direction: 'lower_is_better',
});
export const ROMI = aKpi({
  key: 'romi',
  name: 'Return on marketing investment (ROMI)',
  shortName: 'ROMI',
  description: 'What marketing brings above its cost.',
  unit: 'percent',
  controllability: 'team',
});
export const NPS = aKpi({
  key: 'nps',
  name: 'Net promoter score',
  description: 'Would customers recommend us?',
  availableWithData: false,
});

export function anAssignment(changes: Partial<Assignment> = {}): Assignment {
  return {
    __typename: 'Assignment',
    id: 'assignment-1',
    ownerKind: 'person',
    personId: 'person-search',
    teamId: null,
    ownerName: 'Search specialist',
    component: null,
    weight: '100',
    scoring: { kind: 'ratio', direction: 'higher', target: '7000' },
    attainmentMax: '200',
    channels: ['search'],
    campaigns: [],
    pilot: false,
    noData: null,
    confirmation: null,
    kpi: LEADS,
    actual: {
      __typename: 'AssignmentActual',
      value: '7054',
      status: 'ok',
      reason: null,
      attainment: '100.771429',
      standing: aKpiStanding('100.771429'),
    },
    ...changes,
  };
}

export function somebody(id: string, name: string, changes: Partial<Person> = {}): Person {
  return {
    __typename: 'Person',
    id,
    name,
    leftOn: null,
    currentTerms: { __typename: 'Terms', position: name, teamId: 'team-digital', teamName: 'Digital' },
    ...changes,
  };
}

export const DIGITAL: Team = {
  __typename: 'Team',
  id: 'team-digital',
  name: 'Digital',
  parentId: null,
  headPersonId: null,
};
export const SEARCH = somebody('person-search', 'Search specialist');
export const SOCIAL = somebody('person-social', 'Social specialist');

const MEASURED: Measured = {
  __typename: 'DataOverview',
  from: '2021-02-01',
  to: '2021-02-28',
  channels: [
    { __typename: 'ChannelOverview', channel: 'search', campaigns: ['google_hot', 'google_wide'] },
    { __typename: 'ChannelOverview', channel: 'social', campaigns: ['facebook_tier1', 'facebook_tier2'] },
  ],
};

export function aPageOf(cycles: readonly Cycle[]): CyclesPage {
  return {
    __typename: 'CycleConnection',
    totalCount: cycles.length,
    pageInfo: { __typename: 'PageInfo', endCursor: null, hasNextPage: false },
    nodes: cycles.map((cycle) => ({ ...cycle, peopleWithKpis: 4 })),
  };
}

/** A server with February, two people of one team, four KPIs and nothing set yet. */
export function aClient(): jest.Mocked<ReviewsClient> {
  const client: Partial<jest.Mocked<ReviewsClient>> = {
    readCycles: jest.fn<ReviewsClient['readCycles']>().mockResolvedValue(aPageOf([FEBRUARY])),
    readCycle: jest.fn<ReviewsClient['readCycle']>().mockResolvedValue(FEBRUARY),
    createCycle: jest.fn<ReviewsClient['createCycle']>(),
    renameCycle: jest.fn<ReviewsClient['renameCycle']>(),
    archiveCycle: jest.fn<ReviewsClient['archiveCycle']>(),
    deleteCycle: jest.fn<ReviewsClient['deleteCycle']>(),
    readRuns: jest.fn<ReviewsClient['readRuns']>().mockResolvedValue([]),
    readAssignments: jest.fn<ReviewsClient['readAssignments']>().mockResolvedValue([]),
    readPeople: jest.fn<ReviewsClient['readPeople']>().mockResolvedValue([SEARCH, SOCIAL]),
    readTeams: jest.fn<ReviewsClient['readTeams']>().mockResolvedValue([DIGITAL]),
    readKpis: jest.fn<ReviewsClient['readKpis']>().mockResolvedValue([NPS, ROMI, CPL, LEADS]),
    readMeasured: jest.fn<ReviewsClient['readMeasured']>().mockResolvedValue(MEASURED),
    readPlanComponents: jest.fn<ReviewsClient['readPlanComponents']>().mockResolvedValue([]),
    readValue: jest.fn<ReviewsClient['readValue']>().mockResolvedValue({ now: null, before: null }),
    readEarlier: jest.fn<ReviewsClient['readEarlier']>().mockResolvedValue([]),
    saveList: jest.fn<ReviewsClient['saveList']>(),
    saveLists: jest.fn<ReviewsClient['saveLists']>(),
  };
  return client as jest.Mocked<ReviewsClient>;
}

const POLICIES = { teamShareLimit: '50', kpiCountMin: 3, kpiCountMax: 5, headsSeePay: true };

export interface Stage extends Pick<PageStage, 'role' | 'session' | 'inputs'> {
  readonly client: jest.Mocked<ReviewsClient>;
  readonly personId?: string;
}

export function open(page: Type<unknown>, { client, personId, ...stage }: Stage): Promise<PageHarness> {
  return openPage(page, {
    ...stage,
    messages: ['reviews'],
    answers: [{ provide: ReviewsClient, useValue: client }],
    session: {
      me: () => ({ personId: personId ?? null }),
      workspace: () => ({ name: 'Field', currency: 'INR', timeZone: 'Asia/Kolkata', policies: POLICIES }),
    },
  });
}
