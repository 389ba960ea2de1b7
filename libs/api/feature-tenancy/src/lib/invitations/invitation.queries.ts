import { Injectable } from '@nestjs/common';
import { columns, InvitationEntity, Reads } from '@premia/api-data-access';
import {
  type Connection,
  decodeCursor,
  type PageArguments,
  pageOf,
  pageSize,
  type TenantContext,
} from '@premia/api-util-platform';
import { Invitation, INVITATION_FIELDS, type InvitationRow } from './invitation.type';

@Injectable()
export class InvitationQueries {
  constructor(private readonly reads: Reads) {}

  /** Invitations that nobody has accepted, newest first: their ids rise with time. Whoever has is a member. */
  async invitations(ctx: TenantContext, { first, after }: PageArguments): Promise<Connection<Invitation>> {
    const size = pageSize(first);
    const [id] = decodeCursor(after, ['id']) ?? [null];
    const rows = await this.reads.query<InvitationRow>(
      ctx,
      `select ${columns(InvitationEntity, 'i', INVITATION_FIELDS)} from premia.invitations i
        where i.tenant_id = $1 and i.accepted_at is null and ($2::uuid is null or i.id < $2::uuid) order by i.id desc limit $3`,
      [ctx.tenantId, id, size + 1],
    );
    const [total] = await this.reads.query<{ count: number }>(
      ctx,
      'SELECT count(*)::int AS count FROM premia.invitations WHERE tenant_id = $1 AND accepted_at IS NULL',
      [ctx.tenantId],
    );
    return pageOf(
      rows,
      size,
      total?.count ?? 0,
      (row) => new Invitation(row, ctx.now),
      (row) => [row.id],
    );
  }
}
