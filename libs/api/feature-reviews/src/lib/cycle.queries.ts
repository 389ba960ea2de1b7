import { Injectable } from '@nestjs/common';
import { Reads } from '@premia/api-data-access';
import { type Connection, decodeCursor, pageOf, pageSize, type TenantContext } from '@premia/api-util-platform';
import { Cycle, CYCLE_COLUMNS, type CycleRow } from '@premia/api-vocabulary';
import type { CyclesArguments } from './create-cycle/create-cycle.input';

@Injectable()
export class CycleQueries {
  constructor(private readonly reads: Reads) {}

  /** Cycles, the latest first. */
  async page(ctx: TenantContext, { first, after, archived }: CyclesArguments): Promise<Connection<Cycle>> {
    const size = pageSize(first);
    const [from = null, id = null] = decodeCursor(after, ['day', 'id']) ?? [];
    const rows = await this.reads.query<CycleRow & { readonly totalCount: number }>(
      ctx,
      `select ${CYCLE_COLUMNS}, (select count(*)::int from premia.cycles where tenant_id = $1 and (archived_at is not null) = $5) as "totalCount"
         from premia.cycles c
        where c.tenant_id = $1 and (c.archived_at is not null) = $5 and ($2::date is null or (c.from_date, c.id) < ($2, $3::uuid))
        order by c.from_date desc, c.id desc
        limit $4`,
      [ctx.tenantId, from, id, size + 1, archived === true],
    );
    return pageOf(
      rows,
      size,
      rows[0]?.totalCount ?? 0,
      (row) => new Cycle(ctx, row),
      (row) => [row.from, row.id],
    );
  }

  async byId(ctx: TenantContext, id: string): Promise<Cycle | null> {
    const [row] = await this.reads.query<CycleRow>(
      ctx,
      `select ${CYCLE_COLUMNS} from premia.cycles c where c.tenant_id = $1 and c.id = $2`,
      [ctx.tenantId, id],
    );
    return row === undefined ? null : new Cycle(ctx, row);
  }
}
