import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Rational } from '@premia/domain-kernel';
import { bonusInputs } from '../../spec/arbitrary-input';
import { onCurve, sharingPool } from '../../spec/small-inputs';
import type { Allotment } from '../allotment';
import type { BonusHeaderInput, BonusInput, ParticipantInput } from '../input';
import { isRefusal } from '../result';
import { streamPayouts } from '../run';
import type { Trace } from './trace';
import { traceParticipant } from './trace-participant';

/** The traces of everybody, each made alone, from what a run would have stored. */
function tracesOf({ participants, ...header }: BonusInput): readonly { trace: Trace; line: unknown }[] {
  const stored = [...streamPayouts(header, () => participants)].flatMap((event) =>
    event.kind === 'participant' ? [event] : [],
  );
  return stored.map(({ result, allotment }, index) => ({
    trace: traced(header, participants[index], JSON.parse(JSON.stringify(allotment))),
    line: result,
  }));
}

function traced(
  header: BonusHeaderInput,
  participant: ParticipantInput | undefined,
  allotment: Allotment | null = null,
): Trace {
  const trace = traceParticipant(header, participant, allotment);
  if (isRefusal(trace)) throw new Error(JSON.stringify(trace.errors));
  return trace;
}

describe('the trace of one payout', () => {
  it('is made without the others, and gives the line and the total of the run', () => {
    fc.assert(
      fc.property(bonusInputs(), (input) => {
        for (const { trace, line } of tracesOf(input)) {
          expect(trace.line).toEqual(line);
          expect(trace.result.equals(Rational.parse(trace.line.total))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('leads in stages, each from the one before, from what the components come to to the total', () => {
    fc.assert(
      fc.property(bonusInputs(), (input) => {
        for (const { trace } of tracesOf(input)) {
          let before = trace.combination.result;
          for (const stage of trace.stages) {
            expect(stage.before.equals(before)).toBe(true);
            before = stage.result;
          }
          expect(before.equals(trace.result)).toBe(true);
          const end = trace.stages.findIndex(({ kind }) => LAST_STAGES.includes(kind));
          expect(trace.stages[end]?.before.equals(trace.grossPayout)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('needs what the pool allotted, and says so', () => {
    const { participants, ...header } = sharingPool('5', ['1', '2']);
    expect(() => traceParticipant(header, participants[0], null)).toThrow(
      'The payout of a pool is traced with what the pool allotted to it',
    );
  });

  it('names the errors of the header and of the participant', () => {
    const { participants, ...header } = onCurve({ kind: 'linear' }, '90');
    const refused = traceParticipant({ ...header, schema: 2 }, { ...participants[0], id: 7 }, null);
    expect(isRefusal(refused) ? refused.errors.map(({ path }) => path) : null).toEqual([
      '/schema',
      '/participants/0/id',
    ]);
  });
});

/** Where the gross payout turns into a total. */
const LAST_STAGES: readonly string[] = ['pool-share', 'budget-share', 'rounded'];
