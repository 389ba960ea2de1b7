import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bonusInputs } from '../spec/arbitrary-input';
import { onCurve, sharingPool } from '../spec/small-inputs';
import { isRefusal } from './result';
import { calculate, streamPayouts } from './run';

describe('a stream', () => {
  it('gives the same lines and totals as the calculation of the whole', () => {
    fc.assert(
      fc.property(bonusInputs(), ({ participants, ...header }) => {
        const whole = calculate({ ...header, participants });
        const streamed = [...streamPayouts(header, () => participants)];
        if (isRefusal(whole)) {
          expect(streamed).toEqual([{ kind: 'errors', errors: whole.errors }]);
          return;
        }
        const shares = header.plan.pool ?? header.plan.budget;
        const kind = header.plan.pool === undefined ? 'budget' : 'pool';
        const allotment = shares === undefined ? null : expect.objectContaining({ kind });
        expect(streamed).toEqual([
          ...whole.participants.map((result) => ({ kind: 'participant', result, allotment })),
          { kind: 'totals', totals: whole.totals },
        ]);
      }),
      { numRuns: 500 },
    );
  });

  it('reads participants once, and twice where a pool or a budget shares', () => {
    const timesRead = ({ participants, ...header }: ReturnType<typeof onCurve>) => {
      let opened = 0;
      const open = () => {
        opened += 1;
        return participants;
      };
      expect([...streamPayouts(header, open)].at(-1)?.kind).toBe('totals');
      return opened;
    };
    expect(timesRead(onCurve({ kind: 'linear' }, '90'))).toBe(1);
    expect(timesRead(onCurve({ kind: 'linear' }, '90', { budget: { amount: '1', whenExceeded: 'scale' } }))).toBe(2);
    expect(timesRead(sharingPool('5', ['1', '2']))).toBe(2);
  });

  it('pays nobody anything where one participant of a pool is in error, and names every fault', () => {
    const { participants, ...header } = sharingPool('5', ['1', '2', '3']);
    const bad = participants.map((participant, index) => (index === 1 ? participant : { ...participant, id: 7 }));
    const streamed = [...streamPayouts(header, () => bad)];
    expect(
      streamed.flatMap((event) => (event.kind === 'errors' ? event.errors.map(({ path }) => path) : [event.kind])),
    ).toEqual(['/participants/0/id', '/participants/2/id']);
  });

  it('goes on after a participant in error where everybody is paid alone', () => {
    const { participants, ...header } = onCurve({ kind: 'linear' }, '90');
    const [participant] = participants;
    const streamed = [...streamPayouts(header, () => [participant, participant, { ...participant, id: 'p2' }])];
    expect(streamed.map(({ kind }) => kind)).toEqual(['participant', 'errors', 'participant', 'totals']);
    expect(streamed[1]).toMatchObject({ errors: [{ code: 'duplicate-id', path: '/participants/1/id' }] });
    expect(streamed[3]).toEqual({ kind: 'totals', totals: { target: '200', payout: '180.00' } });
  });

  it('names the faults of its header at once, participants among its fields included', () => {
    const { participants, ...header } = onCurve({ kind: 'linear' }, '90');
    expect([...streamPayouts({ ...header, schema: 2, participants }, () => participants)]).toMatchObject([
      { kind: 'errors', errors: [{ path: '/participants' }, { path: '/schema' }] },
    ]);
    expect([...streamPayouts(null, () => participants)]).toMatchObject([{ kind: 'errors', errors: [{ path: '' }] }]);
  });

  it('refuses participants that changed between its two passes', () => {
    const { participants, ...header } = sharingPool('5', ['1', '2']);
    let opened = 0;
    const changing = () => {
      opened += 1;
      return opened === 1 ? participants.slice(0, 1) : participants;
    };
    expect(() => [...streamPayouts(header, changing)]).toThrow(
      'The participants changed between the two passes of a run',
    );
  });
});
