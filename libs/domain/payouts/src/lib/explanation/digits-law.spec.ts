import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { BonusInput } from '@premia/domain-bonus';
import { bonusInputs } from '@premia/domain-bonus/testing';
import { minorUnitDecimals, Rational } from '@premia/domain-kernel';
import type { Locale } from '@premia/shared-contract';
import { readFormula } from '../../../testing/read-formula';
import { tracesOf } from '../../../testing/traced';
import { describeFormula, describeNumber } from '../formula/describe-formula';
import { stepsOf } from '../steps/steps';
import type { PayoutExplanation } from './explain-payout';
import { explainPayout } from './explain-payout';

function explanationsOf(input: BonusInput, hidesOthers: boolean): readonly PayoutExplanation[] {
  return tracesOf(input).map((trace) => explainPayout({ trace, plan: input.plan, sources: [], hidesOthers }));
}

/** Whatever the page shows, calculated by what it shows. */
function expectToMultiplyOut({ steps, currency }: PayoutExplanation, locale: Locale): void {
  const writing = { currency, locale };
  for (const { formula, full, result } of steps) {
    if (formula === null || result.kind === 'flag') continue;
    expect(formula.result).toBe(result.value);
    for (const one of [formula, full ?? formula]) {
      const text = describeFormula(one, writing);
      const shown = describeNumber(one.result, one.unit, writing);
      const value = readFormula(text).round(one.decimals + (one.unit === 'percent' ? 2 : 0));
      const said = `${text} = ${shown}`;
      expect(value.equals(readFormula(shown)) ? said : `${said}, but it is ${value.toExactText()}`).toBe(said);
    }
  }
}

describe('whatever is shown', () => {
  it.each<Locale>(['en', 'ru'])('multiplies out to the result that is shown, read off the page in “%s”', (locale) => {
    fc.assert(
      fc.property(bonusInputs(), fc.boolean(), (input, hidesOthers) => {
        for (const explanation of explanationsOf(input, hidesOthers)) expectToMultiplyOut(explanation, locale);
      }),
      { numRuns: 50 },
    );
  });

  it('never shows the amount that is rounded at the end as another coin than what is paid', () => {
    fc.assert(
      fc.property(bonusInputs(), (input) => {
        for (const trace of tracesOf(input)) {
          const { steps } = explainPayout({ trace, plan: input.plan, sources: [], hidesOthers: false });
          const exact = stepsOf(trace, { currency: input.plan.currency, hidesOthers: false });
          const last = trace.stages.find((stage) => stage.kind === 'rounded' || stage.kind === 'largest-remainder');
          const paid = last?.result.toFixed(minorUnitDecimals(input.plan.currency) ?? 0) ?? '';
          exact.forEach(({ result }, position) => {
            const shown = steps[position]?.result;
            if (shown?.kind !== 'number' || shown.unit !== 'money' || result.kind !== 'number') return;
            if (last === undefined || !result.value.equals(last.before) || shown.value.length !== paid.length) return;
            expect(shown.value).toBe(paid);
          });
        }
      }),
      { numRuns: 100 },
    );
  });

  it('has for every bar a step that gives it, and bars that add up to what is paid', () => {
    fc.assert(
      fc.property(bonusInputs(), (input) => {
        for (const { waterfall, steps, currency } of explanationsOf(input, true)) {
          const moving = waterfall.filter(({ kind }) => kind !== 'total').map(({ delta }) => Rational.parse(delta));
          expect(Rational.sum(moving).equals(Rational.parse(waterfall.at(-1)?.delta ?? ''))).toBe(true);
          for (const bar of waterfall) {
            const own = steps.find(({ number }) => number === bar.steps[0]);
            const text = own?.formula == null ? '' : describeFormula(own.formula, { currency, locale: 'en' });
            expect(
              readFormula(text)
                .round(own?.formula?.decimals ?? 0)
                .toExactText(),
            ).toBe(Rational.parse(bar.delta).toExactText());
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
