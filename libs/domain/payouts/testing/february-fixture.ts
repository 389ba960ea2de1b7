import type { BonusInput, MeasureInput, ParticipantInput, PlanInput } from '@premia/domain-bonus';
import { SEVENTY_THIRTY } from '@premia/domain-bonus/testing';

/** The Influencer specialist of February 2021, with the actuals of the real file. */
function influencerMeasures(): readonly MeasureInput[] {
  return [
    {
      id: 'romi',
      weight: '40',
      actual: '154.285714285714',
      scoring: { kind: 'progress', baseline: '-50', target: '25' },
      attainmentMax: '200',
    },
    { id: 'cpl', weight: '30', actual: '490.306', scoring: { kind: 'ratio', direction: 'lower', target: '480' } },
    { id: 'leads', weight: '30', actual: '16939', scoring: { kind: 'ratio', direction: 'higher', target: '16000' } },
  ];
}

export function participant(overrides: Partial<ParticipantInput> = {}): ParticipantInput {
  return {
    id: 'p1',
    segments: [{ from: '2021-02-01', to: '2021-02-28', eligiblePay: '60000', targetPercent: '20', team: 'digital' }],
    measures: { own: influencerMeasures() },
    ...overrides,
  };
}

/** One person's February under a plan; the team's revenue is 7.225 % above its target. */
export function february(
  plan: PlanInput = SEVENTY_THIRTY,
  one: ParticipantInput = participant(),
  others: readonly ParticipantInput[] = [],
): BonusInput {
  const revenue: MeasureInput = {
    id: 'revenue',
    weight: '100',
    actual: '42890000',
    scoring: { kind: 'ratio', direction: 'higher', target: '40000000' },
  };
  const reads = (scope: string) => plan.components.filter((component) => component.scope === scope);
  return {
    schema: 1,
    period: { from: '2021-02-01', to: '2021-02-28' },
    plan,
    participants: [one, ...others],
    teams: { digital: Object.fromEntries(reads('team').map(({ id }) => [id, [revenue]])) },
    company: {
      ...Object.fromEntries(reads('company').map(({ id }) => [id, [revenue]])),
      ...((plan.gates ?? []).some(({ when }) => when.scope === 'company') && {
        measures: [{ id: 'nps', actual: '28', scoring: { kind: 'given' } }],
      }),
    },
  };
}
