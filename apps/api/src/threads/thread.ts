import { READ_OBSERVATIONS } from '@premia/api-measurements/computations';
import { serveComputations } from '@premia/api-threads';

/** What a thread of the service runs. */
serveComputations([READ_OBSERVATIONS]);
