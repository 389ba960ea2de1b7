import { describe, expect, it } from '@jest/globals';
import { rupees } from '@premia/web-testing';
import type { Translate } from '@premia/web-util';
import { withoutTeam } from '../payout/payout-view';
import type { PayoutRun } from '../payouts-client';
import { checklistLink } from '../start/checklist-links';
import { anExplainedPayout, aRun } from '../testing/payouts-harness';
import { orderOf, outcomeOf, sortOf } from './rows-asked';
import { decisionIn, runSteps, totalBar } from './run-view';

type RunStep = PayoutRun['steps'][number];

const words = ((code: string) => code) as Translate;

describe('The way of a run', () => {
  it.each([
    { state: 'calculated', states: ['now', 'later', 'later', 'later', 'later'] },
    { state: 'approved', states: ['done', 'done', 'now', 'later', 'later'] },
    { state: 'exported', states: ['done', 'done', 'done', 'done', 'now'] },
  ] as const)('stands at $state', ({ state, states }) => {
    expect(runSteps(aRun({ state }), words, 'today', ({ byEmail }) => byEmail).map((step) => step.state)).toEqual(
      states,
    );
  });
});

const step = (action: RunStep['action'], reason: string | null = null): RunStep => ({
  __typename: 'RunStep',
  action,
  byEmail: `${action}@example.com`,
  at: '2021-03-03T06:30:00Z',
  reason,
});

describe('What is to be decided', () => {
  it.each([
    { state: 'calculated', availableActions: ['submit'], key: 'submit', moves: ['submit'] },
    { state: 'submitted', availableActions: ['approve', 'reject'], key: 'approve', moves: ['reject', 'approve'] },
    { state: 'submitted', availableActions: ['reject'], key: 'waits', moves: ['reject'] },
    { state: 'approved', availableActions: ['reject', 'lock'], key: 'lock', moves: ['reject', 'lock'] },
    { state: 'approved', availableActions: [], key: 'waitsForLock', moves: [] },
    { state: 'locked', availableActions: ['export'], key: 'handOver', moves: [] },
    { state: 'locked', availableActions: [], key: 'waitsForHandOver', moves: [] },
    { state: 'exported', availableActions: [], key: 'handedOver', moves: [] },
  ] as const)('in $state with $availableActions is $key', ({ state, availableActions, key, moves }) => {
    expect(decisionIn(aRun({ state, availableActions: [...availableActions] }))).toEqual({ key, moves });
  });

  it('is nothing where nothing is open, or not to this reader', () => {
    expect(decisionIn(aRun({ state: 'calculated' }))).toBeNull();
    expect(decisionIn(aRun({ state: 'superseded' }))).toBeNull();
  });

  it('is another look where an approval has fallen', () => {
    const run = aRun({ state: 'calculated', availableActions: ['submit'], steps: [step('submit'), step('void')] });
    expect(decisionIn(run)?.key).toBe('voided');
  });

  it('names on the way who took each step, the last time', () => {
    const run = aRun({ state: 'submitted', steps: [step('submit'), step('void'), step('submit', 'again')] });
    const shown = runSteps(run, words, 'today', ({ byEmail, reason }) => `${byEmail} ${reason ?? ''}`);
    expect(shown.map(({ detail }) => detail)).toEqual(['today', 'submit@example.com again', null, null, null]);
  });
});

describe('The bar of a total', () => {
  it('holds both sum and target', () => {
    expect(totalBar(aRun({ payoutTotal: rupees('24000'), targetTotal: rupees('48000') }))).toEqual({
      filled: 50,
      mark: 100,
    });
    expect(totalBar(aRun({ payoutTotal: rupees('60000'), targetTotal: rupees('48000') }))).toEqual({
      filled: 100,
      mark: 80,
    });
  });

  it('is not drawn where there is nothing, or nothing to be seen', () => {
    expect(totalBar(aRun({ payoutTotal: rupees('0'), targetTotal: rupees('0') }))).toBeNull();
    expect(totalBar(aRun({ payoutTotal: null, targetTotal: null }))).toBeNull();
  });
});

describe('What stands in the address', () => {
  it('is taken only where the server knows it', () => {
    expect(orderOf('percent_asc')).toBe('percent_asc');
    expect(orderOf('drop table')).toBe('total_desc');
    expect(orderOf('name_desc')).toBe('name');
    expect(outcomeOf('zero')).toBe('zero');
    expect(outcomeOf('secret')).toBeNull();
  });

  it('becomes the order that the table shows', () => {
    expect(sortOf('total_asc')).toEqual({ column: 'total', direction: 'ascending' });
    expect(sortOf('name')).toEqual({ column: 'name', direction: 'ascending' });
  });
});

describe('A finding of the checklist', () => {
  it.each([
    { code: 'no-terms', personId: 'p', path: ['/people', 'p'] },
    { code: 'weights-not-100', personId: 'p', path: ['/cycles', 'c'] },
    { code: 'no-data', personId: null, path: ['/data'] },
    { code: 'no-published-plan', personId: null, path: ['/plans'] },
    { code: 'version-not-acknowledged', personId: 'p', path: ['/plans/version', 'v'] },
    { code: 'something-new', personId: 'p', path: ['/people', 'p'] },
  ])('$code leads to $path', ({ code, personId, path }) => {
    expect(checklistLink({ code, personId }, { cycleId: 'c', planVersionId: 'v' })?.path).toEqual(path);
  });

  it('leads nowhere where no page could help', () => {
    expect(
      checklistLink({ code: 'run-under-approval', personId: null }, { cycleId: 'c', planVersionId: null }),
    ).toBeNull();
  });
});

describe('A payout, explained', () => {
  it('says what it would be without the team, where that makes a difference', () => {
    expect(withoutTeam(anExplainedPayout())).toEqual({ amount: '8647.02', currency: 'INR' });
    expect(withoutTeam(anExplainedPayout({ teamEffect: rupees('0.00') }))).toBeNull();
    expect(withoutTeam(anExplainedPayout({ teamEffect: null }))).toBeNull();
  });
});
