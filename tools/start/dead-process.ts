import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from './processes.mjs';

/** A process that has ended while its parent goes on and does not look: it keeps its number. Kill the parent afterwards. */
export async function aDeadProcessNobodyAskedAfter(): Promise<{ readonly pid: number; readonly parent: ChildProcess }> {
  const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 30'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const pid = await new Promise<number>((resolve) =>
    parent.stdout.once('data', (text: Buffer) => resolve(Number.parseInt(text.toString(), 10))),
  );
  while (isAlive(pid)) await pause(10);
  return { pid, parent };
}
