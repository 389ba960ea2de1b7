import type { ProcessesOptions } from '@premia/api-processes';

/** Built, the process's file lies beside the service's own; tests and tools run both from their sources. */
export function processFile(): Pick<ProcessesOptions, 'file' | 'execArgv'> {
  const isSource = import.meta.url.endsWith('.ts');
  return isSource
    ? { file: new URL('process.ts', import.meta.url), execArgv: ['--import', 'tsx'] }
    : { file: new URL('process.js', import.meta.url), execArgv: [] };
}
