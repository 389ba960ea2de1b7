import type { BonusHeaderInput, MeasureInput, ParticipantInput } from '@premia/domain-bonus';

/** What everybody in the benchmark is paid under: an individual and a team component, a curve, caps, proration. */
export const BENCH_HEADER: BonusHeaderInput = {
  schema: 1,
  period: { from: '2026-01-01', to: '2026-03-31' },
  plan: {
    currency: 'RUB',
    combination: 'additive',
    components: [
      {
        id: 'own',
        scope: 'individual',
        weight: '70',
        curve: {
          kind: 'points',
          points: [
            ['80', '50'],
            ['100', '100'],
            ['120', '150'],
          ],
        },
        cap: '150',
      },
      { id: 'team', scope: 'team', weight: '30', curve: { kind: 'linear' }, cap: '120' },
    ],
    cap: { percentOfTarget: '200' },
  },
  teams: {
    digital: {
      team: [
        {
          id: 'revenue',
          weight: '100',
          actual: '9412345.67',
          scoring: { kind: 'ratio', direction: 'higher', target: '10000000' },
        },
      ],
    },
  },
};

/** Participants with five measures each, the same in every run: numbers come from a seeded generator. */
export function* benchParticipants(count: number): Generator<ParticipantInput> {
  const next = seededNumbers();
  for (let index = 0; index < count; index += 1) yield participant(index, next);
}

function participant(index: number, next: () => number): ParticipantInput {
  const between = (low: number, high: number, decimals: number) => (low + next() * (high - low)).toFixed(decimals);
  const joined = next() < 0.1 ? `2026-01-${String(2 + Math.floor(next() * 28)).padStart(2, '0')}` : '2026-01-01';
  const own: readonly MeasureInput[] = [
    {
      id: 'cac',
      weight: '30',
      actual: between(1500, 2500, 2),
      scoring: { kind: 'ratio', direction: 'lower', target: '2000' },
    },
    {
      id: 'leads',
      weight: '25',
      actual: between(80, 130, 0),
      scoring: { kind: 'ratio', direction: 'higher', target: '100' },
    },
    {
      id: 'revenue',
      weight: '20',
      actual: between(700_000, 1_300_000, 2),
      scoring: { kind: 'ratio', direction: 'higher', target: '1000000' },
    },
    {
      id: 'romi',
      weight: '15',
      actual: between(-10, 40, 6),
      attainmentMax: '200',
      scoring: { kind: 'progress', baseline: '-50', target: '25' },
    },
    {
      id: 'conversion',
      weight: '10',
      actual: between(2, 4, 4),
      scoring: { kind: 'ratio', direction: 'higher', target: '3' },
    },
  ];
  const eligiblePay = String(200_000 + Math.floor(next() * 200) * 1000);
  return {
    id: `p${index + 1}`,
    segments: [{ from: joined, to: '2026-03-31', eligiblePay, targetPercent: '20', team: 'digital' }],
    measures: { own },
  };
}

/** A linear congruential generator (the constants of Numerical Recipes): repeatable, from 0 to below 1. */
function seededNumbers(): () => number {
  let state = 20_260_331;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
