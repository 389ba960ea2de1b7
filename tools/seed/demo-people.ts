import type { Role } from '@premia/shared-contract';

/** A person of the demo, named by role; `joins` counts months from the first closed one. */
export interface DemoPerson {
  readonly key: string;
  readonly name: string;
  readonly number: string;
  readonly team: string;
  readonly position: string;
  readonly pay: number;
  readonly targetPercent: number | null;
  readonly fte: string;
  /** Null: since before the first month. */
  readonly joins: { readonly month: number; readonly day: number } | null;
}

const since = null;

export const DEMO_TEAMS = {
  all: 'Marketing',
  performance: 'Performance',
  brand: 'Brand and influencers',
  people: 'People',
} as const;

export const DEMO_PEOPLE: readonly DemoPerson[] = [
  {
    key: 'head',
    name: 'Head of marketing',
    number: 'M-001',
    team: DEMO_TEAMS.all,
    position: 'Head of marketing',
    pay: 140_000,
    targetPercent: 25,
    fte: '1',
    joins: since,
  },
  {
    key: 'search',
    name: 'Search specialist',
    number: 'M-002',
    team: DEMO_TEAMS.performance,
    position: 'Search specialist',
    pay: 60_000,
    targetPercent: 20,
    fte: '1',
    joins: since,
  },
  {
    key: 'social',
    name: 'Social specialist',
    number: 'M-003',
    team: DEMO_TEAMS.performance,
    position: 'Social specialist',
    pay: 60_000,
    targetPercent: 20,
    fte: '1',
    joins: since,
  },
  {
    key: 'influencer',
    name: 'Influencer specialist',
    number: 'M-004',
    team: DEMO_TEAMS.brand,
    position: 'Influencer specialist',
    pay: 60_000,
    targetPercent: 20,
    fte: '1',
    joins: since,
  },
  {
    key: 'media',
    name: 'Media specialist',
    number: 'M-005',
    team: DEMO_TEAMS.brand,
    position: 'Media specialist',
    pay: 60_000,
    targetPercent: 20,
    fte: '1',
    joins: since,
  },
  {
    key: 'junior',
    name: 'Junior social specialist',
    number: 'M-006',
    team: DEMO_TEAMS.performance,
    position: 'Junior social specialist',
    pay: 40_000,
    targetPercent: 15,
    fte: '0.5',
    joins: { month: 6, day: 14 },
  },
  {
    key: 'analyst',
    name: 'Marketing analyst',
    number: 'M-007',
    team: DEMO_TEAMS.all,
    position: 'Marketing analyst',
    pay: 70_000,
    targetPercent: 10,
    fte: '1',
    joins: since,
  },
  {
    key: 'hr',
    name: 'HR manager',
    number: 'P-001',
    team: DEMO_TEAMS.people,
    position: 'HR manager',
    pay: 80_000,
    targetPercent: null,
    fte: '1',
    joins: since,
  },
];

/** Who signs in to the demo; whoever has a person sees their own pages. */
export interface DemoLogin {
  readonly key: string;
  readonly roles: readonly Role[];
  readonly person: string | null;
}

export const DEMO_LOGINS: readonly DemoLogin[] = [
  { key: 'admin', roles: ['admin'], person: null },
  { key: 'hr', roles: ['hr'], person: 'hr' },
  { key: 'head', roles: ['head'], person: 'head' },
  { key: 'search', roles: ['employee'], person: 'search' },
  { key: 'social', roles: ['employee'], person: 'social' },
  { key: 'influencer', roles: ['employee'], person: 'influencer' },
  { key: 'media', roles: ['employee'], person: 'media' },
  { key: 'auditor', roles: ['auditor'], person: null },
];

interface DemoGoal {
  readonly person: string;
  readonly channels: readonly string[];
  readonly campaigns: readonly string[];
  /** Percent. */
  readonly romi: { readonly baseline: string; readonly target: string };
  /** Rupees. */
  readonly costPerLead: string;
  readonly leadsPerDay: number;
}

const DEMO_GOALS: readonly DemoGoal[] = [
  {
    person: 'search',
    channels: ['search'],
    campaigns: [],
    romi: { baseline: '-50', target: '25' },
    costPerLead: '490',
    leadsPerDay: 250,
  },
  {
    person: 'social',
    channels: ['social'],
    campaigns: [],
    romi: { baseline: '-50', target: '0' },
    costPerLead: '445',
    leadsPerDay: 1110,
  },
  {
    person: 'influencer',
    channels: ['influencer'],
    campaigns: [],
    romi: { baseline: '0', target: '150' },
    costPerLead: '490',
    leadsPerDay: 605,
  },
  {
    person: 'media',
    channels: ['media'],
    campaigns: [],
    romi: { baseline: '-50', target: '25' },
    costPerLead: '495',
    leadsPerDay: 360,
  },
  {
    person: 'junior',
    channels: [],
    campaigns: ['social_stories'],
    romi: { baseline: '-60', target: '-20' },
    costPerLead: '460',
    leadsPerDay: 118,
  },
  {
    person: 'head',
    channels: [],
    campaigns: [],
    romi: { baseline: '-50', target: '40' },
    costPerLead: '465',
    leadsPerDay: 2330,
  },
];

/** Revenue of the department a day, rupees. */
const REVENUE_PER_DAY = 1_480_000;

/** An assignment as the API takes it. */
export type DemoAssignment = Readonly<Record<string, unknown>>;

/** The KPIs of everybody who is there in a month of so many days: ROMI, cost per lead, leads. */
export function demoAssignments(
  monthIndex: number,
  days: number,
): readonly { readonly person: string; readonly assignments: readonly DemoAssignment[] }[] {
  return DEMO_GOALS.filter(({ person }) => isThere(person, monthIndex)).map((goal) => ({
    person: goal.person,
    assignments: kpisOf(goal, monthIndex, days),
  }));
}

export function demoTeamRevenue(monthIndex: number, days: number): DemoAssignment {
  const target = grown(REVENUE_PER_DAY, monthIndex, days, 100_000);
  return { ownerKind: 'team', kpi: 'revenue', weight: '100', scoring: { kind: 'ratio', direction: 'higher', target } };
}

function isThere(person: string, monthIndex: number): boolean {
  const joins = DEMO_PEOPLE.find(({ key }) => key === person)?.joins ?? null;
  return joins === null || joins.month <= monthIndex;
}

function kpisOf(
  { channels, campaigns, romi, costPerLead, leadsPerDay }: DemoGoal,
  monthIndex: number,
  days: number,
): readonly DemoAssignment[] {
  const common = {
    ownerKind: 'person',
    channels,
    campaigns,
    confirmation: 'Each of us runs our own campaigns from budget to landing page',
  };
  const leads = grown(leadsPerDay, monthIndex, days, 100);
  return [
    { ...common, kpi: 'romi', weight: '40', scoring: { kind: 'progress', ...romi }, attainmentMax: '200' },
    { ...common, kpi: 'cpl', weight: '30', scoring: { kind: 'ratio', direction: 'lower', target: costPerLead } },
    { ...common, kpi: 'leads', weight: '30', scoring: { kind: 'ratio', direction: 'higher', target: leads } },
  ];
}

/** A target that grows a little every month, rounded to something a person would set. */
function grown(perDay: number, monthIndex: number, days: number, step: number): string {
  return String(Math.round((perDay * days * (1 + 0.012 * monthIndex)) / step) * step);
}
