import { Injectable } from '@nestjs/common';
import { reaches, readOrganizationReach, Reads, type Visibility, visibilityOf } from '@premia/api-data-access';
import { OperationLoaders, type TenantContext } from '@premia/api-util-platform';
import { AcknowledgementSummary, PendingAcknowledgement } from './bonus-plan.type';
import { PEOPLE_OF_VERSIONS } from './people-of-versions';

interface AcknowledgementRow {
  readonly id: string;
  readonly needed: number;
  readonly given: number;
  readonly overridden: number;
}

interface UnacknowledgedRow {
  readonly versionId: string;
  readonly personId: string;
  readonly teamId: string | null;
  readonly name: string;
}

/** Of more people nobody reads the names; the counts say how many there are. */
const NAMED_PEOPLE = 100;

/** What versions of plans need beside their own row, one statement for all of an operation. */
@Injectable()
export class BonusPlanLoaders {
  constructor(
    private readonly reads: Reads,
    private readonly loaders: OperationLoaders,
  ) {}

  async acknowledgements(ctx: TenantContext, versionId: string): Promise<AcknowledgementSummary> {
    const found = await this.loaders.loadById(ctx, 'plan-version.acknowledgements', versionId, (ids) =>
      this.#read(ctx, ids),
    );
    return found ?? new AcknowledgementSummary(0, 0, 0);
  }

  /** Those of the people within the caller's reach who have still to acknowledge a version, by name. */
  async unacknowledged(ctx: TenantContext, versionId: string): Promise<readonly PendingAcknowledgement[]> {
    const found = await this.loaders.loadById(ctx, 'plan-version.awaited', versionId, (ids) =>
      this.#readUnacknowledged(ctx, ids),
    );
    return found ?? [];
  }

  /** Whether the caller has acknowledged a version; null for a member who is no person. */
  async acknowledgedByMe(ctx: TenantContext, versionId: string): Promise<boolean | null> {
    const { personId } = ctx;
    if (personId === null) return null;
    const found = await this.loaders.loadById(ctx, 'plan-version.acknowledged-by-me', versionId, (ids) =>
      this.#readOwn(ctx, personId, ids),
    );
    return found ?? false;
  }

  /** The workspace's limit of the team's share, percent. */
  async teamShareLimit(ctx: TenantContext): Promise<string> {
    return this.loaders
      .loader<'workspace', string>(ctx, 'plans.team-share-limit', async () => [await this.#readLimit(ctx)])
      .load('workspace');
  }

  async #readLimit(ctx: TenantContext): Promise<string> {
    const [policy] = await this.reads.query<{ readonly limit: string }>(
      ctx,
      `select team_share_limit::text as "limit" from premia.workspace_policies where tenant_id = $1`,
      [ctx.tenantId],
    );
    return policy?.limit ?? '50';
  }

  /** A plan is for whoever has a target, so that who has to read it tells of pay: only of those whose pay the reader sees. */
  async pay(ctx: TenantContext): Promise<Visibility> {
    return visibilityOf(ctx, 'pay.read', await readOrganizationReach(this.reads.of(ctx), ctx));
  }

  async #read(ctx: TenantContext, ids: readonly string[]): Promise<ReadonlyMap<string, AcknowledgementSummary>> {
    const { everyone, teamIds, personId } = await this.pay(ctx);
    const rows = await this.reads.query<AcknowledgementRow>(
      ctx,
      `${PEOPLE_OF_VERSIONS}
       select version.id, count(people.person_id)::int as needed,
              count(given.id) filter (where given.acknowledged_at is not null)::int as given,
              count(given.id) filter (where given.acknowledged_at is null)::int as overridden
         from version
         left join people on people.version_id = version.id
           and ($4::boolean or people.team_id = any ($5::uuid[]) or people.person_id = $6::uuid)
         left join premia.plan_acknowledgements given on given.tenant_id = $1 and given.plan_version_id = version.id
           and given.person_id = people.person_id
        group by version.id`,
      [ctx.tenantId, ids, ctx.now, everyone, teamIds, personId],
    );
    return new Map(
      rows.map(({ id, needed, given, overridden }) => [id, new AcknowledgementSummary(needed, given, overridden)]),
    );
  }

  async #readUnacknowledged(
    ctx: TenantContext,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, readonly PendingAcknowledgement[]>> {
    const visibility = await this.pay(ctx);
    const rows = await this.reads.query<UnacknowledgedRow>(
      ctx,
      `${PEOPLE_OF_VERSIONS}
       select people.version_id as "versionId", p.id as "personId", people.team_id as "teamId", p.name
         from people
         join premia.persons p on p.tenant_id = $1 and p.id = people.person_id
        where not exists (select from premia.plan_acknowledgements given
               where given.tenant_id = $1 and given.plan_version_id = people.version_id and given.person_id = people.person_id)
        order by p.name, p.id`,
      [ctx.tenantId, ids, ctx.now],
    );
    const byVersion = new Map<string, PendingAcknowledgement[]>(ids.map((id) => [id, []]));
    for (const { versionId, personId, teamId, name } of rows) {
      const named = byVersion.get(versionId);
      if (named === undefined || named.length === NAMED_PEOPLE || !reaches(visibility, personId, teamId)) continue;
      named.push(new PendingAcknowledgement(personId, name));
    }
    return byVersion;
  }

  async #readOwn(ctx: TenantContext, personId: string, ids: readonly string[]): Promise<ReadonlyMap<string, boolean>> {
    const rows = await this.reads.query<{ readonly id: string }>(
      ctx,
      `select plan_version_id as id from premia.plan_acknowledgements
        where tenant_id = $1 and person_id = $2 and plan_version_id = any ($3::uuid[]) and acknowledged_at is not null`,
      [ctx.tenantId, personId, ids],
    );
    return new Map(rows.map(({ id }) => [id, true]));
  }
}
