import { describe, expect, it } from '@jest/globals';
import { placed, without } from './refusal';

const keys = ['first', 'second'];

describe('What the server refuses', () => {
  it('is placed at the KPI and field that its path names', () => {
    const problems = placed(
      [
        { path: 'assignments.1.scoring.target', message: 'The target must be above 0.' },
        { path: 'assignments.0.weight', message: 'A weight of 0 makes no sense.' },
        { path: 'assignments.0.scoring.ratings.meets', message: 'Not a number.' },
      ],
      keys,
    );
    expect(problems.byKey.get('second')).toEqual({ target: 'The target must be above 0.' });
    expect(problems.byKey.get('first')).toEqual({ weight: 'A weight of 0 makes no sense.', ratings: 'Not a number.' });
  });

  it('belongs to the list where it names no KPI of it', () => {
    const problems = placed(
      [
        { path: 'assignments', message: 'The weights add up to 99.' },
        { path: 'assignments.7.kpi', message: 'Unknown.' },
      ],
      keys,
    );
    expect(problems.ofList).toEqual(['The weights add up to 99.', 'Unknown.']);
  });

  it('is forgotten for a KPI that has been changed since', () => {
    const problems = placed(
      [
        { path: 'assignments.0.kpi', message: 'A' },
        { path: 'assignments.1.kpi', message: 'B' },
      ],
      keys,
    );
    expect([...without(problems, 'first').byKey.keys()]).toEqual(['second']);
  });
});
