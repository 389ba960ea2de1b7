import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Rational } from '@premia/domain-kernel';
import { bonusInputs } from '../../spec/arbitrary-input';
import { replay } from '../../spec/replay';
import { isRefusal } from '../result';
import { calculate } from '../run';
import { explain } from './explain';

describe('an explanation', () => {
  it('is refused for somebody who is not in the input, by a short name', () => {
    const [input] = fc.sample(
      bonusInputs().filter((drawn) => !isRefusal(calculate(drawn))),
      { seed: 1, numRuns: 1 },
    );
    expect(explain(input, `nobody ${'x'.repeat(100)}`)).toEqual({
      errors: [
        {
          code: 'unknown-reference',
          path: '/participants',
          message: `There is no participant "nobody ${'x'.repeat(33)}" in this input; name one of its participants.`,
        },
      ],
    });
  });

  it('evaluates, step by step, to the total; and its steps are the figures of the result', () => {
    fc.assert(
      fc.property(bonusInputs(), (input) => {
        const result = calculate(input);
        for (const { id } of input.participants) {
          const explanation = explain(input, id);
          if (isRefusal(explanation) || isRefusal(result)) {
            expect(explanation).toEqual(result);
            return;
          }
          const line = result.participants.find((own) => own.id === id);
          const results = replay(explanation.steps);
          const last = [...results.values()].at(-1);
          expect(last?.equals(Rational.parse(line?.total ?? ''))).toBe(true);
          expect(explanation.total).toBe(line?.total);
          expect(explanation.steps.at(-1)?.shown.result).toBe(line?.total);
          for (const step of explanation.steps) {
            expect(results.get(step.id)?.toExactText()).toBe(step.result);
          }
          const shownAs = (key: string) =>
            explanation.steps.filter((step) => step.key === key).map((step) => step.shown.result);
          expect(shownAs('target-bonus')).toEqual([line?.targetBonus]);
          const evaluated = explanation.steps.filter(({ key }) => key === 'gate.judged' || key === 'gate.no-data');
          expect(evaluated.map(({ result: passed }) => passed === '1')).toEqual(
            line?.gates.map(({ passed }) => passed),
          );
          const factors = explanation.steps
            .filter(({ key }) => key.startsWith('modifier.'))
            .map((step) => step.shown.result);
          expect(factors).toEqual(line?.modifiers.map(({ factor }) => factor));
        }
      }),
      { numRuns: 1000 },
    );
  });
});
