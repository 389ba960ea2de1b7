import type { Type } from '@angular/core';
import { ApplicationInitStatus, provideZonelessChangeDetection } from '@angular/core';
import type { ComponentFixture } from '@angular/core/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { jest } from '@jest/globals';
import type { Permission, Role } from '@premia/shared-contract';
import { permissionScope } from '@premia/shared-contract';
import { provideMessages, SessionStore } from '@premia/web-util';
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
};

export function aKpi(changes: Partial<KpiChoice> = {}): KpiChoice {
  return {
    __typename: 'Kpi',
    key: 'leads',
    name: 'Leads',
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
  description: 'Spend for one lead.',
  unit: 'money',
  direction: 'lower_is_better',
});
export const ROMI = aKpi({
  key: 'romi',
  name: 'Return on marketing investment (ROMI)',
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
    actual: { __typename: 'AssignmentActual', value: '7054', status: 'ok', reason: null, attainment: '100.771429' },
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

export const MEASURED: Measured = {
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
    nodes: [...cycles],
  };
}

/** A server with February, two people of one team, four KPIs and nothing set yet. */
export function aClient(): jest.Mocked<ReviewsClient> {
  const client: Partial<jest.Mocked<ReviewsClient>> = {
    readCycles: jest.fn<ReviewsClient['readCycles']>().mockResolvedValue(aPageOf([FEBRUARY])),
    readCycle: jest.fn<ReviewsClient['readCycle']>().mockResolvedValue(FEBRUARY),
    createCycle: jest.fn<ReviewsClient['createCycle']>(),
    readAssignments: jest.fn<ReviewsClient['readAssignments']>().mockResolvedValue([]),
    readPeople: jest.fn<ReviewsClient['readPeople']>().mockResolvedValue([SEARCH, SOCIAL]),
    readTeams: jest.fn<ReviewsClient['readTeams']>().mockResolvedValue([DIGITAL]),
    readKpis: jest.fn<ReviewsClient['readKpis']>().mockResolvedValue([NPS, ROMI, CPL, LEADS]),
    readMeasured: jest.fn<ReviewsClient['readMeasured']>().mockResolvedValue(MEASURED),
    readPlanComponents: jest.fn<ReviewsClient['readPlanComponents']>().mockResolvedValue([]),
    readValue: jest.fn<ReviewsClient['readValue']>().mockResolvedValue({ now: null, before: null }),
    saveList: jest.fn<ReviewsClient['saveList']>(),
  };
  return client as jest.Mocked<ReviewsClient>;
}

export interface Stage {
  readonly client: jest.Mocked<ReviewsClient>;
  readonly role?: Role;
  readonly personId?: string;
  readonly inputs?: Readonly<Record<string, unknown>>;
}

/** The page as a member with the given role meets it, in English, with a server that a test plays. */
export async function open<Page>(page: Type<Page>, stage: Stage): Promise<ComponentFixture<Page>> {
  const roles: readonly Role[] = [stage.role ?? 'owner'];
  const policies = { teamShareLimit: '50', kpiCountMin: 3, kpiCountMax: 5, headsSeePay: true };
  const session = {
    can: (permission: Permission) => permissionScope(roles, permission) !== null,
    scopeOf: (permission: Permission) => permissionScope(roles, permission),
    me: () => ({ personId: stage.personId ?? null }),
    workspace: () => ({ name: 'Field', currency: 'INR', timeZone: 'Asia/Kolkata', policies }),
  };
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(),
      provideRouter([{ path: '**', children: [] }]),
      provideMessages('ui', 'reviews'),
      { provide: ReviewsClient, useValue: stage.client },
      { provide: SessionStore, useValue: session },
    ],
  });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  const fixture = TestBed.createComponent(page);
  for (const [name, value] of Object.entries(stage.inputs ?? {})) fixture.componentRef.setInput(name, value);
  await settle(fixture);
  return fixture;
}

/** Lets answers of the played server arrive and the page follow; by microtasks, so that no time passes. */
export async function settle(fixture: ComponentFixture<unknown>): Promise<void> {
  for (let round = 0; round < 3; round++) {
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
    await fixture.whenStable();
  }
}

export function textOf(fixture: ComponentFixture<unknown>): string {
  const element: HTMLElement = fixture.nativeElement;
  return (element.textContent ?? '').replace(/\s+/gu, ' ');
}

/** The one element of a kind whose words or label hold `words`. */
export function find<E extends HTMLElement>(root: ParentNode, selector: string, words: string): E {
  const found = [...root.querySelectorAll<E>(selector)].filter((element) =>
    `${element.textContent ?? ''} ${element.getAttribute('aria-label') ?? ''}`.includes(words),
  );
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`${found.length} × ${selector} “${words}”`);
  return only;
}

/** The control that a label names. */
export function field<E extends HTMLInputElement | HTMLSelectElement = HTMLInputElement>(
  root: ParentNode,
  label: string,
): E {
  const labels = [...root.querySelectorAll('label')].filter(({ textContent }) => textContent?.trim().startsWith(label));
  const id = labels[0]?.htmlFor ?? '';
  const control = root.querySelector<E>(`[id="${id}"]`);
  if (labels.length !== 1 || control === null) throw new Error(`${labels.length} fields “${label}”`);
  return control;
}

export async function type(
  fixture: ComponentFixture<unknown>,
  control: HTMLInputElement | HTMLSelectElement,
  text: string,
): Promise<void> {
  control.value = text;
  control.dispatchEvent(new Event(control instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
  await settle(fixture);
}

export async function press(fixture: ComponentFixture<unknown>, element: HTMLElement): Promise<void> {
  element.click();
  await settle(fixture);
}

export async function pressKey(fixture: ComponentFixture<unknown>, element: HTMLElement, key: string): Promise<void> {
  element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  await settle(fixture);
}
