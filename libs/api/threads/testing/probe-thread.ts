import { serveComputations } from '../src/lib/serve-computations';
import { PROBES } from './probes';

serveComputations(Object.values(PROBES));
