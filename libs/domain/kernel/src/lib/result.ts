/** The expected outcomes of an operation as a value: either what was asked for, or why not. */
export type Result<Value, Problem> = Ok<Value> | Err<Problem>;

export interface Ok<Value> {
  readonly ok: true;
  readonly value: Value;
}

export interface Err<Problem> {
  readonly ok: false;
  readonly error: Problem;
}

export function ok<Value>(value: Value): Ok<Value> {
  return { ok: true, value };
}

export function err<Problem>(error: Problem): Err<Problem> {
  return { ok: false, error };
}

/** Makes a `switch` over a closed union fail to compile when a member is not answered. */
export function assertNever(unexpected: never): never {
  throw new TypeError(`Unexpected variant: ${JSON.stringify(unexpected)}`);
}
