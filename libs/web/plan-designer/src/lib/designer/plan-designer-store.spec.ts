import { ApplicationInitStatus } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { stageProviders } from '@premia/web-testing';
import { RequestFailure } from '@premia/web-util';
import type { PlayedClient } from '../../../testing';
import { aClient, aPlan, aPublishedVersion, aVersion, SEVENTY_THIRTY, stageOf } from '../../../testing';
import { withWeight } from '../draft/weight-edits';
import { PlanDesignerStore } from './plan-designer-store';

const SIXTY = withWeight(SEVENTY_THIRTY, 'own', '60');
const FIFTY = withWeight(SEVENTY_THIRTY, 'own', '50');

async function turns(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
}

async function rest(milliseconds = 700): Promise<void> {
  await jest.advanceTimersByTimeAsync(milliseconds);
  await turns();
}

async function aStore(client: PlayedClient): Promise<PlanDesignerStore> {
  TestBed.configureTestingModule({ providers: [...stageProviders(stageOf({ client })), PlanDesignerStore] });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  const store = TestBed.inject(PlanDesignerStore);
  store.show('plan-1');
  TestBed.tick();
  await turns();
  return store;
}

describe('The plan on the table', () => {
  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'requestAnimationFrame'] });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('is sent once after a pause, however often it changed before', async () => {
    const client = aClient();
    const store = await aStore(client);
    store.edit(SIXTY);
    store.edit(FIFTY);
    expect(store.saveState()).toBe('changed');
    await rest();
    expect(client.saveDraft.mock.calls).toEqual([['plan-1', FIFTY, []]]);
    expect(store.saveState()).toBe('saved');
  });

  it('sends what was typed while it saved, after that save, never beside it', async () => {
    const client = aClient();
    const store = await aStore(client);
    let answer: (version: ReturnType<typeof aVersion>) => void = () => undefined;
    client.saveDraft.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
    store.edit(SIXTY);
    await rest();
    store.edit(FIFTY);
    await rest();
    expect(client.saveDraft).toHaveBeenCalledTimes(1);
    answer(aVersion({ definition: SIXTY }));
    await turns();
    expect(store.draft()).toBe(FIFTY);
    await rest();
    expect(client.saveDraft.mock.lastCall).toEqual(['plan-1', FIFTY, []]);
    expect(store.saveState()).toBe('saved');
  });

  it('keeps what the server refuses, and says where it is wrong', async () => {
    const client = aClient();
    const store = await aStore(client);
    const field = {
      __typename: 'FieldProblem',
      path: '/components/0/weight',
      code: 'weights-not-100',
      message: 'No.',
      value: null,
    };
    client.saveDraft.mockResolvedValueOnce({
      __typename: 'InvalidInput',
      code: 'INVALID_INPUT',
      message: 'Something is wrong.',
      fields: [{ ...field, __typename: 'FieldProblem' }],
    });
    store.edit(SIXTY);
    await rest();
    expect(store.saveState()).toBe('invalid');
    expect(store.problems().map(({ path }) => path)).toEqual(['/components/0/weight']);
    expect(store.draft()).toBe(SIXTY);
  });

  it('loses nothing when the server does not answer, and sends it on demand', async () => {
    const client = aClient();
    const store = await aStore(client);
    client.saveDraft.mockRejectedValueOnce(new RequestFailure('offline', null));
    store.edit(SIXTY);
    await rest();
    expect(store.saveState()).toBe('failed');
    expect(store.draft()).toBe(SIXTY);
    await store.save();
    expect(store.saveState()).toBe('saved');
    expect(client.saveDraft.mock.lastCall).toEqual(['plan-1', SIXTY, []]);
  });

  it('takes a drag back as one step, and steps of another kind one by one', async () => {
    const store = await aStore(aClient());
    store.edit(SIXTY);
    store.edit(FIFTY);
    store.edit({ ...FIFTY, gates: [] });
    store.undo();
    expect(store.draft()).toBe(FIFTY);
    store.undo();
    expect(store.draft()).toEqual(SEVENTY_THIRTY);
    expect(store.canUndo()).toBe(false);
  });

  it('makes the draft of the next version with the first change to a published one', async () => {
    const client = aClient();
    client.plan.mockResolvedValue(aPlan(aPublishedVersion()));
    const store = await aStore(client);
    await rest();
    expect(client.saveDraft).not.toHaveBeenCalled();
    client.saveDraft.mockResolvedValueOnce(aVersion({ id: 'version-2', number: 2, definition: SIXTY }));
    store.edit(SIXTY);
    await rest();
    expect(client.saveDraft).toHaveBeenCalledTimes(1);
    expect(store.version()?.number).toBe(2);
    expect(store.draft()).toBe(SIXTY);
  });

  it('has everything on the server before publishing', async () => {
    const client = aClient();
    const store = await aStore(client);
    store.edit(SIXTY);
    await store.saveAll();
    expect(client.saveDraft).toHaveBeenCalledTimes(1);
    expect(store.saveState()).toBe('saved');
  });
});
