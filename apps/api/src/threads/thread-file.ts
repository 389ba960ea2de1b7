import type { ThreadsOptions } from '@premia/api-threads';

/** Built, the thread's file lies beside the service's own; tests and tools run both from their sources. */
export function threadFile(): Pick<ThreadsOptions, 'file' | 'execArgv'> {
  const isSource = import.meta.url.endsWith('.ts');
  return isSource
    ? { file: new URL('thread.ts', import.meta.url), execArgv: ['--import', 'tsx'] }
    : { file: new URL('thread.js', import.meta.url), execArgv: [] };
}
