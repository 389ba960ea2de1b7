import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

export interface Destination {
  readonly address: string;
  readonly token: string;
  readonly source: string;
  readonly countsBesides: boolean;
}

/** Said to whoever runs the command; nothing of what was not stored is acknowledged. */
export class IngestError extends Error {}

const ATTEMPTS = 5;
const MOST_PROBLEMS = 10;

interface Refused {
  readonly message?: string;
  readonly problems?: readonly { readonly message: string }[];
}

/** Sends observations and comes back when they are stored; sent again, because no answer came, they are stored once. */
export async function send({ address, token, source, countsBesides }: Destination, lines: string): Promise<void> {
  if (lines === '') return;
  const query = new URLSearchParams({ source, ...(countsBesides && { countsBesides: 'true' }) });
  const key = randomUUID();
  for (let attempt = 1; ; attempt += 1) {
    const answer = await fetch(`${address}/api/v1/observations?${query.toString()}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/x-ndjson',
        'idempotency-key': key,
      },
      body: lines,
    }).catch((error: unknown) => {
      throw new IngestError(`${address} cannot be reached: ${String(error)}. Set PREMIA_URL to where Premia answers.`);
    });
    if (answer.ok) return;
    if (attempt < ATTEMPTS && (answer.status === 429 || answer.status === 503)) {
      await pause(1000 * Number(answer.headers.get('retry-after') ?? '2'));
      continue;
    }
    const { message = '', problems = [] } = (await answer.json().catch(() => ({}))) as Refused;
    const listed = problems.slice(0, MOST_PROBLEMS).map((problem) => `\n  ${problem.message}`);
    throw new IngestError(`Nothing was stored (${answer.status}). ${message}${listed.join('')}`);
  }
}
