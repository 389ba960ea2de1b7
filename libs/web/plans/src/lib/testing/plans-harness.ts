import type { Type } from '@angular/core';
import { ApplicationInitStatus, provideZonelessChangeDetection } from '@angular/core';
import type { ComponentFixture } from '@angular/core/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { jest } from '@jest/globals';
import type { Permission, Role } from '@premia/shared-contract';
import { grantsOf, permissionScope } from '@premia/shared-contract';
import { Confirmations } from '@premia/web-ui';
import { provideMessages, SessionStore } from '@premia/web-util';
import { planFromTemplate } from '../draft/plan-templates';
import type { DesignerChoices, Plan, PlanPreview, PlanSummary, ReadVersion } from '../plans-client';
import { PlansClient } from '../plans-client';

export const SEVENTY_THIRTY = planFromTemplate('individual-and-team', 'INR');

export function aVersion(changes: Partial<ReadVersion> = {}): ReadVersion {
  return {
    __typename: 'BonusPlanVersion',
    id: 'version-1',
    planId: 'plan-1',
    planName: 'Marketing 70/30',
    number: 1,
    state: 'draft',
    definition: SEVENTY_THIRTY,
    teamIds: [],
    appliesFrom: null,
    publishedAt: null,
    choices: ['Components add up: each pays its own share of the target bonus.'],
    warnings: [],
    acknowledgements: { __typename: 'AcknowledgementSummary', needed: 0, given: 0, overridden: 0 },
    acknowledgedByMe: false,
    awaitedReaders: [],
    ...changes,
  };
}

export function aPublishedVersion(changes: Partial<ReadVersion> = {}): ReadVersion {
  return aVersion({ state: 'published', publishedAt: '2021-03-01T09:00:00Z', ...changes });
}

/** A plan with the given versions, the newest first. */
export function aPlan(...versions: readonly ReadVersion[]): Plan {
  const [latest = aVersion()] = versions;
  const published = versions.find(({ state }) => state === 'published') ?? null;
  return { __typename: 'BonusPlan', id: 'plan-1', name: 'Marketing 70/30', latest, published, versions: [...versions] };
}

export function inList(plan: Plan): PlanSummary {
  const versions = plan.versions.map(({ id, number }) => ({ __typename: 'BonusPlanVersion' as const, id, number }));
  return { ...plan, versions };
}

export function somePreview(changes: Partial<PlanPreview> = {}): PlanPreview {
  return {
    __typename: 'PlanPreview',
    currency: 'INR',
    cost: '23084.40',
    target: '24000',
    currentCost: null,
    distribution: [{ __typename: 'DistributionBin', from: '70', to: '80', count: 2 }],
    errors: [],
    people: [person('search', '8907.06'), person('influencer', '14177.34')],
    ...changes,
  };
}

export function person(id: string, payout: string, change: string | null = null): PlanPreview['people'][number] {
  return {
    __typename: 'PlanPreviewPerson',
    personId: id,
    name: `${id.charAt(0).toUpperCase()}${id.slice(1)} specialist`,
    teamName: 'Digital',
    target: '12000',
    payout,
    percentOfTarget: null,
    currentPayout: null,
    change,
  };
}

export const CHOICES: DesignerChoices = {
  cycles: [
    {
      __typename: 'Cycle',
      id: 'cycle-1',
      name: 'February 2021',
      from: '2021-02-01',
      to: '2021-02-28',
      stage: 'active',
    },
  ],
  teams: [{ __typename: 'Team', id: 'team-1', name: 'Digital', peopleCount: 4 }],
  kpis: [{ __typename: 'Kpi', key: 'nps', name: 'NPS', unit: 'score' }],
  workspace: null,
};

export type PlayedClient = jest.Mocked<PlansClient>;

/** Every operation answers as for one draft, until a test says otherwise. */
export function aClient(): PlayedClient {
  const client: Partial<PlayedClient> = {
    plans: jest.fn<PlansClient['plans']>().mockResolvedValue([]),
    plan: jest.fn<PlansClient['plan']>().mockResolvedValue(aPlan(aVersion())),
    choices: jest.fn<PlansClient['choices']>().mockResolvedValue(CHOICES),
    preview: jest.fn<PlansClient['preview']>().mockResolvedValue(somePreview()),
    create: jest.fn<PlansClient['create']>().mockResolvedValue(aVersion()),
    saveDraft: jest
      .fn<PlansClient['saveDraft']>()
      .mockImplementation((_plan, definition, teamIds) =>
        Promise.resolve(aVersion({ definition, teamIds: [...teamIds] })),
      ),
    discardDraft: jest
      .fn<PlansClient['discardDraft']>()
      .mockResolvedValue({ __typename: 'PlanDraftDiscarded', planRemains: false }),
    publish: jest.fn<PlansClient['publish']>().mockResolvedValue(aPublishedVersion()),
    myCalculation: jest.fn<PlansClient['myCalculation']>().mockResolvedValue(null),
    overrideAcknowledgement: jest.fn<PlansClient['overrideAcknowledgement']>(),
    acknowledge: jest.fn<PlansClient['acknowledge']>(),
  };
  return client as PlayedClient;
}

export interface Stage {
  readonly client: PlayedClient;
  readonly role?: Role;
  readonly inputs?: Readonly<Record<string, unknown>>;
  readonly confirms?: boolean;
}

/** What a page meets: a member with the role, English texts, a server that a test plays. */
export function providersFor({ client, role = 'owner', confirms = true }: Stage) {
  const roles: readonly Role[] = [role];
  const session = {
    can: (permission: Permission) => permissionScope(roles, permission) !== null,
    scopeOf: (permission: Permission) => permissionScope(roles, permission),
    me: () => ({ personId: 'person-1', permissions: grantsOf(roles) }),
    workspace: () => ({ currency: 'INR', timeZone: 'Asia/Kolkata' }),
  };
  return [
    provideZonelessChangeDetection(),
    provideRouter([{ path: '**', children: [] }]),
    provideMessages('ui', 'plans'),
    { provide: PlansClient, useValue: client },
    { provide: SessionStore, useValue: session },
    { provide: Confirmations, useValue: { ask: () => Promise.resolve(confirms ? { reason: 'On leave' } : null) } },
  ];
}

export async function open<Page>(page: Type<Page>, stage: Stage): Promise<ComponentFixture<Page>> {
  TestBed.configureTestingModule({ providers: providersFor(stage) });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  const fixture = TestBed.createComponent(page);
  for (const [name, value] of Object.entries(stage.inputs ?? {})) fixture.componentRef.setInput(name, value);
  await settle(fixture);
  return fixture;
}

/** Lets answers of the played server arrive and the page follow. */
export async function settle(fixture: ComponentFixture<unknown>): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    await fixture.whenStable();
  }
}

export function textOf(fixture: ComponentFixture<unknown>): string {
  const element: HTMLElement = fixture.nativeElement;
  return (element.textContent ?? '').replace(/\s+/gu, ' ');
}

/** The one element of a kind whose words or label hold `words`. */
export function find<E extends HTMLElement>(fixture: ComponentFixture<unknown>, selector: string, words: string): E {
  const root: HTMLElement = fixture.nativeElement;
  const found = [...root.querySelectorAll<E>(selector)].filter((element) =>
    `${element.textContent ?? ''} ${element.getAttribute('aria-label') ?? ''}`.includes(words),
  );
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`${found.length} × ${selector} “${words}”`);
  return only;
}

export async function press(fixture: ComponentFixture<unknown>, element: HTMLElement): Promise<void> {
  element.click();
  await settle(fixture);
}

export async function type(fixture: ComponentFixture<unknown>, control: HTMLInputElement, text: string): Promise<void> {
  control.value = text;
  control.dispatchEvent(new Event('input', { bubbles: true }));
  await settle(fixture);
}

/** As `type`, for a control that takes its value when it is left. */
export async function change(
  fixture: ComponentFixture<unknown>,
  control: HTMLInputElement,
  text: string,
): Promise<void> {
  control.value = text;
  control.dispatchEvent(new Event('change', { bubbles: true }));
  await settle(fixture);
}
