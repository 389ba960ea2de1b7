import { ArgsType, Field } from '@nestjs/graphql';
import { IsBoolean, IsOptional } from 'class-validator';
import { BusinessDate, BusinessDateScalar, Choice, enumOf, Text } from '@premia/api-util-platform';
import type { DateOrder, DoubtfulTotals, EventKind, SpanChoice } from '@premia/domain-kpi';
import { LIMITS } from '@premia/shared-contract';
import type { ReaderChoices } from './reader-choices';

export const DateOrderEnum = enumOf<DateOrder>('DateOrder', {
  dmy: 'The day comes first: 05/09 is 5 September',
  mdy: 'The month comes first: 05/09 is 9 May',
});

export const DoubtfulTotalsEnum = enumOf<DoubtfulTotals>('DoubtfulTotals', {
  ask: 'They are problems of their rows',
  keep: 'They count like any other row',
  'leave-out': 'They are left out',
});

export const SpanChoiceEnum = enumOf<SpanChoice>('SpanChoice', {
  whole: 'They stay whole and count where a period holds all their days',
  'by-days': 'They are spread evenly over their days',
});

export const EventKindEnum = enumOf<EventKind>('EventKind', {
  leads: 'A lead in each row',
  deals: 'A deal in each row',
  orders: 'An order in each row, or a product of one',
});

@ArgsType()
export class ReadingArguments implements ReaderChoices {
  @Field(() => DateOrderEnum, {
    nullable: true,
    description: 'Where no cell decides whether the day or the month is first',
  })
  @IsOptional()
  @Choice(DateOrderEnum)
  readonly order?: DateOrder | null;

  @Field(() => DoubtfulTotalsEnum, {
    nullable: true,
    description: 'Rows that may be totals and are not the sum of others',
  })
  @IsOptional()
  @Choice(DoubtfulTotalsEnum)
  readonly totals?: DoubtfulTotals | null;

  @Field(() => String, { nullable: true, description: 'The channel of rows that name none' })
  @IsOptional()
  @Text({ max: LIMITS.nameLength })
  readonly channel?: string | null;

  @Field(() => String, { nullable: true, description: 'Key of the source; absent: as the headings are recognised' })
  @IsOptional()
  @Text({ max: LIMITS.nameLength })
  readonly source?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Its values count beside those of other sources' })
  @IsOptional()
  @IsBoolean()
  readonly countsBesides?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Values that the file no longer holds stay' })
  @IsOptional()
  @IsBoolean()
  readonly keepsVanished?: boolean | null;

  @Field(() => SpanChoiceEnum, { nullable: true, description: 'What becomes of values over several days' })
  @IsOptional()
  @Choice(SpanChoiceEnum)
  readonly spans?: SpanChoice | null;

  @Field(() => BusinessDateScalar, { nullable: true, description: 'First day of a file that names none' })
  @IsOptional()
  @BusinessDate()
  readonly periodFrom?: string | null;

  @Field(() => BusinessDateScalar, { nullable: true, description: 'Last day of a file that names none' })
  @IsOptional()
  @BusinessDate()
  readonly periodTo?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Campaigns in another channel than before have moved there' })
  @IsOptional()
  @IsBoolean()
  readonly acceptsMoved?: boolean | null;

  @Field(() => EventKindEnum, { nullable: true, description: 'What each row is, where the file is a list' })
  @IsOptional()
  @Choice(EventKindEnum)
  readonly events?: EventKind | null;

  @Field(() => String, { nullable: true, description: 'Heading of the day by which the rows of a list count' })
  @IsOptional()
  @Text({ max: LIMITS.nameLength })
  readonly eventDay?: string | null;
}
