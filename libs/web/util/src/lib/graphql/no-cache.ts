import type { Reference } from '@apollo/client';
import { ApolloCache } from '@apollo/client';

/**
 * Apollo asks for a cache; we keep none. Amounts, targets and states change on the server by what others do, and a page
 * must never show yesterday's: stores hold what is on screen, and every visit asks anew. (The normalising cache would
 * also weigh more than all of our own pages before sign-in.)
 */
export class NoCache extends ApolloCache {
  read(): null {
    return null;
  }

  write(): Reference | undefined {
    return undefined;
  }

  diff<Data>(): { result: Data | null; complete: false; missing?: undefined } {
    return { result: null, complete: false };
  }

  watch(): () => void {
    return () => undefined;
  }

  reset(): Promise<void> {
    return Promise.resolve();
  }

  evict(): boolean {
    return false;
  }

  restore(): this {
    return this;
  }

  extract(): unknown {
    return {};
  }

  removeOptimistic(): void {
    // Nothing is kept, so nothing can be taken back.
  }

  fragmentMatches(): boolean {
    return false;
  }

  performTransaction(): void {
    // As above.
  }
}
