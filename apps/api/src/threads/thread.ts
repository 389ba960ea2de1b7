import { serveComputations } from '@premia/api-threads';
import { COMPUTATIONS } from './computations';

serveComputations(COMPUTATIONS);
