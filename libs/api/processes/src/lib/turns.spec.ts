import { jest } from '@jest/globals';
import { Busy, type Turn, Turns } from './turns';

const limits = { places: 4, perTenant: 3, perUser: 2, waitingPerUser: 5, waitMs: 60_000 };
const ann = { tenantId: 'greedy', userId: 'ann' };
const bob = { tenantId: 'greedy', userId: 'bob' };
const eve = { tenantId: 'modest', userId: 'eve' };

// Who still waits when a test is over would be refused a minute later, in whatever test runs by then.
beforeEach(() => jest.useFakeTimers({ doNotFake: ['setImmediate'] }));
afterEach(() => jest.useRealTimers());

/** Asks for a turn and notes when it is given. */
function queue(turns: Turns) {
  const given: string[] = [];
  const held: Turn[] = [];
  const ask = (name: string, owner: typeof ann, weight?: number) =>
    turns.take(owner, weight).then((turn) => {
      given.push(name);
      held.push(turn);
    });
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  return { given, held, ask, settled };
}

it('gives a user and a tenant no more than their part, while others have places', async () => {
  const { given, ask, settled } = queue(new Turns(limits));
  for (const name of ['ann 1', 'ann 2', 'ann 3']) void ask(name, ann);
  for (const name of ['bob 1', 'bob 2']) void ask(name, bob);
  void ask('eve 1', eve);
  await settled();
  expect(given).toEqual(['ann 1', 'ann 2', 'bob 1', 'eve 1']);
});

it('lets the tenant with the fewest places come next, whoever was there before', async () => {
  const { given, held, ask, settled } = queue(new Turns({ ...limits, places: 2, perUser: 3 }));
  for (const name of ['ann 1', 'ann 2', 'ann 3', 'ann 4']) void ask(name, ann);
  void ask('eve 1', eve);
  await settled();
  held[0]?.leave();
  await settled();
  expect(given).toEqual(['ann 1', 'ann 2', 'eve 1']);
});

it('counts heavy turns by their weight, and lets nobody past whoever waits for room', async () => {
  const { given, held, ask, settled } = queue(new Turns({ ...limits, perUser: 3 }));
  void ask('ann heavy', ann, 3);
  void ask('eve heavy', eve, 3);
  await settled();
  void ask('bob', { tenantId: 'third', userId: 'bob' });
  await settled();
  expect(given).toEqual(['ann heavy']);
  held[0]?.leave();
  await settled();
  expect(given).toEqual(['ann heavy', 'eve heavy', 'bob']);
});

it('refuses at once what one user sends beyond what may wait', async () => {
  const { ask, settled } = queue(new Turns({ ...limits, waitingPerUser: 1 }));
  for (const name of ['1', '2', '3']) void ask(name, ann);
  await settled();
  await expect(ask('4', ann)).rejects.toMatchObject({ name: 'Busy', reason: 'user', retryAfterSeconds: 2 });
  await ask('eve', eve);
});

it('sends away who has waited too long, and gives the place to the next all the same', async () => {
  const { given, held, ask, settled } = queue(new Turns({ ...limits, places: 1, waitMs: 1 }));
  await ask('ann', ann);
  const refused = expect(ask('eve', eve)).rejects.toBeInstanceOf(Busy);
  jest.advanceTimersByTime(1);
  await refused;
  held[0]?.leave();
  held[0]?.leave();
  await ask('bob', bob);
  await settled();
  expect(given).toEqual(['ann', 'bob']);
});
