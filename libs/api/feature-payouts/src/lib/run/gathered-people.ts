import type { Computation, Processes, TurnOwner } from '@premia/api-processes';
import type { PersonRow } from '../run-input/people-rows';

/** First the order, then batches of people, and null where they are over. */
type Supply<Order> = Order | readonly PersonRow[] | null;

/** A process that is there, and begins when it has been handed everything. */
export type GatheringProcess<Order, Result> = AsyncGenerator<undefined, Result, Supply<Order>>;

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

/** Works with a process that is taken before anything is read: nobody waits for one with a connection. */
export async function withGathering<Order, Result, Value>(
  processes: Processes,
  owner: TurnOwner,
  computation: Gathering<Order, Result>,
  work: (child: GatheringProcess<Order, Result>) => Promise<Value>,
): Promise<Value> {
  const child = processes.stream(owner, computation, null);
  try {
    await child.next();
    return await work(child);
  } finally {
    // What it would have given is of no matter.
    await child.return(undefined as never);
  }
}

/** Hands over the order and all people, a batch at a time. */
export async function hand<Order>(
  child: GatheringProcess<Order, unknown>,
  order: Order,
  people: AsyncIterable<readonly PersonRow[]>,
): Promise<void> {
  await child.next(order);
  for await (const rows of people) await child.next(rows);
}

/** Has the process compute. Hold no connection meanwhile. */
export async function computed<Result>(child: GatheringProcess<never, Result>): Promise<Result> {
  const step = await child.next(null);
  if (step.done !== true) throw new Error('The process wants more than everybody');
  return step.value;
}
