import { type Fault, parseDecimal, type WorkspacePolicies } from '@premia/api-util-platform';
import { Rational } from '@premia/domain-kernel';

const MOST_KPIS = 20;

/** Never 100: nobody's whole bonus may ride on others (product §6). */
export function teamShareLimitFaults(teamShareLimit: string): readonly Fault[] {
  const limit = parseDecimal(teamShareLimit);
  if (limit === null || (!limit.isNegative && limit.compare(Rational.HUNDRED) < 0)) return [];
  const texts = {
    en: `The limit of the team share is ${teamShareLimit} %; it must be from 0 to less than 100, so that nobody’s whole bonus rides on others.`,
    ru: `Предел доли команды — ${teamShareLimit}\u00a0%; нужно от 0 и меньше 100, чтобы ничья премия не зависела только от других.`,
  };
  return [{ path: '', code: 'OUT_OF_RANGE', texts, value: teamShareLimit }];
}

/** The counts as they are to be: one may be given and the other stay. */
export function kpiCountFaults({ kpiCountMin: fewest, kpiCountMax: most }: WorkspacePolicies): readonly Fault[] {
  if (fewest >= 1 && fewest <= most && most <= MOST_KPIS) return [];
  const texts = {
    en: `From ${fewest} to ${most} KPIs per person does not work: the first number must be at least 1 and not above the second, the second at most ${MOST_KPIS}.`,
    ru: `От ${fewest} до ${most} показателей на сотрудника не получится: первое число — не меньше 1 и не больше второго, второе — не больше ${MOST_KPIS}.`,
  };
  const path = fewest < 1 || fewest > most ? 'kpiCountMin' : 'kpiCountMax';
  return [{ path, code: 'OUT_OF_RANGE', texts, value: `${fewest}–${most}` }];
}
