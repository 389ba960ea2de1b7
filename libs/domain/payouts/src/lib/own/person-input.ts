import type { BonusHeaderInput, BonusInput, ParticipantInput } from '@premia/domain-bonus';

/**
 * One person's calculation and nobody else's data: their own line, their own teams, the company, the plan. Pool and budget
 * are left out, since what they make of a claim follows from everybody's.
 */
export function personInput(header: BonusHeaderInput, participant: ParticipantInput): BonusInput {
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
