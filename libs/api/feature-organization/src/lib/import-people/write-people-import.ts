import { newId, type Transaction } from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import { nameKey } from '@premia/domain-kpi';
import { placeTerms } from '../terms/place-terms';
import type { PeopleImportPlan, PersonChange } from './plan-people-import';

interface TermsWrite {
  readonly id: string;
  readonly personId: string;
  readonly from: string;
  readonly to: string | null;
  readonly teamId: string | null;
  readonly position: string;
  readonly fte: string;
  readonly eligiblePay: string | null;
  readonly targetPercent: string | null;
  readonly targetAmount: string | null;
}

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
  if (names.length === 0) return;
  await tx.query(
    `insert into premia.teams (tenant_id, id, name, created_at)
     select $1, team.id, team.name, $4 from unnest($2::uuid[], $3::text[]) as team (id, name)`,
    [ctx.tenantId, names.map(() => newId()), names, ctx.now],
  );
}

async function insertPersons(tx: Transaction, ctx: TenantContext, people: readonly PersonWrite[]): Promise<void> {
  if (people.length === 0) return;
  await tx.query(
    `insert into premia.persons (tenant_id, id, name, email, personnel_number, created_at)
     select $1, person.id, person.name, person.email, person.number, $6
       from unnest($2::uuid[], $3::text[], $4::text[], $5::text[]) as person (id, name, email, number)`,
    [ctx.tenantId, ...identityColumns(people), ctx.now],
  );
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
  const existing = await readTermsDays(
    tx,
    ctx,
    people.map(({ id }) => id),
  );
  const closed: { readonly id: string; readonly to: string | null }[] = [];
  const written: TermsWrite[] = [];
  for (const { id: personId, change } of people) {
    const { terms } = change.row;
    if (terms === null) continue;
    const placed = placeTerms(existing.get(personId) ?? [], { from: terms.from, to: null });
    // Terms without an end make room for later ones, so there is nothing they could run into.
    if (!placed.ok) throw new Error(`Open terms from ${terms.from} met later ones`);
    const { closed: ended, replacedId, to } = placed.value;
    if (ended !== null) closed.push(ended);
    const { team, ...rest } = terms;
    const teamId = team === null ? null : (teamIds.get(nameKey(team)) ?? null);
    written.push({ ...rest, id: replacedId ?? newId(), personId, to, teamId });
  }
  await closeTerms(tx, ctx, closed);
  await upsertTerms(tx, ctx, written);
}

async function readTeamIds(tx: Transaction, ctx: TenantContext): Promise<ReadonlyMap<string, string>> {
  const teams = await tx.query<{ readonly id: string; readonly name: string }>(
    `select id, name from premia.teams where tenant_id = $1`,
    [ctx.tenantId],
  );
  return new Map(teams.map(({ id, name }) => [nameKey(name), id]));
}

async function readTermsDays(tx: Transaction, ctx: TenantContext, personIds: readonly string[]) {
  const rows = await tx.query<{
    readonly id: string;
    readonly personId: string;
    readonly from: string;
    readonly to: string | null;
  }>(
    `select id, person_id as "personId", from_date as "from", to_date as "to"
       from premia.terms where tenant_id = $1 and person_id = any ($2::uuid[])`,
    [ctx.tenantId, personIds],
  );
  return Map.groupBy(rows, ({ personId }) => personId);
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

async function upsertTerms(tx: Transaction, ctx: TenantContext, written: readonly TermsWrite[]): Promise<void> {
  await tx.query(
    `insert into premia.terms
       (tenant_id, id, person_id, from_date, to_date, team_id, position, fte, eligible_pay, target_percent, target_amount, created_at)
     select $1, w.id, w.person_id, w.from_date, w.to_date, w.team_id, w.position, w.fte, w.pay, w.percent, w.amount, $12
       from unnest($2::uuid[], $3::uuid[], $4::date[], $5::date[], $6::uuid[], $7::text[], $8::numeric[], $9::numeric[],
                   $10::numeric[], $11::numeric[])
         as w (id, person_id, from_date, to_date, team_id, position, fte, pay, percent, amount)
     on conflict (tenant_id, id) do update
        set to_date = excluded.to_date, team_id = excluded.team_id, position = excluded.position, fte = excluded.fte,
            eligible_pay = excluded.eligible_pay, target_percent = excluded.target_percent, target_amount = excluded.target_amount`,
    [
      ctx.tenantId,
      written.map(({ id }) => id),
      written.map(({ personId }) => personId),
      written.map(({ from }) => from),
      written.map(({ to }) => to),
      written.map(({ teamId }) => teamId),
      written.map(({ position }) => position),
      written.map(({ fte }) => fte),
      written.map(({ eligiblePay }) => eligiblePay),
      written.map(({ targetPercent }) => targetPercent),
      written.map(({ targetAmount }) => targetAmount),
      ctx.now,
    ],
  );
}
