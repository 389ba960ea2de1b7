export type { Computation } from './lib/computation';
export { ComputationStopped } from './lib/computation';
export type { Lane, ProcessesOptions } from './lib/processes';
export { Processes } from './lib/processes';
export { serveComputations } from './lib/serve-computations';
export type { Turn, TurnOwner } from './lib/turns';
export { Busy, Turns } from './lib/turns';
