import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Conflict, InvalidInput, NotFound, type TenantContext } from '@premia/api-util-platform';
import { givenInput, inputProblems, type TestDatabase, testDatabase } from '@premia/api-util-testing';
import type { PlanInput } from '@premia/domain-bonus';
import { anOffice, type Office, PlansFixture, SEVENTY_THIRTY } from '../../testing/plans-fixture';
import { CreateBonusPlanArguments, OverrideAcknowledgementArguments } from './bonus-plan.input';
import { BonusPlanVersion } from './bonus-plan.type';

describe('Bonus plans', () => {
  let database: TestDatabase;
  let fixture: PlansFixture;
  let office: Office;

  beforeAll(async () => {
    database = await testDatabase();
    fixture = new PlansFixture(database);
  });
  beforeEach(async () => {
    office = await anOffice(database);
  });
  afterAll(() => database.close());

  const owner = () => office.tenant.asOwner();
  const as = (role: 'hr' | 'head' | 'employee' | 'admin' | 'auditor', given: Partial<TenantContext> = {}) =>
    office.tenant.as(office.tenant.member(role), given);

  async function draft(
    definition: unknown = SEVENTY_THIRTY,
    teamIds: readonly string[] = [],
    name = 'Marketing 70/30',
  ): Promise<BonusPlanVersion> {
    const saved = await fixture.create.execute(owner(), { name, definition, teamIds });
    if (!(saved instanceof BonusPlanVersion)) throw new Error(JSON.stringify(saved));
    return saved;
  }

  async function published(
    definition: unknown = SEVENTY_THIRTY,
    teamIds: readonly string[] = [],
    name = 'Marketing 70/30',
  ): Promise<BonusPlanVersion> {
    const { planId } = await draft(definition, teamIds, name);
    const saved = await fixture.publish.execute(owner(), { planId });
    if (!(saved instanceof BonusPlanVersion)) throw new Error(JSON.stringify(saved));
    return saved;
  }

  const visibleNames = (ctx: TenantContext) =>
    fixture.read(ctx, async () => (await fixture.queries.page(ctx, {})).nodes.map(({ name }) => name));
  const planOf = (ctx: TenantContext, id: string) => fixture.read(ctx, () => fixture.queries.byId(ctx, id));
  const unacknowledged = (ctx: TenantContext, id: string) =>
    fixture.read(ctx, async () => (await fixture.loaders.unacknowledged(ctx, id)).map(({ name }) => name));
  const acknowledged = (id: string) => fixture.read(owner(), (ctx) => fixture.loaders.acknowledgements(ctx, id));

  it('start as a draft with the definition exactly as given', async () => {
    const version = await draft();
    expect(version).toMatchObject({
      planName: 'Marketing 70/30',
      number: 1,
      state: 'draft',
      definition: SEVENTY_THIRTY,
    });
  });

  it('are refused with everything that the engine finds wrong, by pointers, in the reader’s language', async () => {
    const definition = { ...SEVENTY_THIRTY, components: [SEVENTY_THIRTY.components[0]], combination: 'sideways' };
    const english = await inputProblems(CreateBonusPlanArguments, { name: '  ', definition });
    const russian = await inputProblems(CreateBonusPlanArguments, { name: 'План', definition }, 'ru');
    expect(english.map(({ path, code }) => `${path} ${code}`)).toEqual(
      expect.arrayContaining(['name REQUIRED', '/combination unknown-kind']),
    );
    expect(russian[0]?.message).toMatch(/\p{Script=Cyrillic}/u);
    expect(await fixture.create.execute(owner(), { name: 'Sideways', definition })).toBeInstanceOf(InvalidInput);
    expect(await visibleNames(owner())).toEqual([]);
  });

  it('are refused in another currency than the workspace pays in', async () => {
    const saved = await fixture.create.execute(owner(), {
      name: 'Roubles',
      definition: { ...SEVENTY_THIRTY, currency: 'RUB' },
    });
    expect(saved).toMatchObject({ fields: [{ path: '/currency', code: 'OTHER_CURRENCY', value: 'RUB' }] });
  });

  it('have names of their own', async () => {
    await draft();
    expect(
      await fixture.create.execute(owner(), { name: 'MARKETING 70/30', definition: SEVENTY_THIRTY }),
    ).toBeInstanceOf(Conflict);
  });

  it('are published once, and then the next change opens the next version', async () => {
    const first = await published();
    expect(first).toMatchObject({ number: 1, state: 'published' });
    expect(await fixture.publish.execute(owner(), { planId: first.planId })).toMatchObject({
      code: 'PLAN.NOTHING_TO_PUBLISH',
    });
    const changed = { ...SEVENTY_THIRTY, noData: 'zero' };
    const second = await fixture.update.execute(owner(), { planId: first.planId, definition: changed });
    expect(second).toMatchObject({ number: 2, state: 'draft', definition: changed });
    const again = await fixture.update.execute(owner(), { planId: first.planId, definition: SEVENTY_THIRTY });
    expect(again).toMatchObject({ number: 2, state: 'draft', definition: SEVENTY_THIRTY });
    const plan = await planOf(owner(), first.planId);
    expect(plan).toMatchObject({ latest: { number: 2 }, published: { number: 1 } });
  });

  it('never change once published: the database itself refuses', async () => {
    const { id } = await published();
    const changed = await database.unitOfWork.run(owner(), async (tx) => [
      await tx.execute(`update premia.bonus_plan_versions set definition = '{}' where id = $1`, [id]),
      await tx.execute(`delete from premia.bonus_plan_versions where id = $1`, [id]),
    ]);
    expect(changed).toEqual([0, 0]);
  });

  it('are not published where more of the bonus rides on others than the workspace allows, nor where all of it does', async () => {
    const teamHeavy = (own: string, team: string): PlanInput => ({
      ...SEVENTY_THIRTY,
      components: SEVENTY_THIRTY.components.map((one) => ({ ...one, weight: one.id === 'own' ? own : team })),
    });
    const { planId } = await draft(teamHeavy('49', '51'));
    const refused = await fixture.publish.execute(owner(), { planId });
    expect(refused).toMatchObject({ fields: [{ path: '/components', code: 'team-share-above-policy' }] });
    expect((refused as InvalidInput).message).toMatch(/51\s%.+50\s%/);
    await fixture.update.execute(owner(), { planId, definition: teamHeavy('50', '50') });
    expect(await fixture.publish.execute(owner(), { planId })).toMatchObject({ state: 'published' });
  });

  it('apply no earlier than the version before', async () => {
    const { planId } = await draft();
    await fixture.publish.execute(owner(), { planId, appliesFrom: '2021-03-01' });
    await fixture.update.execute(owner(), { planId, definition: SEVENTY_THIRTY });
    expect(await fixture.publish.execute(owner(), { planId, appliesFrom: '2021-02-01' })).toMatchObject({
      fields: [{ path: 'appliesFrom' }],
    });
    expect(await fixture.publish.execute(owner(), { planId, appliesFrom: '2021-04-01' })).toMatchObject({
      appliesFrom: '2021-04-01',
    });
  });

  describe('seen by role', () => {
    it('are open to owner, HR and auditor; to heads and employees as far as they are for them; to admins not at all', async () => {
      await published(SEVENTY_THIRTY, [office.eventsId]);
      for (const ctx of [owner(), as('hr'), as('auditor')])
        expect(await visibleNames(ctx)).toEqual(['Marketing 70/30']);
      for (const ctx of [as('head'), as('employee'), as('admin')]) expect(await visibleNames(ctx)).toEqual([]);
    });

    it('show drafts to heads, and to employees only what is published', async () => {
      const { planId } = await draft(SEVENTY_THIRTY, [office.digitalId]);
      expect(await visibleNames(as('head'))).toEqual(['Marketing 70/30']);
      expect(await planOf(as('employee'), planId)).toBeNull();
      await fixture.publish.execute(owner(), { planId });
      await fixture.update.execute(owner(), { planId, definition: { ...SEVENTY_THIRTY, noData: 'zero' } });
      expect(await planOf(as('employee'), planId)).toMatchObject({
        latest: { number: 1 },
        versions: [{ number: 1 }],
      });
      expect(await planOf(as('head'), planId)).toMatchObject({ latest: { number: 2 } });
    });

    it('may be drafted by heads for teams that they lead, and for nobody else', async () => {
      const save = (teamIds: readonly string[]) =>
        fixture.create.execute(as('head'), { name: `For ${teamIds.length}`, definition: SEVENTY_THIRTY, teamIds });
      expect(await save([])).toMatchObject({ fields: [{ path: 'teamIds', code: 'NOT_OWN_TEAMS' }] });
      expect(await save([office.digitalId, office.eventsId])).toMatchObject({ fields: [{ path: 'teamIds' }] });
      expect(await save([office.digitalId])).toMatchObject({ state: 'draft' });
      const { planId } = await draft();
      expect(await fixture.update.execute(as('head'), { planId, definition: SEVENTY_THIRTY })).toBeInstanceOf(NotFound);
    });

    it('of another workspace do not exist', async () => {
      const { planId } = await draft();
      const other = await anOffice(database);
      expect(await planOf(other.tenant.asOwner(), planId)).toBeNull();
      expect(
        await fixture.update.execute(other.tenant.asOwner(), { planId, definition: SEVENTY_THIRTY }),
      ).toBeInstanceOf(NotFound);
      expect(await fixture.publish.execute(other.tenant.asOwner(), { planId })).toBeInstanceOf(NotFound);
    });
  });

  describe('that are drafts can be discarded', () => {
    it('the whole plan where nothing of it was published; its name is free again, and what it said stays in the trail', async () => {
      const { planId } = await draft();
      expect(await fixture.discard.execute(owner(), planId)).toEqual({ planId, planRemains: false });
      expect(await planOf(owner(), planId)).toBeNull();
      expect(await fixture.discard.execute(owner(), planId)).toBeInstanceOf(NotFound);
      expect(await draft()).toMatchObject({ number: 1 });
      const [event] = await database.unitOfWork.run(owner(), (tx) =>
        tx.query<{ readonly before: unknown }>(
          `select before from premia.audit_events where tenant_id = $1 and action = 'plan.draft-discarded'`,
          [office.tenant.tenantId],
        ),
      );
      expect(event?.before).toMatchObject({ name: 'Marketing 70/30', number: 1, definition: SEVENTY_THIRTY });
    });

    it('but what is published stays, and the next version can be drafted anew', async () => {
      const { planId } = await published();
      expect(await fixture.discard.execute(owner(), planId)).toMatchObject({ code: 'PLAN.NOTHING_TO_DISCARD' });
      await fixture.update.execute(owner(), { planId, definition: { ...SEVENTY_THIRTY, noData: 'zero' } });
      expect(await fixture.discard.execute(owner(), planId)).toEqual({ planId, planRemains: true });
      expect(await planOf(owner(), planId)).toMatchObject({ latest: { number: 1, state: 'published' } });
      expect(await fixture.update.execute(owner(), { planId, definition: SEVENTY_THIRTY })).toMatchObject({
        number: 2,
      });
    });

    it('by heads only where they are for teams of theirs, and by nobody of another workspace', async () => {
      const everybodys = await draft();
      const other = await anOffice(database);
      expect(await fixture.discard.execute(as('head'), everybodys.planId)).toBeInstanceOf(NotFound);
      expect(await fixture.discard.execute(other.tenant.asOwner(), everybodys.planId)).toBeInstanceOf(NotFound);
      expect(await planOf(owner(), everybodys.planId)).not.toBeNull();
      const own = await draft(SEVENTY_THIRTY, [office.digitalId], 'For Digital');
      expect(await fixture.discard.execute(as('head'), own.planId)).toMatchObject({ planRemains: false });
    });

    it('once, also by two at the same moment, one of whom publishes', async () => {
      const { planId } = await draft();
      const outcomes = await Promise.all([
        fixture.discard.execute(owner(), planId),
        fixture.publish.execute(owner(), { planId }),
        fixture.discard.execute(owner(), planId),
      ]);
      const plan = await planOf(owner(), planId);
      const discarded = outcomes.filter((outcome) => 'planRemains' in outcome);
      const publications = outcomes.filter((outcome) => 'publishedAt' in outcome);
      expect([discarded.length, publications.length]).toEqual(plan === null ? [1, 0] : [0, 1]);
    });
  });

  it('are acknowledged by those whom they are for, once, and counted against those who have a target', async () => {
    const version = await published(SEVENTY_THIRTY, [office.digitalId]);
    expect(await acknowledged(version.id)).toEqual({ needed: 1, given: 0, overridden: 0 });
    expect(await unacknowledged(owner(), version.id)).toEqual(['Search specialist']);
    expect(await fixture.acknowledge.execute(as('employee'), version.id)).toBeInstanceOf(BonusPlanVersion);
    expect(await fixture.acknowledge.execute(as('employee'), version.id)).toBeInstanceOf(BonusPlanVersion);
    expect(await acknowledged(version.id)).toEqual({ needed: 1, given: 1, overridden: 0 });
    expect(await unacknowledged(owner(), version.id)).toEqual([]);
  });

  it('say to each reader whether they have acknowledged them, and name to nobody who is not theirs to see', async () => {
    const { id } = await published(SEVENTY_THIRTY, [office.digitalId]);
    const byMe = (ctx: TenantContext) => fixture.read(ctx, () => fixture.loaders.acknowledgedByMe(ctx, id));
    expect(await byMe(as('employee'))).toBe(false);
    await fixture.acknowledge.execute(as('employee'), id);
    expect([await byMe(as('employee')), await byMe(as('head')), await byMe(owner())]).toEqual([true, false, null]);
    const other = await published(SEVENTY_THIRTY, [office.eventsId, office.digitalId], 'For two teams');
    expect(await unacknowledged(as('head'), other.id)).toEqual(['Search specialist']);
    // Whoever has to read a plan has a target bonus: that is pay, which admins don't see.
    expect(await unacknowledged(as('admin', { personId: null }), other.id)).toEqual([]);
    await database.unitOfWork.run(owner(), (tx) =>
      tx.execute(`update premia.terms set team_id = $2 where tenant_id = $1`, [
        office.tenant.tenantId,
        office.eventsId,
      ]),
    );
    expect(await unacknowledged(as('head'), other.id)).toEqual([]);
  });

  describe('let the owner put a version into force without acknowledgement', () => {
    it('for everybody who has still to read it, with a reason that stays; a later acknowledgement counts', async () => {
      const { id } = await published(SEVENTY_THIRTY, [office.digitalId]);
      const override = async () =>
        fixture.override.execute(
          owner(),
          await givenInput(OverrideAcknowledgementArguments, { planVersionId: id, reason: ' On parental leave ' }),
        );
      expect(await override()).toBeInstanceOf(BonusPlanVersion);
      expect(await acknowledged(id)).toEqual({ needed: 1, given: 0, overridden: 1 });
      expect(await override()).toMatchObject({ code: 'PLAN.NOBODY_TO_OVERRIDE' });
      const rows = await database.unitOfWork.run(owner(), (tx) =>
        tx.query(`select override_reason as reason, overridden_by as by from premia.plan_acknowledgements`),
      );
      expect(rows).toEqual([{ reason: 'On parental leave', by: owner().userId }]);
      await fixture.acknowledge.execute(as('employee'), id);
      expect(await acknowledged(id)).toEqual({ needed: 1, given: 1, overridden: 0 });
    });

    it('not without a reason, nor for a draft, nor in another workspace', async () => {
      const { id } = await published();
      const blank = { planVersionId: id, reason: '  ' };
      expect(await inputProblems(OverrideAcknowledgementArguments, blank)).toMatchObject([
        { path: 'reason', code: 'REQUIRED' },
      ]);
      const [draftId, other] = [(await draft(SEVENTY_THIRTY, [], 'Draft')).id, await anOffice(database)];
      const given = { planVersionId: draftId, reason: 'Because' };
      expect(await fixture.override.execute(owner(), given)).toBeInstanceOf(NotFound);
      const outsider = other.tenant.asOwner();
      expect(await fixture.override.execute(outsider, { ...given, planVersionId: id })).toBeInstanceOf(NotFound);
      expect(await acknowledged(id)).toMatchObject({ overridden: 0 });
    });
  });

  it('of a second version are for whoever has a target from its first day on, also those who leave afterwards', async () => {
    const { planId } = await published(SEVENTY_THIRTY, [office.digitalId]);
    await fixture.update.execute(owner(), { planId, definition: { ...SEVENTY_THIRTY, noData: 'zero' } });
    const today = owner().now.toISOString().slice(0, 10);
    const second = await fixture.publish.execute(owner(), { planId, appliesFrom: today.replace(/..$/, '01') });
    if (!(second instanceof BonusPlanVersion)) throw new Error(JSON.stringify(second));
    expect(await acknowledged(second.id)).toMatchObject({ needed: 1 });
    await database.unitOfWork.run(owner(), (tx) =>
      tx.execute(`update premia.persons set left_on = $2 where tenant_id = $1`, [
        office.tenant.tenantId,
        today.replace(/..$/, '01'),
      ]),
    );
    expect(await acknowledged(second.id)).toMatchObject({ needed: 1 });
  });

  it('of a second version ask nothing of those who joined under it: it is their first', async () => {
    const { planId } = await published(SEVENTY_THIRTY, [office.digitalId]);
    await fixture.update.execute(owner(), { planId, definition: { ...SEVENTY_THIRTY, noData: 'zero' } });
    const second = await fixture.publish.execute(owner(), { planId, appliesFrom: '2021-01-01' });
    if (!(second instanceof BonusPlanVersion)) throw new Error(JSON.stringify(second));
    expect(await acknowledged(second.id)).toMatchObject({ needed: 0 });
    expect(await unacknowledged(owner(), second.id)).toEqual([]);
  });

  it('can not be acknowledged as drafts, nor by members who are no person', async () => {
    const { id } = await draft();
    expect(await fixture.acknowledge.execute(as('head'), id)).toBeInstanceOf(NotFound);
    expect(await fixture.acknowledge.execute(owner(), id)).toBeInstanceOf(NotFound);
  });
});
