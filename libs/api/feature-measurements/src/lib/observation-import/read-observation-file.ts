import { ComputationStopped, type Lane, type Processes } from '@premia/api-processes';
import type { TenantContext } from '@premia/api-util-platform';
import { type ColumnMappingInput, FileNotReadable } from '@premia/api-vocabulary';
import { fileProblem } from '@premia/domain-kpi';
import {
  type ObservationBatch,
  type ObservationFile,
  READ_OBSERVATIONS,
  type ReadingChoices,
} from './read-observations.computation';

/** A file that a process has read, and its observations as they are asked for. */
export interface OpenedFile {
  readonly file: ObservationFile;
  readonly batches: AsyncIterable<ObservationBatch>;
}

export interface FileToRead {
  readonly content: Uint8Array;
  readonly mapping: readonly ColumnMappingInput[] | null;
  readonly reading: ReadingChoices;
  readonly lane: Lane;
}

/**
 * Reads an uploaded file in a process and works with what it says; the process ends with the work. Hold no connection while
 * this begins: reading a large file takes seconds.
 */
export async function withObservationFile<Outcome>(
  processes: Processes,
  ctx: TenantContext,
  { lane, ...input }: FileToRead,
  work: (opened: OpenedFile) => Promise<Outcome>,
): Promise<Outcome | FileNotReadable> {
  const steps = processes.stream(ctx, READ_OBSERVATIONS, input, lane);
  try {
    const { done, value } = await steps.next();
    if (done === true) return FileNotReadable.of(ctx, value ?? fileProblem('file-empty'));
    // The first part is the file, all others are batches of it.
    return await work({ file: value as ObservationFile, batches: steps as AsyncIterable<ObservationBatch> });
  } catch (error) {
    if (error instanceof ComputationStopped) return FileNotReadable.of(ctx, fileProblem('file-too-heavy'));
    throw error;
  } finally {
    await steps.return(null);
  }
}

/** The observations as lines of COPY. */
export async function* linesOf(
  batches: OpenedFile['batches'],
  tell: (count: number) => Promise<void> = () => Promise.resolve(),
): AsyncGenerator<Buffer> {
  for await (const { count, lines } of batches) {
    yield lines;
    await tell(count);
  }
}
