import { ValidationPipe } from '@nestjs/common';
import type { Fault } from '../problems/fault';
import { problemCode } from '../problems/problem';
import { faultsIn } from './rule';

/** Thrown where an input is not taken; a filter answers with all its faults, in the form the operation has for that. */
export class InputRefused extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super(`The input was refused: ${faults.map(({ path, reason }) => `${path} ${problemCode(reason)}`).join(', ')}`);
    this.name = 'InputRefused';
  }
}

/** Makes every argument of an operation an instance of its class, cleaned and checked; all faults are found at once. */
export class InputPipe extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      validationError: { target: true, value: true },
      exceptionFactory: (errors) => new InputRefused(faultsIn(errors)),
    });
  }
}
