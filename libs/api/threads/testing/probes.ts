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

export const PROBES = { COUNT, FAIL, SPIN, FILL };
