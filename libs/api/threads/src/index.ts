export type { Computation } from './lib/computation';
export { ComputationStopped } from './lib/computation';
export { serveComputations } from './lib/serve-computations';
export type { ThreadsOptions } from './lib/threads';
export { Threads } from './lib/threads';
export type { Turn, TurnOwner } from './lib/turns';
export { Busy, Turns } from './lib/turns';
