import type {
  BonusInput,
  CurveInput,
  MeasureInput,
  ParticipantInput,
  PerUnitComponentInput,
  PerUnitTierInput,
  PlanInput,
  TargetComponentInput,
} from '../lib/input';

const YEAR = { from: '2026-01-01', to: '2026-12-31' };

/** One participant for the whole year, with a target bonus and one list of measures for each component. */
export function aParticipant(
  measures: Readonly<Record<string, readonly MeasureInput[]>>,
  overrides: Partial<ParticipantInput> & { readonly target?: string } = {},
): ParticipantInput {
  const { target = '100', ...rest } = overrides;
  return { id: 'p1', segments: [{ ...YEAR, targetAmount: target }], measures, ...rest };
}

export function anInput(
  plan: PlanInput,
  participants: readonly ParticipantInput[],
  rest: Partial<BonusInput> = {},
): BonusInput {
  return { schema: 1, period: YEAR, plan, participants, ...rest };
}

/** A plan of one individual component, `own`, in additive combination. */
export function aCurvePlan(curve: CurveInput, overrides: Partial<PlanInput> = {}): PlanInput {
  const own: TargetComponentInput = { id: 'own', scope: 'individual', weight: '100', curve };
  return { currency: 'USD', combination: 'additive', components: [own], ...overrides };
}

/** A measure whose actual is itself the attainment. */
export function given(attainment: string, overrides: Partial<MeasureInput> = {}): MeasureInput {
  return { id: 'result', weight: '100', actual: attainment, scoring: { kind: 'given' }, ...overrides };
}

/** One participant under a plan of one curve, with a given attainment. */
export function onCurve(
  curve: CurveInput,
  attainment: string,
  overrides: Partial<PlanInput> = {},
  target = '100',
): BonusInput {
  return anInput(aCurvePlan(curve, overrides), [aParticipant({ own: [given(attainment)] }, { target })]);
}

/** Participants paid per unit only, one for each actual. */
export function perUnit(
  mode: PerUnitComponentInput['mode'],
  tiers: readonly PerUnitTierInput[],
  actuals: readonly string[],
  overrides: Partial<PlanInput> = {},
): BonusInput {
  const component: PerUnitComponentInput = { id: 'units', scope: 'individual', kind: 'per-unit', mode, tiers };
  return anInput(
    { currency: 'USD', combination: 'additive', components: [component], ...overrides },
    actuals.map((actual, index) =>
      aParticipant({ units: [{ id: 'sold', actual }] }, { id: `p${index + 1}`, target: '0' }),
    ),
  );
}

/** Participants who share a fixed pool in proportion to their claims. */
export function sharingPool(amount: string, claims: readonly string[]): BonusInput {
  return anInput(
    aCurvePlan({ kind: 'linear' }, { pool: { amount, share: 'score' } }),
    claims.map((target, index) => aParticipant({ own: [given('100')] }, { id: `p${index + 1}`, target })),
  );
}
