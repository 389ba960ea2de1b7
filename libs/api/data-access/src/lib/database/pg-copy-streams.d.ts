/** The package brings no types; this is what we use of it. */
declare module 'pg-copy-streams' {
  import type { Writable } from 'node:stream';

  /** Hand it to `client.query`, then write the lines into it. */
  export function from(statement: string): Writable;
}
