import { setPriority } from 'node:os';
import type { Computation } from './computation';

/** What a process is told: to begin, or to go on with what it has begun. */
export type ProcessRequest =
  | { readonly kind: 'begin'; readonly name: string; readonly input: unknown }
  | { readonly kind: 'next'; readonly more: unknown };

export type ProcessAnswer =
  | { readonly kind: 'part'; readonly value: unknown }
  | { readonly kind: 'result'; readonly value: unknown }
  | { readonly kind: 'error'; readonly message: string; readonly stack: string };

/** A computation of any kind; what goes in is known to whoever asks for it. */
export type AnyComputation = Computation<never, unknown, unknown, never>;

const LOWER_PRIORITY = 10;

/**
 * The process's side: does one computation after another for the process that has started it.
 *
 * @param load what to load for a computation, by its name: a process brings along no more than it is asked for
 */
export function serveComputations(load: Readonly<Record<string, () => Promise<AnyComputation>>>): void {
  if (process.send === undefined) throw new Error('Computations are served in a process of their own');
  const send = process.send.bind(process);
  setPriority(LOWER_PRIORITY);
  process.on('disconnect', () => process.exit());
  let current: ReturnType<AnyComputation['run']> | null = null;
  const answer = async (request: ProcessRequest): Promise<ProcessAnswer> => {
    if (request.kind === 'begin') current = (await load[request.name]?.())?.run(request.input as never) ?? null;
    if (current === null) throw new Error(`No computation to go on with: ${JSON.stringify(request).slice(0, 80)}`);
    const { done, value } = await current.next(request.kind === 'begin' ? undefined : (request.more as never));
    return done === true ? { kind: 'result', value } : { kind: 'part', value };
  };
  process.on('message', (request: ProcessRequest) => {
    answer(request)
      .catch(({ message, stack = '' }: Error): ProcessAnswer => ({ kind: 'error', message, stack }))
      .then((told) => send(told))
      // What cannot be cloned is a mistake of the computation.
      .catch(({ message, stack = '' }: Error) => send({ kind: 'error', message, stack }));
  });
}
