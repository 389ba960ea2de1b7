import { serveComputations } from '../src/lib/serve-computations';
import { PROBES } from './probes';

serveComputations(Object.fromEntries(Object.values(PROBES).map((probe) => [probe.name, () => Promise.resolve(probe)])));
