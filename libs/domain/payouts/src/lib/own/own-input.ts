import type { BonusHeaderInput, BonusInput, ParticipantInput } from '@premia/domain-bonus';
import { calculate, isRefusal } from '@premia/domain-bonus';
import { supposeInput, type Supposition } from '@premia/domain-plans';

/**
 * One person's calculation and nobody else's data: their own line, their own teams, the company, the plan. Pool and budget
 * are left out, since what they make of a claim follows from everybody's.
 */
export function ownInput(header: BonusHeaderInput, participant: ParticipantInput): BonusInput {
  const { pool: _pool, budget: _budget, ...plan } = header.plan;
  const teams = new Set(participant.segments.flatMap(({ team }) => (team === undefined ? [] : [team])));
  return {
    ...header,
    plan,
    ...(header.teams !== undefined && {
      teams: Object.fromEntries(Object.entries(header.teams).filter(([team]) => teams.has(team))),
    }),
    participants: [participant],
  };
}

/** The total that an input with one person comes to, money; null where it is refused. */
export function ownTotal(input: BonusInput): string | null {
  const result = calculate(input);
  return isRefusal(result) ? null : (result.participants[0]?.total ?? null);
}

/** Landmarks of a bonus, money: with every KPI at its threshold, at its target, at the end of its curve. */
export interface Milestones {
  readonly threshold: string | null;
  readonly target: string | null;
  readonly maximum: string | null;
}

export function milestonesOf(input: BonusInput): Milestones {
  const at = (supposition: Supposition) => ownTotal(supposeInput(input, supposition));
  return { threshold: at({ kind: 'threshold' }), target: at({ kind: 'target' }), maximum: at({ kind: 'maximum' }) };
}
