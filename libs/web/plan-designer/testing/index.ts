import type { Type } from '@angular/core';
import { jest } from '@jest/globals';
import { grantsOf } from '@premia/shared-contract';
import type { DesignerChoices, Plan, PlanPreview, PlanSummary, ReadVersion } from '@premia/web-plans-client';
import { PlansClient } from '@premia/web-plans-client';
import type { PageHarness, PageStage } from '@premia/web-testing';
import { openPage, rupees } from '@premia/web-testing';
import { Confirmations } from '@premia/web-ui';
import { planFromTemplate } from '../src/lib/draft/plan-templates';

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
    summary: ['Components add up: each pays its own share of the target bonus.'],
    warnings: [],
    acknowledgements: { __typename: 'AcknowledgementSummary', needed: 0, given: 0, overridden: 0 },
    acknowledgedByMe: false,
    pendingAcknowledgements: [],
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
    cost: rupees('23084.40'),
    target: rupees('24000'),
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
    target: rupees('12000'),
    payout: rupees(payout),
    percentOfTarget: null,
    currentPayout: null,
    change: change === null ? null : rupees(change),
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
      isFirst: true,
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

export interface Stage extends Pick<PageStage, 'role' | 'inputs'> {
  readonly client: PlayedClient;
  readonly confirms?: boolean;
}

/** What a page of plans meets: a member with the role, a server that a test plays, and who says yes, or no, to every question. */
export function stageOf({ client, confirms = true, ...stage }: Stage): PageStage {
  return {
    ...stage,
    messages: ['plans'],
    answers: [
      { provide: PlansClient, useValue: client },
      { provide: Confirmations, useValue: { ask: () => Promise.resolve(confirms ? { reason: 'On leave' } : null) } },
    ],
    session: { me: () => ({ personId: 'person-1', permissions: grantsOf([stage.role ?? 'owner']) }) },
  };
}

export function open(page: Type<unknown>, stage: Stage): Promise<PageHarness> {
  return openPage(page, stageOf(stage));
}
