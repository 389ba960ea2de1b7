import { newId } from '@premia/api-data-access';
import { aTenant, type TestDatabase } from '@premia/api-util-testing';
import type { PlanInput } from '@premia/domain-bonus';
import type { Department } from './payouts-fixture';

export interface DescribedTerms {
  readonly from: string;
  readonly to: string | null;
  readonly team: string | null;
  readonly fte: string;
  /** A month. */
  readonly targetAmount: string | null;
  readonly eligiblePay?: string | null;
  readonly targetPercent?: string | null;
}

export interface DescribedKpi {
  readonly kpi: string;
  readonly weight: string;
  readonly target: string;
  readonly pilot?: boolean;
  readonly channels?: readonly string[];
}

export interface DescribedPerson {
  readonly name: string;
  readonly leftOn: string | null;
  readonly terms: readonly DescribedTerms[];
  readonly kpis: readonly DescribedKpi[];
  /** The word for the plan's factor `rating`, and days of absence, as HR gives them. */
  readonly rating?: string | null;
  readonly absentDays?: number;
}

export interface DescribedCycle {
  readonly kind: 'month' | 'quarter' | 'free';
  readonly from: string;
  readonly to: string;
}

/** Whatever a run is calculated from, by names in place of ids. */
export interface DescribedWorkspace {
  readonly cycle: DescribedCycle;
  readonly plan: PlanInput;
  /** People, and the KPIs of each, get ids in this order. */
  readonly people: readonly DescribedPerson[];
  /** KPIs of teams; a team without any has none of its own. */
  readonly teams: Readonly<Record<string, readonly DescribedKpi[]>>;
  /** Metric by channel, on the first day of the cycle. */
  readonly observed: readonly { readonly metric: string; readonly channel: string; readonly value: string }[];
}

/** Writes rows of one table in one statement, by column. */
type Rows = readonly Readonly<Record<string, unknown>>[];

export async function workspaceOf(described: DescribedWorkspace, database: TestDatabase): Promise<Department> {
  const { cycle, plan, people, teams, observed } = described;
  const [cycleId, planId] = [newId(), newId()];
  const tenant = await aTenant()
    .with(async (tx, { tenantId, owner }) => {
      const { now } = tx.ctx;
      const insert = async (table: string, rows: Rows): Promise<void> => {
        if (rows.length === 0) return;
        const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].join(', ');
        const full = rows.map((row) => ({ ...row, tenant_id: tenantId }));
        await tx.execute(
          `insert into premia.${table} (tenant_id, ${columns})
           select tenant_id, ${columns} from json_populate_recordset(null::premia.${table}, $1::json)`,
          [JSON.stringify(full)],
        );
      };
      const teamIds = new Map(Object.keys(teams).map((name) => [name, newId()]));
      await insert(
        'teams',
        [...teamIds].map(([name, id]) => ({ id, name, created_at: now })),
      );
      const persons = people.map((person) => ({ id: newId(), person }));
      await insert(
        'persons',
        persons.map(({ id, person: { name, leftOn } }) => ({ id, name, left_on: leftOn, created_at: now })),
      );
      await insert(
        'terms',
        persons.flatMap(({ id, person }) =>
          person.terms.map(({ from, to, team, fte, targetAmount, eligiblePay = null, targetPercent = null }) => ({
            id: newId(),
            person_id: id,
            from_date: from,
            to_date: to,
            team_id: team === null ? null : teamIds.get(team),
            position: 'Specialist',
            fte,
            target_amount: targetAmount,
            eligible_pay: eligiblePay,
            target_percent: targetPercent,
            created_at: now,
          })),
        ),
      );
      const { kind, from, to } = cycle;
      await insert('cycles', [
        { id: cycleId, name: 'The cycle', kind, from_date: from, to_date: to, stage: 'active', created_at: now },
      ]);
      const kpiRow = ({ kpi, weight, target, pilot = false, channels = [] }: DescribedKpi) => ({
        id: newId(),
        cycle_id: cycleId,
        kpi,
        weight,
        scoring: { kind: 'ratio', direction: 'higher', target },
        channels,
        campaigns: [],
        pilot,
        created_at: now,
        created_by: owner.userId,
        updated_at: now,
      });
      await insert('assignments', [
        ...persons.flatMap(({ id, person }) =>
          person.kpis.map((kpi) => ({ ...kpiRow(kpi), owner_kind: 'person', person_id: id, team_id: null })),
        ),
        ...Object.entries(teams).flatMap(([name, kpis]) =>
          kpis.map((kpi) => ({ ...kpiRow(kpi), owner_kind: 'team', person_id: null, team_id: teamIds.get(name) })),
        ),
      ]);
      await insert(
        'observations',
        observed.map(({ metric, channel, value }, index) => ({
          id: newId(),
          metric,
          on_date: from,
          channel,
          campaign: 'one',
          value,
          source: 'test',
          external_key: String(index),
          revision: 1,
          recorded_by: owner.userId,
          recorded_at: now,
        })),
      );
      await insert('bonus_plans', [{ id: planId, name: 'Plan', created_at: now, created_by: owner.userId }]);
      await insert('bonus_plan_versions', [
        {
          id: newId(),
          plan_id: planId,
          number: 1,
          state: 'draft',
          definition: plan,
          team_ids: [],
          definition_hash: 'x',
          created_at: now,
          created_by: owner.userId,
          updated_at: now,
        },
      ]);
      await tx.execute(
        `update premia.bonus_plan_versions set state = 'published', published_at = $3, published_by = $4
          where tenant_id = $1 and plan_id = $2`,
        [tenantId, planId, now, owner.userId],
      );
      await insert(
        'payout_inputs',
        persons.flatMap(({ id: person_id, person: { rating = null, absentDays = 0 } }) => {
          const common = { cycle_id: cycleId, person_id, version: 1, updated_at: now, updated_by: owner.userId };
          const factor = { ...common, id: newId(), kind: 'factor', plan_id: planId, name: 'rating', word: rating };
          const absence = { ...common, id: newId(), kind: 'absence', name: 'sick', amount: absentDays };
          return [...(rating === null ? [] : [factor]), ...(absentDays === 0 ? [] : [absence])];
        }),
      );
    })
    .in(database);
  return { tenant, cycleId, planId };
}
