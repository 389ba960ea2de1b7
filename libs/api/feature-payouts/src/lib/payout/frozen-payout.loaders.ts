import { Injectable } from '@nestjs/common';
import { readCycleProgress, Reads } from '@premia/api-data-access';
import { OperationLoaders, type TenantContext } from '@premia/api-util-platform';
import type { Allotment, BonusHeaderInput, BonusInput, ParticipantInput } from '@premia/domain-bonus';
import type { CycleProgress } from '@premia/domain-kpi';
import type { MeasureSource, PayoutOutcome } from '@premia/domain-payouts';
import { PayoutsAccess } from '../payouts-access';
import type { StoredAmounts } from '../receipt/stored-amounts';
import { visibilityParameters, VISIBLE_PAYOUTS } from './visible-payouts';

/** What a payout was calculated from, as it was frozen. */
export interface FrozenPayout {
  readonly id: string;
  readonly runId: string;
  readonly cycleId: string;
  readonly personId: string;
  readonly planVersionId: string;
  readonly engineVersion: string;
  readonly currency: string;
  readonly header: BonusHeaderInput;
  readonly input: ParticipantInput | null;
  /** Null where nobody shares a pool or a budget, and in runs from before it was kept. */
  readonly allotment: Allotment | null;
  readonly sources: readonly MeasureSource[];
  readonly teamSources: Readonly<Record<string, readonly MeasureSource[]>>;
  readonly companySources: readonly MeasureSource[];
  readonly outcome: PayoutOutcome;
  readonly reasonCode: string | null;
  readonly reasonValues: Readonly<Record<string, string>>;
  readonly receiptHash: string;
  readonly amounts: StoredAmounts;
}

interface FrozenRow extends Omit<FrozenPayout, 'teamSources' | 'companySources'> {
  readonly sharedSources: { readonly teams: FrozenPayout['teamSources']; readonly company: readonly MeasureSource[] };
}

/** Frozen inputs of payouts that the reader may see, one statement for all of an operation. */
@Injectable()
export class FrozenPayoutLoaders {
  constructor(
    private readonly reads: Reads,
    private readonly loaders: OperationLoaders,
    private readonly access: PayoutsAccess,
  ) {}

  byId(ctx: TenantContext, id: string): Promise<FrozenPayout | null> {
    return this.loaders.loadById(ctx, 'payout.frozen', id, (ids) => this.#read(ctx, ids));
  }

  /** How far the cycle of a payout has come. */
  async progress(ctx: TenantContext, cycleId: string): Promise<CycleProgress> {
    const progress = await this.loaders.loadById(ctx, 'cycle.progress', cycleId, (ids) =>
      readCycleProgress(this.reads.of(ctx), ctx, ids),
    );
    if (progress === null) throw new Error(`There is no cycle ${cycleId}`);
    return progress;
  }

  /** Everybody's input of a run, in its order. For the calculation only: it never leaves the server. */
  async inputOfRun(ctx: TenantContext, runId: string): Promise<BonusInput> {
    const [run] = await this.reads.query<{ readonly header: BonusHeaderInput }>(
      ctx,
      `select r.shared_input as header from premia.payout_runs r where r.tenant_id = $1 and r.id = $2`,
      [ctx.tenantId, runId],
    );
    if (run === undefined) throw new Error(`There is no run ${runId} behind a payout`);
    const rows = await this.reads.query<{ readonly input: ParticipantInput }>(
      ctx,
      `select p.input from premia.payouts p where p.tenant_id = $1 and p.run_id = $2 and p.input is not null order by p.person_id`,
      [ctx.tenantId, runId],
    );
    return { ...run.header, participants: rows.map(({ input }) => input) };
  }

  async #read(ctx: TenantContext, ids: readonly string[]): Promise<ReadonlyMap<string, FrozenPayout>> {
    const rows = await this.reads.query<FrozenRow>(
      ctx,
      `select p.id, p.run_id as "runId", r.cycle_id as "cycleId", p.person_id as "personId", r.plan_version_id as "planVersionId",
              r.engine_version as "engineVersion", r.currency, r.shared_input as header, r.shared_sources as "sharedSources",
              p.input, p.allotment, p.sources, p.outcome, p.reason_code as "reasonCode", p.reason_values as "reasonValues",
              p.receipt_hash as "receiptHash",
              json_build_object('targetBonus', p.target_bonus::text, 'own', p.own_amount::text, 'team', p.team_amount::text,
                'total', p.calculated::text, 'percentOfTarget', p.percent_of_target::text, 'teamEffect', p.team_effect::text) as amounts
         from (${VISIBLE_PAYOUTS} and p.id = any ($5::uuid[])) p
         join premia.payout_runs r on r.tenant_id = p.tenant_id and r.id = p.run_id`,
      [...visibilityParameters(ctx, await this.access.payouts(ctx)), ids],
    );
    return new Map(
      rows.map(({ sharedSources, ...row }) => [
        row.id,
        { ...row, teamSources: sharedSources.teams, companySources: sharedSources.company },
      ]),
    );
  }
}

/** The assignments behind every measure in a person's calculation: own, of their teams, of the company. */
export function sourcesOf({
  input,
  sources,
  teamSources,
  companySources,
}: Pick<FrozenPayout, 'input' | 'sources' | 'teamSources' | 'companySources'>): readonly MeasureSource[] {
  const teams = new Set((input?.segments ?? []).flatMap(({ team }) => (team === undefined ? [] : [team])));
  return [...sources, ...[...teams].flatMap((team) => teamSources[team] ?? []), ...companySources];
}
