import { serveComputations } from '@premia/api-processes';
import { COMPUTATIONS } from './computations';

serveComputations(COMPUTATIONS);
