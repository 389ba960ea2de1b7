import { type Fault, parseDecimal } from '@premia/api-util-platform';
import { type WorkspacePolicies } from '@premia/api-vocabulary';
import { Rational } from '@premia/domain-kernel';
import { message } from '@premia/shared-messages';

const MAX_KPIS = 20;

/** Never 100: nobody's whole bonus may ride on others (product §6). */
export function teamShareLimitFaults(teamShareLimit: string): readonly Fault[] {
  const limit = parseDecimal(teamShareLimit);
  if (limit === null || (!limit.isNegative && limit.compare(Rational.HUNDRED) < 0)) return [];
  const reason = message('problem.OUT_OF_RANGE.teamShareLimit', { teamShareLimit });
  return [{ path: '', reason, value: teamShareLimit }];
}

/** The counts as they are to be: one may be given and the other stay. */
export function kpiCountFaults({ kpiCountMin: fewest, kpiCountMax: most }: WorkspacePolicies): readonly Fault[] {
  if (fewest >= 1 && fewest <= most && most <= MAX_KPIS) return [];
  const reason = message('problem.OUT_OF_RANGE.kpiCount', { fewest, most, mostKpis: MAX_KPIS });
  const path = fewest < 1 || fewest > most ? 'kpiCountMin' : 'kpiCountMax';
  return [{ path, reason, value: `${fewest}–${most}` }];
}
