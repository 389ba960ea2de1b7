import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { readFirstCycle, Reads } from '@premia/api-data-access';
import { Ctx, enumOf, OperationLoaders, type TenantContext } from '@premia/api-util-platform';
import { Cycle } from '@premia/api-vocabulary';

/** Where a cycle stands by its days and its runs, whatever stage somebody put it in. */
type CycleState = 'planned' | 'running' | 'ended' | 'done';

const CycleStateEnum = enumOf<CycleState>('CycleState', {
  planned: 'Its first day is to come',
  running: 'Today is one of its days',
  ended: 'Over, and not paid yet: no run, or one that nobody has approved',
  done: 'Over, and every run of it is approved',
});

/** What of a cycle follows from the day, from data and from runs. */
@Resolver(() => Cycle)
export class CycleFieldsResolver {
  constructor(
    private readonly reads: Reads,
    private readonly loaders: OperationLoaders,
  ) {}

  @ResolveField(() => CycleStateEnum)
  async state(@Ctx() ctx: TenantContext, @Parent() { id }: Cycle): Promise<CycleState> {
    return (await this.loaders.loadById(ctx, 'cycle.state', id, (ids) => this.#states(ctx, ids))) ?? 'planned';
  }

  @ResolveField(() => Boolean, {
    description: 'The one that pages begin with: the running one if it has data, else the last that has',
  })
  async isFirst(@Ctx() ctx: TenantContext, @Parent() { id }: Cycle): Promise<boolean> {
    const first = await this.loaders
      .loader<'first', string | null>(ctx, 'cycle.first', async () => [
        await readFirstCycle(this.reads.of(ctx), ctx, null),
      ])
      .load('first');
    return id === first;
  }

  async #states(ctx: TenantContext, ids: readonly string[]): Promise<ReadonlyMap<string, CycleState>> {
    const rows = await this.reads.query<{ readonly id: string; readonly state: CycleState }>(
      ctx,
      `select c.id,
              case when c.from_date > home.today then 'planned'
                   when c.to_date >= home.today then 'running'
                   when runs.undecided or (c.stage <> 'closed' and not runs.approved) then 'ended'
                   else 'done' end as state
         from premia.cycles c
         join premia.tenants w on w.id = c.tenant_id
         cross join lateral (select ($3::timestamptz at time zone w.time_zone)::date as today) home
         cross join lateral (
           select coalesce(bool_or(r.state in ('calculated', 'submitted')), false) as undecided,
                  coalesce(bool_or(r.state in ('approved', 'locked', 'exported')), false) as approved
             from premia.payout_runs r
            where r.tenant_id = $1 and r.cycle_id = c.id) runs
        where c.tenant_id = $1 and c.id = any ($2::uuid[])`,
      [ctx.tenantId, ids, ctx.now],
    );
    return new Map(rows.map(({ id, state }) => [id, state]));
  }
}
