import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Rational } from '@premia/domain-kernel';
import { bonusInputs } from '../spec/arbitrary-input';
import { Draw } from '../spec/arbitrary-measures';
import { monotoneInputs, scaleMoney, splitSegments } from '../spec/law-inputs';
import type { BonusInput } from './input';
import type { BonusPayouts } from './result';
import { isRefusal } from './result';
import { calculate } from './run';
import { simulate } from './simulate';

const RUNS = { numRuns: 1000 };
const exact = (text: string): Rational => Rational.parse(text);

/** Above by more than the rounding of reported figures to six decimals can make. */
function isClearlyAbove(value: Rational, limit: Rational): boolean {
  return value.minus(limit).isGreaterThan(exact('0.0001'));
}

/** The payouts of a valid input, or null where its budget refuses the run. */
function payoutsOf(input: BonusInput): BonusPayouts | null {
  const result = calculate(input);
  if (!isRefusal(result)) return result;
  expect(result.errors.map(({ code }) => code)).toEqual(['budget-exceeded']);
  return null;
}

function forPayouts(check: (payouts: BonusPayouts, input: BonusInput) => void): void {
  fc.assert(
    fc.property(bonusInputs(), (input) => {
      const payouts = payoutsOf(input);
      if (payouts !== null) check(payouts, input);
    }),
    RUNS,
  );
}

describe('laws of every run', () => {
  it('the amounts of the components add up to the total, and the totals to the payout', () => {
    forPayouts((payouts) => {
      for (const line of payouts.participants) {
        const amounts = line.components.flatMap(({ amount }) => (amount === undefined ? [] : [exact(amount)]));
        if (amounts.length > 0) expect(Rational.sum(amounts).equals(exact(line.total))).toBe(true);
      }
      const totals = payouts.participants.map(({ total }) => exact(total));
      expect(Rational.sum(totals).equals(exact(payouts.totals.payout))).toBe(true);
    });
  });

  it('a fixed pool is paid out exactly, or not at all where nobody has a claim', () => {
    forPayouts((payouts, { plan }) => {
      if (plan.pool?.amount === undefined) return;
      const paid = exact(payouts.totals.payout);
      const hasGrossPayout = payouts.participants.some(({ claim }) => claim !== '0');
      const hasShare = plan.pool.share === 'score' || paid.isPositive;
      if (hasGrossPayout && hasShare) expect(paid.equals(exact(plan.pool.amount))).toBe(true);
      else expect(paid.isZero).toBe(true);
    });
  });

  it('no run pays more than its budget', () => {
    forPayouts((payouts, { plan }) => {
      if (plan.budget === undefined) return;
      expect(exact(payouts.totals.payout).isGreaterThan(exact(plan.budget.amount))).toBe(false);
    });
  });

  it('the order of participants changes nothing but ties in largest remainder', () => {
    forPayouts((payouts, input) => {
      const reversed = payoutsOf({ ...input, participants: [...input.participants].reverse() });
      const others = new Map(reversed?.participants.map((line) => [line.id, line]));
      expect(reversed?.totals).toEqual(payouts.totals);
      const shares = input.plan.pool !== undefined || input.plan.budget !== undefined;
      for (const line of payouts.participants) {
        const other = others.get(line.id);
        if (!shares) expect(other).toEqual(line);
        expect(other?.claim).toBe(line.claim);
        const unit = exact(input.plan.rounding?.unit ?? ONE_UNIT[input.plan.currency] ?? '1');
        expect(
          exact(other?.total ?? '')
            .minus(exact(line.total))
            .abs()
            .isGreaterThan(unit),
        ).toBe(false);
      }
    });
  });

  it('caps are never exceeded, and floors never undershot but by a gate that zeroes or an earlier payment', () => {
    forPayouts((payouts, { plan, participants }) => {
      if (plan.pool !== undefined || plan.budget !== undefined) return;
      for (const [index, line] of payouts.participants.entries()) {
        const paidBefore = exact(participants[index]?.previouslyPaid ?? '0');
        // What was paid before stands outside the limits; only a plan that recovers gives all of it back.
        const claim = plan.recover === true && line.eligible ? exact(line.claim).plus(paidBefore) : exact(line.claim);
        const target = exact(line.targetBonus);
        if (plan.cap?.amount !== undefined) expect(isClearlyAbove(claim, exact(plan.cap.amount))).toBe(false);
        if (plan.cap?.percentOfTarget !== undefined && !target.isZero) {
          const most = exact(plan.cap.percentOfTarget).times(target).dividedBy(Rational.HUNDRED);
          expect(isClearlyAbove(claim, most)).toBe(false);
        }
        const zeroed = plan.gates?.some(
          (gate, position) =>
            gate.appliesTo === 'total' && gate.otherwise.effect === 'zero' && line.gates[position]?.passed === false,
        );
        const isPaidBefore = participants[index]?.previouslyPaid !== undefined;
        if (
          plan.floor?.amount === undefined ||
          plan.cap !== undefined ||
          zeroed === true ||
          isPaidBefore ||
          !line.eligible
        )
          continue;
        expect(isClearlyAbove(exact(plan.floor.amount), claim)).toBe(false);
      }
    });
  });

  it('no rate, attainment or total is below 0 without recovery, and no rate above the cap of its component', () => {
    forPayouts((payouts, { plan }) => {
      for (const line of payouts.participants) {
        if (plan.recover !== true) expect(exact(line.total).isNegative).toBe(false);
        for (const [position, component] of line.components.entries()) {
          if (!('rate' in component)) continue;
          expect(exact(component.rate).isNegative || exact(component.attainment).isNegative).toBe(false);
          const input = plan.components[position];
          const isRaised = plan.gates?.some((gate) => gate.otherwise.effect === 'scale');
          if (input?.cap !== undefined && isRaised !== true) {
            expect(isClearlyAbove(exact(component.rate), exact(input.cap))).toBe(false);
          }
        }
      }
    });
  });

  it('splitting a segment in two changes nothing', () => {
    fc.assert(
      fc.property(bonusInputs(), fc.nat(), (input, seed) => {
        const { basis } = input.plan.proration ?? {};
        if (basis === 'none') return;
        const whole = {
          ...input,
          plan: { ...input.plan, proration: { ...input.plan.proration, factorDecimals: undefined } },
        };
        const first = calculate(JSON.parse(JSON.stringify(whole)));
        const second = calculate(JSON.parse(JSON.stringify(splitSegments(whole, new Draw(seed)))));
        expect(second).toEqual(first);
      }),
      RUNS,
    );
  });

  it('scaling all money scales the result', () => {
    fc.assert(
      fc.property(bonusInputs(), fc.constantFrom('2', '10', '1000', '7', '0.5'), (input, factor) => {
        const payouts = payoutsOf(input);
        const scaled = payoutsOf(scaleMoney(input, factor));
        expect(scaled === null).toBe(payouts === null);
        for (const [index, line] of payouts?.participants.entries() ?? []) {
          const other = scaled?.participants[index];
          expect(exact(other?.total ?? '').equals(exact(line.total).times(exact(factor)))).toBe(true);
          expect(other?.percentOfTarget).toBe(line.percentOfTarget);
          expect(other?.components.map(({ id }) => id)).toEqual(line.components.map(({ id }) => id));
        }
      }),
      RUNS,
    );
  });

  it('more of an actual never pays less where curves and weights rise', () => {
    fc.assert(
      fc.property(monotoneInputs(), ({ less, more }) => {
        const before = payoutsOf(less)?.participants[0];
        const after = payoutsOf(more)?.participants[0];
        expect(exact(after?.total ?? '').isLessThan(exact(before?.total ?? ''))).toBe(false);
      }),
      RUNS,
    );
  });

  it('the same input gives the same output, and stays as it was', () => {
    fc.assert(
      fc.property(bonusInputs(), (input) => {
        const text = JSON.stringify(input);
        const first = JSON.stringify(calculate(input));
        expect(JSON.stringify(input)).toBe(text);
        expect(JSON.stringify(calculate(JSON.parse(text)))).toBe(first);
      }),
      { numRuns: 200 },
    );
  });

  it('no change, simulated, changes nothing', () => {
    fc.assert(
      fc.property(bonusInputs(), (input) => {
        const simulation = simulate(input, []);
        if (isRefusal(simulation)) return;
        expect(simulation.after).toEqual(simulation.before);
        for (const { difference } of [...simulation.participants, simulation.totals])
          expect(Number(difference)).toBe(0);
      }),
      { numRuns: 300 },
    );
  });
});

const ONE_UNIT: Readonly<Record<string, string>> = { RUB: '0.01', EUR: '0.01', JPY: '1', KWD: '0.001' };
