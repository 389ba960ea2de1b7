import { Field, Int, ObjectType } from '@nestjs/graphql';
import { BusinessDateScalar, fill } from '@premia/api-util-platform';
import { ObservationImport } from '../observation-import/observation-import.type';

@ObjectType()
export class ChannelOverview {
  @Field(() => String)
  readonly channel!: string;

  @Field(() => [String])
  readonly campaigns!: readonly string[];
}

@ObjectType({ description: 'What data the workspace has, as far as the reader may see KPIs' })
export class DataOverview {
  @Field(() => BusinessDateScalar, { nullable: true })
  readonly from!: string | null;

  @Field(() => BusinessDateScalar, { nullable: true })
  readonly to!: string | null;

  @Field(() => Int)
  readonly observationCount!: number;

  @Field(() => [ChannelOverview])
  readonly channels!: readonly ChannelOverview[];

  @Field(() => [String])
  readonly metrics!: readonly string[];

  @Field(() => ObservationImport, { nullable: true, description: 'Null also for who may not see imports' })
  readonly lastImport!: ObservationImport | null;

  constructor(overview: DataOverview) {
    fill<DataOverview>(this, overview);
  }
}
