import type { Computation, Threads, TurnOwner } from '@premia/api-threads';
import type { PersonRow } from '../run-input/people-rows';

/** First the order, then batches of people, and null where they are over. */
type Supply<Order> = Order | readonly PersonRow[] | null;

/** A thread that is there, and begins when it has been handed everything. */
export type GatheringThread<Order, Result> = AsyncGenerator<undefined, Result, Supply<Order>>;

type Gathering<Order, Result> = Computation<null, undefined, Result, Supply<Order>>;

/** A computation over all people that begins only when nothing is read for it any more. */
export function gathering<Order, Result>(
  name: string,
  compute: (order: Order, people: readonly PersonRow[]) => Result,
): Gathering<Order, Result> {
  return {
    name,
    *run() {
      const order = (yield) as Order;
      const people: PersonRow[] = [];
      for (let rows = yield; rows !== null; rows = yield) people.push(...(rows as readonly PersonRow[]));
      return compute(order, people);
    },
  };
}

/** Works with a thread that is taken before anything is read: nobody waits for one with a connection. */
export async function withGathering<Order, Result, Value>(
  threads: Threads,
  owner: TurnOwner,
  computation: Gathering<Order, Result>,
  work: (thread: GatheringThread<Order, Result>) => Promise<Value>,
): Promise<Value> {
  const thread = threads.stream(owner, computation, null);
  try {
    await thread.next();
    return await work(thread);
  } finally {
    // What it would have given is of no matter.
    await thread.return(undefined as never);
  }
}

/** Hands over the order and all people, a batch at a time. */
export async function hand<Order>(
  thread: GatheringThread<Order, unknown>,
  order: Order,
  people: AsyncIterable<readonly PersonRow[]>,
): Promise<void> {
  await thread.next(order);
  for await (const rows of people) await thread.next(rows);
}

/** Has the thread compute. Hold no connection meanwhile. */
export async function computed<Result>(thread: GatheringThread<never, Result>): Promise<Result> {
  const step = await thread.next(null);
  if (step.done !== true) throw new Error('The thread wants more than everybody');
  return step.value;
}
