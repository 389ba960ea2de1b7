import { Turns } from '@premia/api-processes';
import type { Config } from '@premia/api-util-platform';

/** A page asks for a dozen things at once, and somebody may open several pages. */
const WAITING_PER_USER = 40;
const WAIT_MS = 10_000;

/** One place is one connection for as long as its operation lasts. Nobody has more than their part, however few there are. */
export function turnsOfRequests({ databasePoolSize: places }: Config): Turns {
  return new Turns({
    places,
    perTenant: Math.ceil(places * 0.6),
    perUser: Math.ceil(places * 0.5),
    waitingPerUser: WAITING_PER_USER,
    waitMs: WAIT_MS,
  });
}
