import { type Computation, Processes, type TurnOwner } from '@premia/api-processes';

/** Computes where it is asked, for tests of what is computed; what comes out is plain, as if it had come from a process. */
export class ThisProcess extends Processes {
  constructor() {
    super({ file: new URL('no-process-is-started', import.meta.url) });
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
