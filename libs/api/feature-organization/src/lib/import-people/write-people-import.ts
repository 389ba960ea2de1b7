import {
  columns,
  newId,
  type NewRow,
  PersonEntity,
  TeamEntity,
  TermsEntity,
  type Transaction,
} from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import { nameKey } from '@premia/domain-kpi';
import { placeTerms } from '../terms/place-terms';
import type { PeopleImportPlan, PersonChange } from './plan-people-import';

/** What terms from the very same day correct. */
const CORRECTED = ['to', 'teamId', 'position', 'fte', 'eligiblePay', 'targetPercent', 'targetAmount'] as const;

/** Writes a plan in a fixed number of statements, whatever the number of people. */
export async function writePeopleImport(tx: Transaction, ctx: TenantContext, plan: PeopleImportPlan): Promise<void> {
  await insertTeams(tx, ctx, plan.newTeams);
  const people = plan.changes.map((change) => ({ change, id: change.person?.id ?? newId() }));
  await insertPersons(
    tx,
    ctx,
    people.filter(({ change }) => change.person === null),
  );
  await updatePersons(
    tx,
    ctx,
    people.filter(({ change }) => change.identityChanged),
  );
  await writeTerms(
    tx,
    ctx,
    people.filter(({ change }) => change.termsChanged),
  );
}

interface PersonWrite {
  readonly id: string;
  readonly change: PersonChange;
}

async function insertTeams(tx: Transaction, ctx: TenantContext, names: readonly string[]): Promise<void> {
  const teams = names.map((name) => ({ tenantId: ctx.tenantId, id: newId(), name, createdAt: ctx.now }));
  await tx.insertAll(TeamEntity, teams);
}

async function insertPersons(tx: Transaction, ctx: TenantContext, people: readonly PersonWrite[]): Promise<void> {
  const persons = people.map(({ id, change }) => {
    const { name, email, personnelNumber } = change.row;
    return { tenantId: ctx.tenantId, id, name, email, personnelNumber, createdAt: ctx.now };
  });
  await tx.insertAll(PersonEntity, persons);
}

async function updatePersons(tx: Transaction, ctx: TenantContext, people: readonly PersonWrite[]): Promise<void> {
  if (people.length === 0) return;
  await tx.query(
    `update premia.persons p
        set name = person.name,
            email = coalesce(person.email, p.email),
            personnel_number = coalesce(person.number, p.personnel_number)
       from unnest($2::uuid[], $3::text[], $4::text[], $5::text[]) as person (id, name, email, number)
      where p.tenant_id = $1 and p.id = person.id`,
    [ctx.tenantId, ...identityColumns(people)],
  );
}

function identityColumns(people: readonly PersonWrite[]): readonly unknown[] {
  return [
    people.map(({ id }) => id),
    people.map(({ change }) => change.row.name),
    people.map(({ change }) => change.row.email),
    people.map(({ change }) => change.row.personnelNumber),
  ];
}

async function writeTerms(tx: Transaction, ctx: TenantContext, people: readonly PersonWrite[]): Promise<void> {
  if (people.length === 0) return;
  const teamIds = await readTeamIds(tx, ctx);
  const ids = people.map(({ id }) => id);
  const existing = await readTermsDays(tx, ctx, ids);
  const lastDays = await readLastDays(tx, ctx, ids);
  const back: string[] = [];
  const closed: { readonly id: string; readonly to: string | null }[] = [];
  const written: NewRow<TermsEntity>[] = [];
  for (const { id: personId, change } of people) {
    const { terms } = change.row;
    if (terms === null) continue;
    const placed = placeTerms(
      existing.get(personId) ?? [],
      { from: terms.from, to: null },
      lastDays.get(personId) ?? null,
    );
    // Terms without an end make room for later ones, so there is nothing they could run into.
    if (!placed.ok) throw new Error(`Open terms from ${terms.from} met later ones`);
    const { closed: ended, comesBack, replacedId, to } = placed.value;
    closed.push(...ended);
    if (comesBack) back.push(personId);
    const { team, ...rest } = terms;
    const teamId = team === null ? null : (teamIds.get(nameKey(team)) ?? null);
    const { tenantId, now: createdAt } = ctx;
    written.push({ ...rest, tenantId, id: replacedId ?? newId(), personId, to, teamId, createdAt });
  }
  await closeTerms(tx, ctx, closed);
  if (back.length > 0)
    await tx.query(`update premia.persons set left_on = null where tenant_id = $1 and id = any ($2::uuid[])`, [
      ctx.tenantId,
      back,
    ]);
  await tx.insertAll(TermsEntity, written, CORRECTED);
}

async function readTeamIds(tx: Transaction, ctx: TenantContext): Promise<ReadonlyMap<string, string>> {
  const teams = await tx.repository(TeamEntity).findBy({ tenantId: ctx.tenantId });
  return new Map(teams.map(({ id, name }) => [nameKey(name), id]));
}

async function readTermsDays(tx: Transaction, ctx: TenantContext, personIds: readonly string[]) {
  const rows = await tx.query<Pick<TermsEntity, 'id' | 'personId' | 'from' | 'to'>>(
    `select ${columns(TermsEntity, 't', ['id', 'personId', 'from', 'to'])}
       from premia.terms t where t.tenant_id = $1 and t.person_id = any ($2::uuid[])`,
    [ctx.tenantId, personIds],
  );
  return Map.groupBy(rows, ({ personId }) => personId);
}

async function readLastDays(tx: Transaction, ctx: TenantContext, ids: readonly string[]) {
  const rows = await tx.query<{ readonly id: string; readonly leftOn: string }>(
    `select id, left_on as "leftOn" from premia.persons
      where tenant_id = $1 and id = any ($2::uuid[]) and left_on is not null`,
    [ctx.tenantId, ids],
  );
  return new Map(rows.map(({ id, leftOn }) => [id, leftOn]));
}

async function closeTerms(
  tx: Transaction,
  ctx: TenantContext,
  closed: readonly { readonly id: string; readonly to: string | null }[],
): Promise<void> {
  if (closed.length === 0) return;
  await tx.query(
    `update premia.terms t set to_date = closed.to_date
       from unnest($2::uuid[], $3::date[]) as closed (id, to_date)
      where t.tenant_id = $1 and t.id = closed.id`,
    [ctx.tenantId, closed.map(({ id }) => id), closed.map(({ to }) => to)],
  );
}
