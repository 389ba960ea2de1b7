import { daysOf, Rational } from '@premia/domain-kernel';
import type { ComponentScore } from './component-rate';
import type { EngineVersion } from './engine-version';
import type { SegmentBonus, TargetBonus } from './target-bonus';

/** Whose list of measures a component counts, and what that owner's result weighs in it. */
export interface OwnerScore {
  /** Null for the participant and the company. */
  readonly team: string | null;
  readonly score: ComponentScore;
  /** Prorated target of the segments in the team, or days; null where there is one owner only. */
  readonly share: Rational | null;
}

/** A team component as it stands for one participant. */
export interface TeamScore {
  readonly attainment: Rational;
  readonly rate: Rational;
  readonly owners: readonly OwnerScore[];
}

/**
 * A team component of a participant whose segments name different teams (bonus calculation §3): the
 * mean of the teams' rates and attainments, weighted by the prorated target of each segment; by days
 * of service where the target bonus is 0; all alike where there was no service either.
 */
export function meanOfTeams(
  targetBonus: TargetBonus,
  version: EngineVersion,
  scoreOf: (team: string) => ComponentScore,
): TeamScore {
  const only = onlyTeam(targetBonus);
  if (only !== null) {
    const score = scoreOf(only);
    return { attainment: score.attainment, rate: score.rate, owners: [{ team: only, score, share: null }] };
  }
  const teams = [...new Set(targetBonus.segments.map(({ segment }) => segment.team ?? ''))];
  const weigh = segmentWeight(targetBonus, version);
  const shares = teams.map((team) => {
    const own = targetBonus.segments.filter(({ segment }) => segment.team === team);
    // A team where more days were absent than count weighs nothing, and not less.
    return { team, score: scoreOf(team), share: Rational.max(Rational.sum(own.map(weigh)), Rational.ZERO) };
  });
  const total = Rational.sum(shares.map(({ share }) => share));
  const mean = (valueOf: (score: ComponentScore) => Rational) =>
    Rational.sum(shares.map(({ share, score }) => share.times(valueOf(score)))).dividedBy(total);
  return { attainment: mean((score) => score.attainment), rate: mean((score) => score.rate), owners: shares };
}

/** The team of all segments; null where they name several. */
function onlyTeam(targetBonus: TargetBonus): string | null {
  const team = targetBonus.segments[0]?.segment.team ?? null;
  return targetBonus.segments.every(({ segment }) => segment.team === team) ? team : null;
}

function segmentWeight(targetBonus: TargetBonus, version: EngineVersion): (segment: SegmentBonus) => Rational {
  if (!targetBonus.amount.isZero) return (segment) => segment.target;
  if (targetBonus.serviceDays > 0) return (segment) => Rational.of(segment.serviceDays);
  if (version === 'premia-bonus/1') return (segment) => Rational.of(daysOf(segment.segment.period));
  return firstOfTeam(targetBonus);
}

/** One for each team, however many segments are in it. */
function firstOfTeam({ segments }: TargetBonus): (segment: SegmentBonus) => Rational {
  return (own) => {
    const first = segments.find(({ segment }) => segment.team === own.segment.team);
    return first === own ? Rational.ONE : Rational.ZERO;
  };
}
