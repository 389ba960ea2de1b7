import { Injectable } from '@nestjs/common';
import { columns, joinCurrentTerms, PersonEntity, Reads, type Sql, visibilityOf } from '@premia/api-data-access';
import { type Connection, decodeCursor, pageOf, pageSize, type TenantContext } from '@premia/api-util-platform';
import { OrganizationAccess } from '../organization-access';
import type { PeopleArguments } from './person.input';
import { Person, type PersonRow } from './person.type';

/** What makes a person known to others. */
export interface PersonIdentity {
  readonly name: string;
  readonly email: string | null;
  readonly personnelNumber: string | null;
}

const PERSON_COLUMNS = `${columns(PersonEntity, 'p', ['id', 'name', 'email', 'personnelNumber', 'leftOn'])},
  p.archived_at is not null as archived`;

const WITHIN = `($3::boolean or current.team_id = any ($4::uuid[]) or p.id = $5::uuid)`;

/** People within reach: `$1` tenant, `$2` today, `$3` everyone, `$4` teams, `$5` the caller. */
const VISIBLE_PEOPLE = `
  select ${PERSON_COLUMNS}, current.team_id as "teamId"
    from premia.persons p ${joinCurrentTerms('p', '$2')}
   where p.tenant_id = $1 and ${WITHIN}`;

/** What a list asks for: `$7` in name, address or number, `$11` of the archive. People are counted apart from the page. */
const ASKED = `(p.archived_at is not null) = $11
  and ($7::text is null or p.name ilike $7 or p.email ilike $7 or p.personnel_number ilike $7)`;

@Injectable()
export class PersonQueries {
  constructor(
    private readonly reads: Reads,
    private readonly access: OrganizationAccess,
  ) {}

  async page(
    ctx: TenantContext,
    { first, after, search, teamId, archived }: PeopleArguments,
  ): Promise<Connection<Person>> {
    const size = pageSize(first);
    const [name = null, id = null] = decodeCursor(after, ['text', 'id']) ?? [];
    const rows = await this.reads.query<PersonRow & { readonly nameKey: string; readonly totalCount: number }>(
      ctx,
      `select found.*, lower(found.name) as "nameKey",
              (select count(*)::int from premia.persons p
                where p.tenant_id = $1 and ${ASKED}
                  and (($3::boolean and $6::uuid is null)
                       or exists (select from (select p.*) one ${joinCurrentTerms('one', '$2')}
                                   where ${WITHIN} and ($6::uuid is null or current.team_id = $6)))) as "totalCount"
         from (${VISIBLE_PEOPLE} and ${ASKED} and ($6::uuid is null or current.team_id = $6)
                  and ($8::text is null or (lower(p.name), p.id) > ($8, $9::uuid))
                order by lower(p.name), p.id
                limit $10) found`,
      [...(await this.#scope(ctx)), teamId ?? null, likePattern(search), name, id, size + 1, archived === true],
    );
    return pageOf(
      rows,
      size,
      rows[0]?.totalCount ?? 0,
      (row) => new Person(row),
      (row) => [row.nameKey, row.id],
    );
  }

  async visibleById(ctx: TenantContext, id: string): Promise<Person | null> {
    const [row] = await this.reads.query<PersonRow>(ctx, `${VISIBLE_PEOPLE} and p.id = $6`, [
      ...(await this.#scope(ctx)),
      id,
    ]);
    return row === undefined ? null : new Person(row);
  }

  async #scope(ctx: TenantContext): Promise<readonly unknown[]> {
    const scope = await this.access.scope(ctx);
    const { everyone, teamIds, personId } = visibilityOf(ctx, 'people.read', scope);
    return [ctx.tenantId, scope.today, everyone, teamIds, personId];
  }
}

/** A person as a command answers it: whoever may change people sees them all. */
export async function readPerson(sql: Sql, ctx: TenantContext, id: string): Promise<Person | null> {
  const [row] = await sql.query<PersonRow>(
    `select ${PERSON_COLUMNS} from premia.persons p where p.tenant_id = $1 and p.id = $2`,
    [ctx.tenantId, id],
  );
  return row === undefined ? null : new Person(row);
}

/** A search as a pattern in which the person's own % and _ are ordinary characters; null for none. */
function likePattern(search: string | null | undefined): string | null {
  return search === null || search === undefined ? null : `%${search.replace(/[\\%_]/g, '\\$&')}%`;
}
