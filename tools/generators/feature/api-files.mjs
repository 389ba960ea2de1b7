import { json } from './names.mjs';

/**
 * The area's library in the API: a list and adding to it, from resolver to audit.
 * @param {import('./names.mjs').Names} names
 * @returns {Readonly<Record<string, string>>}
 */
export function apiFiles({ area, noun, Thing, thing, Things, things, table }) {
  const root = `libs/api/feature-${area}`;
  const folder = `${root}/src/lib/${noun}`;
  return {
    [`${root}/project.json`]: json({
      name: `api-${area}`,
      $schema: '../../../node_modules/nx/schemas/project-schema.json',
      projectType: 'library',
      sourceRoot: `${root}/src`,
      tags: ['scope:api', 'type:feature', `area:${area}`],
      targets: { test: {}, integration: {}, lint: {}, typecheck: {} },
    }),
    [`${root}/src/index.ts`]: `export { ${Things}Module } from './lib/${area}.module';\n`,
    [`${root}/src/lib/${area}.module.ts`]: `import { Module } from '@nestjs/common';
import { Create${Thing} } from './${noun}/create-${noun}/create-${noun}.command';
import { ${Thing}Queries } from './${noun}/${noun}.queries';
import { ${Thing}Resolver } from './${noun}/${noun}.resolver';

@Module({ providers: [${Thing}Resolver, ${Thing}Queries, Create${Thing}] })
export class ${Things}Module {}
`,
    [`${folder}/${noun}.type.ts`]: `import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf, fill, InvalidInput } from '@premia/api-util-platform';

export interface ${Thing}Row {
  readonly id: string;
  readonly name: string;
}

@ObjectType()
export class ${Thing} {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly name!: string;

  constructor({ id, name }: ${Thing}Row) {
    fill<${Thing}>(this, { id, name });
  }
}

@ObjectType()
export class ${Thing}Connection extends connectionOf(${Thing}) {}

export const Create${Thing}Result = createUnionType({
  name: 'Create${Thing}Result',
  types: () => [${Thing}, InvalidInput] as const,
});
`,
    [`${folder}/${noun}.queries.ts`]: `import { Injectable } from '@nestjs/common';
import { columns, ${Thing}Entity, Reads } from '@premia/api-data-access';
import {
  type Connection,
  decodeCursor,
  type PageArguments,
  pageOf,
  pageSize,
  type TenantContext,
} from '@premia/api-util-platform';
import { ${Thing}, type ${Thing}Row } from './${noun}.type';

@Injectable()
export class ${Thing}Queries {
  constructor(private readonly reads: Reads) {}

  /** By name. */
  async page(ctx: TenantContext, { first, after }: PageArguments): Promise<Connection<${Thing}>> {
    const size = pageSize(first);
    const [name = null, id = null] = decodeCursor(after, ['text', 'id']) ?? [];
    const rows = await this.reads.query<${Thing}Row & { readonly nameKey: string; readonly totalCount: number }>(
      ctx,
      \`select \${columns(${Thing}Entity, 't', ['id', 'name'])}, lower(t.name) as "nameKey",
              (select count(*)::int from premia.${table} where tenant_id = $1) as "totalCount"
         from premia.${table} t
        where t.tenant_id = $1 and ($2::text is null or (lower(t.name), t.id) > ($2, $3::uuid))
        order by lower(t.name), t.id
        limit $4\`,
      [ctx.tenantId, name, id, size + 1],
    );
    return pageOf(
      rows,
      size,
      rows[0]?.totalCount ?? 0,
      (row) => new ${Thing}(row),
      (row) => [row.nameKey, row.id],
    );
  }
}
`,
    [`${folder}/${noun}.resolver.ts`]: `import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Connection, Ctx, PageArguments, Requires, type TenantContext } from '@premia/api-util-platform';
import { Create${Thing} } from './create-${noun}/create-${noun}.command';
import { Create${Thing}Arguments } from './create-${noun}/create-${noun}.input';
import { ${Thing}Queries } from './${noun}.queries';
import { Create${Thing}Result, ${Thing}, ${Thing}Connection } from './${noun}.type';

@Resolver(() => ${Thing})
export class ${Thing}Resolver {
  constructor(
    private readonly queries: ${Thing}Queries,
    private readonly create${Thing}Command: Create${Thing},
  ) {}

  // The permissions of its own stand in libs/shared/contract; until then those of cycles.
  @Query(() => ${Thing}Connection)
  @Requires('cycles.read')
  ${things}(@Ctx() ctx: TenantContext, @Args() page: PageArguments): Promise<Connection<${Thing}>> {
    return this.queries.page(ctx, page);
  }

  @Mutation(() => Create${Thing}Result)
  @Requires('cycles.manage')
  create${Thing}(
    @Ctx() ctx: TenantContext,
    @Args() ${thing}: Create${Thing}Arguments,
  ): Promise<typeof Create${Thing}Result> {
    return this.create${Thing}Command.execute(ctx, ${thing});
  }
}
`,
    [`${folder}/create-${noun}/create-${noun}.input.ts`]: `import { ArgsType, Field } from '@nestjs/graphql';
import { Text } from '@premia/api-util-platform';
import { LIMITS } from '@premia/shared-contract';

@ArgsType()
export class Create${Thing}Arguments {
  @Field(() => String) @Text({ max: LIMITS.nameLength }) readonly name!: string;
}
`,
    [`${folder}/create-${noun}/create-${noun}.command.ts`]: `import { Injectable } from '@nestjs/common';
import { ${Thing}Entity, newId, UnitOfWork } from '@premia/api-data-access';
import { type TenantContext } from '@premia/api-util-platform';
import type { Create${Thing}Result } from '../${noun}.type';
import { ${Thing} } from '../${noun}.type';
import type { Create${Thing}Arguments } from './create-${noun}.input';

@Injectable()
export class Create${Thing} {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(ctx: TenantContext, { name }: Create${Thing}Arguments): Promise<typeof Create${Thing}Result> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const row = { id: newId(), name };
      await tx.repository(${Thing}Entity).insert({ ...row, tenantId: ctx.tenantId, createdAt: ctx.now });
      tx.audit({ action: '${noun}.created', entity: '${noun}', entityId: row.id, after: row });
      return new ${Thing}(row);
    });
  }
}
`,
    [`${folder}/create-${noun}/create-${noun}.int-spec.ts`]: `import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aTenant, inputProblems, type TestDatabase, testDatabase, type TestTenant } from '@premia/api-util-testing';
import { ${Thing}Queries } from '../${noun}.queries';
import { Create${Thing} } from './create-${noun}.command';
import { Create${Thing}Arguments } from './create-${noun}.input';

describe('Adding to ${area.replaceAll('-', ' ')}', () => {
  let database: TestDatabase;
  let queries: ${Thing}Queries;
  let create${Thing}: Create${Thing};

  beforeAll(async () => {
    database = await testDatabase();
    queries = new ${Thing}Queries(database.reads);
    create${Thing} = new Create${Thing}(database.unitOfWork);
  });
  afterAll(() => database.close());

  const namesIn = (tenant: TestTenant) => {
    const ctx = tenant.asOwner();
    return database.reads.during(ctx, async () => (await queries.page(ctx, {})).nodes.map(({ name }) => name));
  };

  it('shows what was added, by name, to its own workspace alone', async () => {
    const [tenant, outsider] = [await aTenant().in(database), await aTenant().in(database)];
    await create${Thing}.execute(tenant.asOwner(), { name: 'Second' });
    await create${Thing}.execute(tenant.asOwner(), { name: 'First' });
    expect(await namesIn(tenant)).toEqual(['First', 'Second']);
    expect(await namesIn(outsider)).toEqual([]);
  });

  it('asks for a name', async () => {
    const problems = await inputProblems(Create${Thing}Arguments, { name: ' ' });
    expect(problems.map(({ path }) => path)).toEqual(['name']);
  });
});
`,
  };
}

/**
 * The table, its entity and what the audit trail says of it.
 * @param {import('./names.mjs').Names} names
 * @param {number} number of the migration
 * @returns {Readonly<Record<string, string>>}
 */
export function tableFiles({ area, noun, Thing, Things, table }, number) {
  const name = `${Things}${1_763_800_000_000 + number}`;
  return {
    [`libs/api/data-access/src/lib/migrations/${String(number).padStart(4, '0')}-${area}.ts`]: `import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardTenantTable } from './tenant-table';

export class ${name} implements MigrationInterface {
  readonly name = '${name}';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(\`
      CREATE TABLE premia.${table} (
        tenant_id uuid NOT NULL REFERENCES premia.tenants (id),
        id uuid NOT NULL,
        name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 120),
        created_at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, id)
      );
      CREATE INDEX ${table}_by_name ON premia.${table} (tenant_id, lower(name), id);
      \${guardTenantTable('${table}', 'SELECT, INSERT')}\`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE premia.${table}');
  }
}
`,
    [`libs/api/data-access/src/lib/entities/${noun}.entity.ts`]: `import { Column, Entity } from 'typeorm';
import { TenantEntityBase } from './tenant-entity-base';

@Entity('${table}')
export class ${Thing}Entity extends TenantEntityBase {
  @Column('text') readonly name!: string;
  @Column('timestamptz') readonly createdAt!: Date;
}
`,
  };
}
