import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { aTenant, type TestDatabase, testDatabase } from '@premia/api-util-testing';
import { newId } from '../new-id';
import { columns } from './columns';
import { CycleEntity } from './cycle.entity';
import { TeamEntity } from './team.entity';
import { UserPasswordEntity } from './user-password.entity';

/** Tables that no code of the product reads or writes. */
const WITHOUT_ENTITY = ['schema_migrations'];

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});

afterAll(() => database.close());

/** A column as one line, and its place in the primary key: `from_date date not null`, `1 tenant_id uuid not null`. */
function declared(column: ColumnMetadata): string {
  const { driver } = database.database.dataSource;
  const length = column.length === '' ? '' : `(${column.length})`;
  const type = `${driver.normalizeType(column)}${length}${column.isArray ? '[]' : ''}`;
  const place = column.entityMetadata.primaryColumns.indexOf(column) + 1;
  return line(place, column.databaseName, type, column.isNullable, column.default !== undefined);
}

function line(place: number, name: string, type: string, isNullable: boolean, hasDefault: boolean): string {
  const key = place > 0 ? `${place} ` : '';
  return `${key}${name} ${type}${isNullable ? '' : ' not null'}${hasDefault ? ' default' : ''}`;
}

it('describes every table and column exactly as the migrations made them', async () => {
  const rows = await database.asSuperuser<{
    table: string;
    place: number;
    name: string;
    type: string;
    nullable: boolean;
    fallback: boolean;
  }>(
    `select c.relname::text as "table", a.attname::text as name, format_type(a.atttypid, a.atttypmod) as type,
            not a.attnotnull as nullable, a.atthasdef as fallback, coalesce(array_position(k.conkey, a.attnum), 0) as place
       from pg_class c
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       left join pg_constraint k on k.conrelid = c.oid and k.contype = 'p'
      where c.relnamespace = 'premia'::regnamespace and c.relkind in ('r', 'p') and c.relname <> all ($1::text[])`,
    [WITHOUT_ENTITY],
  );
  const migrated = Object.groupBy(rows, ({ table }) => table);
  const described = Object.fromEntries(
    database.database.dataSource.entityMetadatas.map(({ tableName, schema, columns }) => {
      expect(schema).toBe('premia');
      return [tableName, columns.map(declared).sort()];
    }),
  );
  expect(described).toEqual(
    Object.fromEntries(
      Object.entries(migrated).map(([table, columns = []]) => [
        table,
        columns.map(({ place, name, type, nullable, fallback }) => line(place, name, type, nullable, fallback)).sort(),
      ]),
    ),
  );
});

it('names the columns of statements by the entities', () => {
  expect(columns(CycleEntity, 'c', ['id', 'from'])).toBe('c.id, c.from_date as "from"');
  expect(columns(UserPasswordEntity, 'p')).toBe(
    'p.user_id as "userId", p.password_hash as "passwordHash", p.changed_at as "changedAt"',
  );
});

describe('inserting any number of rows by one statement', () => {
  const team = (name: string, id = newId()) => ({ id, name, createdAt: new Date('2021-02-01T10:00:00.123Z') });

  it('writes what is named, and null for the rest; a second time it replaces only what is to be replaced', async () => {
    const tenant = await aTenant().in(database);
    const { tenantId } = tenant;
    const rows = ['One', 'Two'].map((name) => ({ tenantId, ...team(name) }));
    const ctx = tenant.asOwner();
    await database.unitOfWork.run(ctx, async (tx) => {
      await tx.insertAll(TeamEntity, rows);
      await tx.insertAll(TeamEntity, []);
      const later = new Date('2022-01-01T00:00:00Z');
      await tx.insertAll(
        TeamEntity,
        rows.map((row) => ({ ...row, name: `New ${row.name}`, createdAt: later })),
        ['name'],
      );
      const stored = await tx.repository(TeamEntity).find({ where: { tenantId }, order: { name: 'asc' } });
      expect(stored).toEqual(
        rows.map((row) => ({ ...row, name: `New ${row.name}`, parentId: null, headPersonId: null, archivedAt: null })),
      );
    });
  });

  it('keeps to the workspace of the transaction', async () => {
    const [tenant, other] = [await aTenant().in(database), await aTenant().in(database)];
    const foreign = { tenantId: other.tenantId, ...team('Foreign') };
    await expect(
      database.unitOfWork.run(tenant.asOwner(), (tx) => tx.insertAll(TeamEntity, [foreign])),
    ).rejects.toThrow(/row-level security/);
    await expect(
      database.unitOfWork.run(tenant.asOwner(), (tx) => tx.repository(TeamEntity).insert(foreign)),
    ).rejects.toThrow(/row-level security/);
    await database.unitOfWork.run(other.asOwner(), (tx) => tx.insertAll(TeamEntity, [foreign]));
    const seen = await database.unitOfWork.run(tenant.asOwner(), (tx) => tx.repository(TeamEntity).find());
    expect(seen).toEqual([]);
  });
});
