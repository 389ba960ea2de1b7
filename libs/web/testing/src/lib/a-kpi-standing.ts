import { Rational } from '@premia/domain-kernel';

/** How the server would say that a KPI stands; while the period runs, its pace is the attainment itself. */
export function aKpiStanding(
  attainment: string | null,
  { pilot = false, isFinal = true }: { readonly pilot?: boolean; readonly isFinal?: boolean } = {},
) {
  const missing = attainment === null ? null : Rational.HUNDRED.minus(Rational.parse(attainment));
  const isShort = !pilot && missing?.isPositive === true;
  const below = missing?.isGreaterThan(Rational.of(20)) === true ? ('off_track' as const) : ('at_risk' as const);
  const state = missing === null ? ('no_data' as const) : isShort ? below : ('on_track' as const);
  return {
    __typename: 'KpiStanding' as const,
    state: pilot ? ('pilot' as const) : state,
    isFinal,
    pace: attainment,
    missedBy: isFinal && isShort ? missing.toExactText() : null,
  };
}
