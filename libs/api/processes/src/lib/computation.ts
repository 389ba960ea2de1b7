/**
 * Work that takes long, with nothing but its input: no database, no clock, no network. It runs in a process, so what goes
 * in and comes out is plain data. It may yield parts of its result; each is asked for, and `next` may bring it more input.
 */
export interface Computation<Input, Part, Result, More = undefined> {
  readonly name: string;
  run(input: Input): Generator<Part, Result, More> | AsyncGenerator<Part, Result, More>;
}

/** Thrown where a computation needed more time or memory than one may have. */
export class ComputationStopped extends Error {
  constructor(
    computation: string,
    readonly lacked: 'time' | 'memory',
  ) {
    super(`The computation ${computation} was stopped: it ran out of ${lacked}`);
    this.name = 'ComputationStopped';
  }
}
