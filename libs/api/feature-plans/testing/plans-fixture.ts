import { newId } from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import { aTenant, type TestDatabase, type TestTenant } from '@premia/api-util-testing';
import type { PlanInput } from '@premia/domain-bonus';
import { AcknowledgePlan } from '../src/lib/acknowledge-plan/acknowledge-plan.command';
import { BonusPlanLoaders } from '../src/lib/bonus-plan.loaders';
import { BonusPlanQueries } from '../src/lib/bonus-plan.queries';
import { CreateBonusPlan } from '../src/lib/create-bonus-plan/create-bonus-plan.command';
import { DiscardPlanDraft } from '../src/lib/discard-plan-draft/discard-plan-draft.command';
import { OverrideAcknowledgement } from '../src/lib/override-acknowledgement/override-acknowledgement.command';
import { PlanAccess } from '../src/lib/plan-access';
import { PublishPlan } from '../src/lib/publish-plan/publish-plan.command';
import { UpdatePlanDraft } from '../src/lib/update-plan-draft/update-plan-draft.command';

/** The feature's commands and queries on a test database, for integration tests. */
export class PlansFixture {
  readonly loaders: BonusPlanLoaders;
  readonly queries: BonusPlanQueries;
  readonly create: CreateBonusPlan;
  readonly update: UpdatePlanDraft;
  readonly discard: DiscardPlanDraft;
  readonly publish: PublishPlan;
  readonly acknowledge: AcknowledgePlan;
  readonly override: OverrideAcknowledgement;

  constructor(private readonly database: TestDatabase) {
    const { reads, loaders, unitOfWork } = database;
    const access = new PlanAccess();
    this.loaders = new BonusPlanLoaders(reads, loaders);
    this.queries = new BonusPlanQueries(reads, access);
    this.create = new CreateBonusPlan(unitOfWork, access);
    this.update = new UpdatePlanDraft(unitOfWork, access);
    this.discard = new DiscardPlanDraft(unitOfWork, access);
    this.publish = new PublishPlan(unitOfWork, this.loaders);
    this.acknowledge = new AcknowledgePlan(unitOfWork, this.queries);
    this.override = new OverrideAcknowledgement(unitOfWork, this.queries);
  }

  /** What an operation of the caller reads; its connection is given back. */
  read<Value>(ctx: TenantContext, work: (ctx: TenantContext) => Promise<Value>): Promise<Value> {
    return this.database.reads.during(ctx, () => work(ctx));
  }
}

/** 70 % own KPIs, 30 % team. */
export const SEVENTY_THIRTY: PlanInput = {
  currency: 'INR',
  combination: 'additive',
  components: [
    { id: 'own', scope: 'individual', weight: '70', curve: { kind: 'linear' } },
    { id: 'team', scope: 'team', weight: '30', curve: { kind: 'linear' } },
  ],
};

export interface Office {
  readonly tenant: TestTenant;
  /** Led by the head; the specialist works in it. */
  readonly digitalId: string;
  /** Nobody's. */
  readonly eventsId: string;
}

/** A workspace with a head over a team, a specialist in it, and a team of nobody's. */
export async function anOffice(database: TestDatabase): Promise<Office> {
  const [digitalId, eventsId] = [newId(), newId()];
  const tenant = await aTenant()
    .withPerson('Head of marketing', 'head')
    .withPerson('Search specialist', 'employee')
    .withMember('hr')
    .withMember('admin')
    .withMember('auditor')
    .with(async (tx, built) => {
      const people = [built.member('head').personId, built.member('employee').personId];
      await tx.query(
        `insert into premia.teams (tenant_id, id, name, head_person_id, created_at)
         values ($1, $2, 'Digital', $4, $5), ($1, $3, 'Events', null, $5)`,
        [built.tenantId, digitalId, eventsId, people[0], tx.ctx.now],
      );
      await tx.query(
        `insert into premia.terms (tenant_id, id, person_id, from_date, team_id, position, fte, eligible_pay, target_percent, created_at)
         select $1, t.id, t.person_id, '2021-01-01', $4, 'Specialist', 1, 60000, t.target, $6
           from unnest($2::uuid[], $3::uuid[], $5::numeric[]) as t (id, person_id, target)`,
        [built.tenantId, [newId(), newId()], people, digitalId, ['0', '20'], tx.ctx.now],
      );
    })
    .in(database);
  return { tenant, digitalId, eventsId };
}
