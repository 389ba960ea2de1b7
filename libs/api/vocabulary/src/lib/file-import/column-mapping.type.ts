import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { enumOf, fill, Opaque } from '@premia/api-util-platform';

/** What an import does with a file that holds bad rows. */
export type ImportMode = 'all-or-nothing' | 'valid-rows';

export const ImportModeEnum = enumOf<ImportMode>('ImportMode', {
  'all-or-nothing': 'One bad row, and nothing is imported',
  'valid-rows': 'Good rows are imported, bad rows are listed',
});

/** A column of an uploaded file and what it means; `field` is null for a column that is not imported. */
@ObjectType()
export class ColumnMapping {
  @Field(() => String)
  readonly column!: string;

  @Field(() => String, { nullable: true })
  readonly field!: string | null;

  @Field(() => [String], { description: 'Values of the first rows' })
  readonly sample!: readonly string[];

  constructor(column: string, field: string | null, sample: readonly string[]) {
    fill<ColumnMapping>(this, { column, field, sample });
  }
}

@InputType()
export class ColumnMappingInput {
  @Field(() => String) @Opaque() readonly column!: string;

  @Field(() => String, { nullable: true }) @IsOptional() @Opaque() readonly field?: string | null;
}
