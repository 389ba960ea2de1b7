import { readdirSync, readFileSync } from 'node:fs';
import { setInterval } from 'node:timers';

/** Clock ticks of `/proc/PID/stat` in a second; Linux has had 100 on every machine that runs Node. */
const TICKS_PER_SECOND = 100;
/** 4 kB, as everywhere that Node's Linux builds run with small pages. */
const PAGE_MEGABYTES = 4 / 1024;
const LOOK_EVERY_MS = 50;

/** CPU seconds of a process and of all that it has started, those that have ended included. */
export function cpuSecondsOfTree(root: number): number {
  return processTree(root).reduce((sum, pid) => sum + ticksOf(pid), 0) / TICKS_PER_SECOND;
}

/** Runs work and says how much memory a process and all that it has started held at most meanwhile. */
export async function withPeakMemory<Value>(
  pid: number,
  work: () => Promise<Value>,
): Promise<{ readonly value: Value; readonly peakMegabytes: number }> {
  let peak = residentMegabytes(pid);
  const watch = setInterval(() => {
    peak = Math.max(peak, residentMegabytes(pid));
  }, LOOK_EVERY_MS);
  try {
    return { value: await work(), peakMegabytes: Math.round(peak) };
  } finally {
    clearInterval(watch);
  }
}

/** What a process and all that it has started hold; pages that they share count for each. */
export function residentMegabytes(root: number): number {
  return processTree(root).reduce((sum, pid) => sum + residentPages(pid) * PAGE_MEGABYTES, 0);
}

function processTree(root: number): readonly number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    const parent = Number.isInteger(pid) ? statOf(pid)?.[1] : undefined;
    if (parent !== undefined) parents.set(pid, Number(parent));
  }
  const belongs = (pid: number): boolean => pid === root || (parents.has(pid) && belongs(parents.get(pid) ?? 0));
  return [...parents.keys()].filter(belongs);
}

/** User and system time, with that of its children which have ended. */
function ticksOf(pid: number): number {
  const stat = statOf(pid);
  return stat === null ? 0 : stat.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0);
}

const residentPages = (pid: number): number => Number(statOf(pid)?.[21] ?? 0);

/** Fields of `/proc/PID/stat` from the third on, the state; null where the process has ended. */
function statOf(pid: number): readonly string[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}
