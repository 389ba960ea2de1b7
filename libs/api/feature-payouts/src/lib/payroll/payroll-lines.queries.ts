import { createHash } from 'node:crypto';
import type { Sql } from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import { type PayrollLine, type PayrollOptions, type PayrollRun, wageTypeAmounts } from '@premia/domain-payouts';
import type { RunState } from '@premia/shared-contract';
import { ADJUSTED_PAYOUTS } from '../payout/adjusted-payouts';

/** A run as far as payroll needs it. */
export interface RunForPayroll {
  readonly id: string;
  readonly number: number;
  readonly state: RunState;
  readonly currency: string;
  readonly planId: string;
  readonly planName: string;
  readonly version: number;
  readonly cycleName: string;
  readonly from: string;
  readonly to: string;
  readonly options: PayrollOptions;
  readonly ownCode: string;
  readonly teamCode: string;
}

export async function readRunForPayroll(sql: Sql, ctx: TenantContext, runId: string): Promise<RunForPayroll | null> {
  const code = (kind: string) =>
    `coalesce((select code from premia.payroll_codes k where k.tenant_id = $1 and k.kind = '${kind}' and k.plan_id = v.plan_id), '')`;
  const [run] = await sql.query<RunForPayroll>(
    `select r.id, r.number, r.state, r.currency, v.plan_id as "planId", b.name as "planName", v.number as version,
            c.name as "cycleName", c.from_date::text as "from", c.to_date::text as "to",
            coalesce((select options from premia.payroll_settings s where s.tenant_id = $1), '{}') as options,
            ${code('own')} as "ownCode", ${code('team')} as "teamCode"
       from premia.payout_runs r
       join premia.cycles c on c.tenant_id = r.tenant_id and c.id = r.cycle_id
       join premia.bonus_plan_versions v on v.tenant_id = r.tenant_id and v.id = r.plan_version_id
       join premia.bonus_plans b on b.tenant_id = v.tenant_id and b.id = v.plan_id
      where r.tenant_id = $1 and r.id = $2`,
    [ctx.tenantId, runId],
  );
  return run ?? null;
}

/** Somebody whom the run pays something. */
export interface PaidPerson {
  readonly personId: string;
  readonly personnelNumber: string | null;
  readonly name: string;
  readonly email: string | null;
  readonly total: string;
  readonly own: string | null;
  readonly team: string | null;
  readonly costCentre: string | null;
  readonly isHeld: boolean;
  /** In which part they were handed over. */
  readonly part: number | null;
}

/** Everybody to whom the run owes an amount, in the order of the file: one statement. */
export function readPaidPeople(sql: Sql, ctx: TenantContext, { id, planId }: RunForPayroll): Promise<PaidPerson[]> {
  return sql.query<PaidPerson>(
    `select p.person_id as "personId", n.personnel_number as "personnelNumber", p.person_name as name, n.email,
            p.total::text as total, p.own_amount::text as own, p.team_amount::text as team, k.code as "costCentre",
            exists (select from premia.payout_holds h
                     where h.tenant_id = p.tenant_id and h.cycle_id = r.cycle_id and h.plan_id = $3 and h.person_id = p.person_id
                       and h.released_at is null) as "isHeld",
            o.part
       from ${ADJUSTED_PAYOUTS} p
       join premia.payout_runs r on r.tenant_id = p.tenant_id and r.id = p.run_id
       join premia.persons n on n.tenant_id = p.tenant_id and n.id = p.person_id
       left join premia.payroll_codes k on k.tenant_id = p.tenant_id and k.kind = 'cost-centre' and k.team_id = p.team_id
       left join premia.payroll_lines l on l.tenant_id = p.tenant_id and l.run_id = p.run_id and l.person_id = p.person_id
       left join premia.payroll_handovers o on o.tenant_id = l.tenant_id and o.id = l.handover_id
      where p.tenant_id = $1 and p.run_id = $2 and p.total <> 0
      order by n.personnel_number, p.person_name, p.person_id`,
    [ctx.tenantId, id, planId],
  ) as Promise<PaidPerson[]>;
}

/** Those who are owed an amount that neither was handed over nor is held. */
export function openPeople(people: readonly PaidPerson[]): readonly PaidPerson[] {
  return people.filter(({ part, isHeld }) => part === null && !isHeld);
}

export function payrollRunOf({ id, number, from, to, currency, planName, version }: RunForPayroll): PayrollRun {
  // Twelve characters fit the narrowest field of the targets.
  return { key: `R${number}-${id.slice(-8)}`, from, to, currency, plan: `${planName} v${version}` };
}

export function payrollLinesOf(
  { ownCode, teamCode, currency }: RunForPayroll,
  people: readonly PaidPerson[],
): readonly PayrollLine[] {
  return people.flatMap(({ total, own, team, ...person }) =>
    wageTypeAmounts({ total, own, team, currency }, { own: ownCode, team: teamCode }).map(({ wageType, amount }) => ({
      personId: person.personId,
      personnelNumber: person.personnelNumber ?? '',
      name: person.name,
      email: person.email ?? '',
      costCentre: person.costCentre ?? '',
      wageType,
      amount,
    })),
  );
}

/** What a part is recognised by, in whichever form it leaves: person and amount of each line. */
export function fingerprintOf(people: readonly PaidPerson[]): string {
  const hash = createHash('sha256');
  for (const { personId, total } of people) hash.update(`${personId} ${total}\n`);
  return hash.digest('hex');
}
