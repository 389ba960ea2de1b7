import {
  checkCurrency,
  checkTimeZone,
  InputCheck,
  type InvalidInput,
  type TenantContext,
  type Workspace,
} from '@premia/api-util-platform';
import { Rational } from '@premia/domain-kernel';
import { LIMITS } from '@premia/shared-contract';
import type { UpdateWorkspaceArguments } from './update-workspace.input';

const MOST_KPIS = 20;

/** The workspace as it is to be, or what is wrong with that. */
export function checkWorkspaceChange(
  ctx: TenantContext,
  current: Workspace,
  given: UpdateWorkspaceArguments,
): Workspace | InvalidInput {
  const check = new InputCheck(ctx);
  const name = check.text('name', given.name ?? current.name, { maximum: LIMITS.nameLength }) ?? current.name;
  const currency = checkCurrency(check, 'currency', given.currency ?? current.currency) ?? current.currency;
  const timeZone = checkTimeZone(check, 'timeZone', given.timeZone ?? current.timeZone) ?? current.timeZone;
  const policies = {
    teamShareLimit: given.teamShareLimit ?? current.policies.teamShareLimit,
    kpiCountMin: given.kpiCountMin ?? current.policies.kpiCountMin,
    kpiCountMax: given.kpiCountMax ?? current.policies.kpiCountMax,
    headsSeePay: given.headsSeePay ?? current.policies.headsSeePay,
  };
  checkTeamShareLimit(check, policies.teamShareLimit);
  checkKpiCounts(check, policies.kpiCountMin, policies.kpiCountMax);
  return check.failed ? check.problem() : { ...current, name, currency, timeZone, policies };
}

/** Never 100: nobody's whole bonus may ride on others (product §6). */
function checkTeamShareLimit(check: InputCheck, teamShareLimit: string): void {
  const limit = Rational.parse(teamShareLimit);
  if (limit.compare(Rational.ZERO) >= 0 && limit.compare(Rational.HUNDRED) < 0) return;
  check.note(
    'teamShareLimit',
    'OUT_OF_RANGE',
    {
      en: `The limit of the team share is ${teamShareLimit} %; it must be from 0 to less than 100, so that nobody’s whole bonus rides on others.`,
      ru: `Предел доли команды — ${teamShareLimit}\u00a0%; нужно от 0 и меньше 100, чтобы ничья премия не зависела только от других.`,
    },
    teamShareLimit,
  );
}

function checkKpiCounts(check: InputCheck, fewest: number, most: number): void {
  if (fewest >= 1 && fewest <= most && most <= MOST_KPIS) return;
  check.note(
    fewest < 1 || fewest > most ? 'kpiCountMin' : 'kpiCountMax',
    'OUT_OF_RANGE',
    {
      en: `From ${fewest} to ${most} KPIs per person does not work: the first number must be at least 1 and not above the second, the second at most ${MOST_KPIS}.`,
      ru: `От ${fewest} до ${most} показателей на сотрудника не получится: первое число — не меньше 1 и не больше второго, второе — не больше ${MOST_KPIS}.`,
    },
    `${fewest}–${most}`,
  );
}
