import { SERVER_URL, startTestDatabase } from './test-database.mjs';

/** @type {import('../start/database.mjs').RunningDatabase | null} */
let database = null;

/** Jest's global setup: the server that `npm test` has started for all tiers, else one for this run. */
export default async function start() {
  if (process.env[SERVER_URL]) return;
  database = await startTestDatabase();
  process.env[SERVER_URL] = database.superuserUrl;
}

export async function stop() {
  await database?.stop();
}
