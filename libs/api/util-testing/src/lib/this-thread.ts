import { type Computation, Threads, type TurnOwner } from '@premia/api-threads';

/** Computes where it is asked, for tests of what is computed; what comes out is plain, as if it had come from a thread. */
export class ThisThread extends Threads {
  constructor() {
    super({ file: new URL('no-thread-is-started', import.meta.url) });
  }

  override async *stream<Input, Part, Result, More = undefined>(
    _: TurnOwner,
    computation: Computation<Input, Part, Result, More>,
    input: Input,
  ): AsyncGenerator<Part, Result, More> {
    const steps = computation.run(structuredClone(input));
    let step = await steps.next();
    while (step.done !== true) step = await steps.next(yield structuredClone(step.value));
    return structuredClone(step.value);
  }
}
