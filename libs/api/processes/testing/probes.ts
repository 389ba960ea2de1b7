import type { Computation } from '../src/lib/computation';

const COUNT: Computation<number, number, string, number> = {
  name: 'count',
  *run(from) {
    const step: number = yield from;
    yield from + step;
    return 'counted';
  },
};
const FAIL: Computation<string, never, never> = {
  name: 'fail',

  *run(what): Generator<never, never> {
    throw new Error(what);
  },
};
const SPIN: Computation<null, never, never> = {
  name: 'spin',

  *run(): Generator<never, never> {
    for (;;);
  },
};
const FILL: Computation<null, never, never> = {
  name: 'fill',

  *run(): Generator<never, never> {
    const held: unknown[] = [];
    for (;;) held.push(Array.from({ length: 1000 }, (_, at) => ({ at })));
  },
};

/** Asks for far more at once than is left of its memory: a thread of this process would end the whole of it. */
const GROW: Computation<null, never, never> = {
  name: 'grow',

  *run(): Generator<never, never> {
    const held: number[][] = [];
    for (;;) held.push(new Array<number>(8_000_000).fill(0.5));
  },
};

const SIZE: Computation<Uint8Array, never, { readonly length: number; readonly last: number | undefined }> = {
  name: 'size',
  *run(bytes) {
    return { length: bytes.length, last: bytes.at(-1) };
  },
};

export const PROBES = { COUNT, FAIL, SPIN, FILL, GROW, SIZE };
