import type { Computation } from '@premia/api-processes';
import { type Allotment, type BonusInput, type EngineVersion, streamPayouts } from '@premia/domain-bonus';

interface RunToShare {
  readonly input: BonusInput;
  readonly version: EngineVersion;
}

/** What a pool or a budget allotted to each person of a run, worked out from everybody's inputs. */
export const SHARE_RUN: Computation<RunToShare, never, ReadonlyMap<string, Allotment>> = {
  name: 'share-run',

  *run({ input: { participants, ...header }, version }) {
    const allotments = new Map<string, Allotment>();
    for (const streamed of streamPayouts(header, () => participants, version)) {
      if (streamed.kind === 'participant' && streamed.allotment !== null)
        allotments.set(streamed.result.id, streamed.allotment);
    }
    return allotments;
  },
};
