import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { describe, expect, it, jest } from '@jest/globals';
import { openPage, rupees } from '@premia/web-testing';
import { RunChangesClient } from '@premia/web-util';
import type { ChangedSinceModel } from './changed-since';
import { ChangedSince } from './changed-since';

type Changes = NonNullable<Awaited<ReturnType<RunChangesClient['read']>>>;

const CHANGES: Changes = {
  __typename: 'RunChanges',
  changes: ['data', 'kpis'],
  before: rupees('89644.81'),
  now: rupees('90045.44'),
  change: rupees('400.63'),
  peopleCount: 1,
  people: [{ __typename: 'ChangedPayout', personId: 'p', personName: 'Search specialist', change: rupees('400.63') }],
};

async function textOf(model: ChangedSinceModel, changes: Changes | null): Promise<string> {
  TestBed.resetTestingModule();
  @Component({ imports: [ChangedSince], template: '<premia-changed-since [model]="model" />' })
  class Page {
    protected readonly model = model;
  }
  const read = jest.fn<RunChangesClient['read']>().mockResolvedValue(changes);
  const standingRun = jest.fn<RunChangesClient['standingRun']>().mockResolvedValue({
    __typename: 'PayoutRun',
    id: 'run',
    number: 1,
    cycleName: 'November 2026',
    state: 'calculated',
    planId: 'plan',
  });
  const answers = [{ provide: RunChangesClient, useValue: { read, standingRun } }];
  const page = await openPage(Page, { messages: [], answers });
  return (await page.text()).trim();
}

describe('The notice of what has changed since a run', () => {
  it('says what, by how much and for whom', async () => {
    const text = await textOf({ runId: 'run' }, CHANGES);
    expect(text).toMatch(
      /^Changed since this run: data and KPIs or targets\. The run itself is untouched: .+ Recalculated, it would be 90.045\.44.₹ \(\+400\.63.₹\)\./u,
    );
    expect(text).toMatch(/1 payout would change\s*Search specialist\s*\+400\.63.₹/u);
  });

  it('names the run where the page is about a plan', async () => {
    expect(await textOf({ cycleId: 'cycle', planId: 'plan' }, CHANGES)).toMatch(/^November 2026, run 1/u);
  });

  it('speaks to whom the payout is, and of nobody else', async () => {
    const text = await textOf({ runId: 'run', personId: 'p' }, CHANGES);
    expect(text).toMatch(/^Changed since your bonus was calculated/u);
    expect(text).not.toContain('Search specialist');
  });

  it('says that amounts stay, that they are not known, or nothing', async () => {
    expect(await textOf({ runId: 'run' }, { ...CHANGES, peopleCount: 0, people: [] })).toContain('stay the same');
    expect(await textOf({ runId: 'run' }, { ...CHANGES, now: null, change: null })).toContain('can’t be given yet');
    expect(await textOf({ runId: 'run' }, null)).toBe('');
  });
});
