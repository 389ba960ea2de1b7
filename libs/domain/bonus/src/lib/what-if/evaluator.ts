import type { Rational } from '@premia/domain-kernel';
import type { Claimant } from '../allotment';
import type { Payout } from '../calculate';
import { claimantOf, payoutOf, totalsOf } from '../calculate';
import { scoreShared } from '../shared-scores';
import type { CheckedInput } from '../validate/input';
import type { MeasurePlace, NewActual } from './locate';
import { withActual } from './locate';

/** A participant's bonus under one changed actual. */
export interface Outcome {
  /** Money; null where a budget refuses the run. */
  readonly total: Rational | null;
  readonly payout: Payout;
}

/** Answers, for one participant, what the total would be; others are calculated only where they matter. */
export class Evaluator {
  private readonly others: readonly Claimant[] | null;

  constructor(
    private readonly input: CheckedInput,
    private readonly position: number,
  ) {
    const { plan } = input;
    const everyoneMatters = plan.pool !== null || plan.budget !== null;
    this.others = everyoneMatters ? this.claimantsOf(input) : null;
  }

  current(): Outcome {
    return this.outcomeOf(this.input, this.others);
  }

  under(place: MeasurePlace, value: NewActual): Outcome {
    const changed = withActual(this.input, this.position, place, value);
    const isShared = place.scope !== 'individual';
    return this.outcomeOf(changed, isShared && this.others !== null ? this.claimantsOf(changed) : this.others);
  }

  private claimantsOf(input: CheckedInput): readonly Claimant[] {
    const shared = scoreShared(input.plan, input.teams, input.company);
    return input.participants.map((participant) => claimantOf(payoutOf(input.plan, participant, shared)));
  }

  private outcomeOf(input: CheckedInput, others: readonly Claimant[] | null): Outcome {
    const participant = input.participants[this.position];
    if (participant === undefined) throw new RangeError(`No participant at position ${this.position}`);
    const shared = scoreShared(input.plan, input.teams, input.company);
    const payout = payoutOf(input.plan, participant, shared);
    const own = claimantOf(payout);
    const position = others === null ? 0 : this.position;
    const claimants = others === null ? [own] : others.map((other, index) => (index === position ? own : other));
    const totals = totalsOf(input.plan, claimants, shared);
    return { total: totals.ok ? (totals.value.totals[position] ?? null) : null, payout };
  }
}
