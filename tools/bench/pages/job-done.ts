import { setTimeout as pause } from 'node:timers/promises';
import type { DemoClient, Outcome } from '../../seed/demo-client';

const JOB = `query ($id: ID!) { job(id: $id) { state resultId problem { message } } }`;
const LOOK_EVERY_MS = 100;

/** What a job made, once it is done. */
export async function jobDone(client: DemoClient, [job]: readonly Outcome[]): Promise<string> {
  for (;;) {
    await pause(LOOK_EVERY_MS);
    const answer = await client.ask(JOB, { id: job?.['id'] });
    const { state, resultId, problem } = answer['job'] as {
      readonly state: string;
      readonly resultId: string | null;
      readonly problem: unknown;
    };
    if (state === 'done') return resultId ?? '';
    if (state !== 'queued' && state !== 'running') throw new Error(`The run failed: ${JSON.stringify(problem)}`);
  }
}
