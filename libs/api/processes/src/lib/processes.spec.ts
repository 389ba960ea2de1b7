import { PROBES } from '../../testing/probes';
import { Processes } from './processes';

const file = new URL('../../testing/probe-process.ts', import.meta.url);
const somebody = { tenantId: 'a', userId: 'b' };
let processes: Processes;

beforeAll(() => {
  processes = new Processes({ file, execArgv: ['--import', 'tsx'], timeLimitMs: 8_000, heapMb: 64 });
});

afterAll(() => processes.close());

it('hands on parts as they are asked for, takes more input between them, and ends with the result', async () => {
  const steps = processes.stream(somebody, PROBES.COUNT, 5);
  expect(await steps.next()).toEqual({ done: false, value: 5 });
  expect(await steps.next(10)).toEqual({ done: false, value: 15 });
  expect(await steps.next(0)).toEqual({ done: true, value: 'counted' });
});

it('hands on what a computation throws, and goes on with the next', async () => {
  await expect(processes.run(somebody, PROBES.FAIL, 'no such thing')).rejects.toThrow('no such thing');
  const steps = processes.stream(somebody, PROBES.COUNT, 1);
  expect(await steps.next()).toEqual({ done: false, value: 1 });
  // Whoever stops early gives the place back.
  await steps.return('enough');
});

it('stops what has no end, while this process goes on', async () => {
  let turns = 0;
  const ticking = setInterval(() => (turns += 1), 50);
  const stopped = { name: 'ComputationStopped', lacked: 'time' };
  await expect(processes.run(somebody, PROBES.SPIN, null)).rejects.toMatchObject(stopped);
  clearInterval(ticking);
  expect(turns).toBeGreaterThan(10);
}, 30_000);

it.each([PROBES.FILL, PROBES.GROW])(
  'stops what fills its memory, and goes on: $name',
  async (probe) => {
    const stopped = { name: 'ComputationStopped', lacked: 'memory' };
    await expect(processes.run(somebody, probe, null)).rejects.toMatchObject(stopped);
    expect(await processes.run(somebody, PROBES.SIZE, Buffer.from('ab'))).toEqual({ length: 2, last: 98 });
  },
  30_000,
);

it('hands bytes on as they are, whatever memory they lie in', async () => {
  const bytes = new Uint8Array(new SharedArrayBuffer(3_000_000)).fill(7);
  expect(await processes.run(somebody, PROBES.SIZE, bytes)).toEqual({ length: 3_000_000, last: 7 });
});
