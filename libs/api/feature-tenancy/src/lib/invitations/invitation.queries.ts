import { Injectable } from '@nestjs/common';
import { Reads } from '@premia/api-data-access';
import {
  type Connection,
  decodeCursor,
  type PageArguments,
  pageOf,
  pageSize,
  type TenantContext,
} from '@premia/api-util-platform';
import { Invitation, type InvitationRow } from './invitation.type';

export const INVITATION_COLUMNS = 'id, email, roles, person_id, created_at, expires_at, accepted_at, revoked_at';

@Injectable()
export class InvitationQueries {
  constructor(private readonly reads: Reads) {}

  /** Invitations, newest first: their ids rise with time. */
  async invitations(ctx: TenantContext, { first, after }: PageArguments): Promise<Connection<Invitation>> {
    const size = pageSize(first);
    const [id] = decodeCursor(after, ['id']) ?? [null];
    const rows = await this.reads.query<InvitationRow>(
      ctx,
      `SELECT ${INVITATION_COLUMNS} FROM premia.invitations
       WHERE tenant_id = $1 AND ($2::uuid IS NULL OR id < $2::uuid) ORDER BY id DESC LIMIT $3`,
      [ctx.tenantId, id, size + 1],
    );
    const [total] = await this.reads.query<{ count: number }>(
      ctx,
      'SELECT count(*)::int AS count FROM premia.invitations WHERE tenant_id = $1',
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
