import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BusinessDateScalar } from '../scalars/business-date.scalar';

/** The form of a cycle's period; names of GraphQL values may not hold a hyphen. */
export const CycleKindEnum = {
  month: 'month',
  quarter: 'quarter',
  half_year: 'half-year',
  year: 'year',
  free: 'free',
} as const;

export type CycleKind = (typeof CycleKindEnum)[keyof typeof CycleKindEnum];

registerEnumType(CycleKindEnum, { name: 'CycleKind' });

/** A row of the table of cycles, dates as `YYYY-MM-DD`. */
export interface CycleRow {
  readonly id: string;
  readonly name: string;
  readonly kind: CycleKind;
  readonly from: string;
  readonly to: string;
  readonly stage: string;
}

/** Columns of `premia.cycles` (as `c`) that make a `CycleRow`. */
export const CYCLE_COLUMNS = `c.id, c.name, c.kind, to_char(c.from_date, 'YYYY-MM-DD') as "from",
  to_char(c.to_date, 'YYYY-MM-DD') as "to", c.stage`;

/** A review period (product §5). Spoken of by several features, hence not of one of them. */
@ObjectType()
export class Cycle implements CycleRow {
  @Field(() => ID)
  readonly id: string;

  @Field(() => String)
  readonly name: string;

  @Field(() => CycleKindEnum)
  readonly kind: CycleKind;

  @Field(() => BusinessDateScalar)
  readonly from: string;

  @Field(() => BusinessDateScalar)
  readonly to: string;

  @Field(() => String)
  readonly stage: string;

  constructor(row: CycleRow) {
    this.id = row.id;
    this.name = row.name;
    this.kind = row.kind;
    this.from = row.from;
    this.to = row.to;
    this.stage = row.stage;
  }
}
