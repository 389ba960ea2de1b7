import { setTimeout as pause } from 'node:timers/promises';
import type { Installation } from './installation';

const BETWEEN_REQUESTS_MS = 20;
/** What a member's page asks for while somebody else calculates: signed in, a transaction, a few statements. */
const PAGE = `{ cycles(first: 20) { nodes { id name } } payoutRuns(first: 20) { nodes { id number state } } }`;

/** Asks for a page again and again, one after the other, until told to stop; gives how long each took. */
export function askForPages({ client }: Installation): { readonly stop: () => Promise<readonly number[]> } {
  const took: number[] = [];
  let stopping = false;
  const asking = (async () => {
    while (!stopping) {
      const start = performance.now();
      await client.ask(PAGE);
      took.push(performance.now() - start);
      await pause(BETWEEN_REQUESTS_MS);
    }
  })();
  return {
    stop: async () => {
      stopping = true;
      await asking;
      return took;
    },
  };
}

/** The time that 95 of 100 requests stay within, in milliseconds. */
export function percentile95(took: readonly number[]): number {
  const sorted = [...took].sort((a, b) => a - b);
  return sorted[Math.min(Math.floor(sorted.length * 0.95), sorted.length - 1)] ?? Number.NaN;
}
