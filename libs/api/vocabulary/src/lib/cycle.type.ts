import { Field, ID, ObjectType } from '@nestjs/graphql';
import { BusinessDateScalar, enumOf, fill, type Viewer } from '@premia/api-util-platform';
import { cycleName } from './cycle-name';

/** The form of a cycle's period. */
export type CycleKind = 'month' | 'quarter' | 'half-year' | 'year' | 'free';

export const CycleKindEnum = enumOf<CycleKind>('CycleKind', {
  month: 'A calendar month',
  quarter: 'Three months from January, April, July or October',
  'half-year': 'Six months from January or July',
  year: 'Twelve whole months',
  free: 'Any days, at most a year',
});

export type CycleStage = 'planning' | 'active' | 'review' | 'approval' | 'closed';

const CycleStageEnum = enumOf<CycleStage>('CycleStage', {
  planning: 'KPIs and targets are being agreed',
  active: 'The period runs; KPIs and targets can still change',
  review: 'Results are being looked at',
  approval: 'Payouts are being approved',
  closed: 'Nothing changes any more',
});

/** A row of the table of cycles, dates as `YYYY-MM-DD`. */
export interface CycleRow {
  readonly id: string;
  readonly name: string;
  readonly kind: CycleKind;
  readonly from: string;
  readonly to: string;
  readonly stage: CycleStage;
  readonly archived: boolean;
}

/** Columns of `premia.cycles` (as `c`) that make a `CycleRow`. */
export const CYCLE_COLUMNS = `c.id, c.name, c.kind, to_char(c.from_date, 'YYYY-MM-DD') as "from",
  to_char(c.to_date, 'YYYY-MM-DD') as "to", c.stage, c.archived_at is not null as archived`;

/** A review period (product §5). Spoken of by several features, hence not of one of them. */
@ObjectType()
export class Cycle implements CycleRow {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => CycleKindEnum)
  readonly kind!: CycleKind;

  @Field(() => BusinessDateScalar)
  readonly from!: string;

  @Field(() => BusinessDateScalar)
  readonly to!: string;

  @Field(() => CycleStageEnum)
  readonly stage!: CycleStage;

  @Field(() => Boolean, { description: 'Out of lists and choices, but still to be read' })
  readonly archived!: boolean;

  constructor(viewer: Viewer, row: CycleRow) {
    fill<Cycle>(this, { ...row, name: cycleName(viewer, row) });
  }
}
