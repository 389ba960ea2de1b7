import { Field, ObjectType } from '@nestjs/graphql';
import { DecimalScalar, fill } from '@premia/api-util-platform';
import { metricByKey } from '@premia/domain-kpi';
import type { Locale } from '@premia/shared-contract';

/** A metric aggregated over a file, a period or a slice. */
@ObjectType()
export class MetricTotal {
  @Field(() => String)
  readonly metric!: string;

  @Field(() => String, { description: "The metric's name in the reader's language" })
  readonly name!: string;

  @Field(() => DecimalScalar)
  readonly value!: string;

  constructor(reader: { readonly locale: Locale }, metric: string, value: string) {
    fill<MetricTotal>(this, { metric, name: metricByKey(metric)?.names[reader.locale] ?? metric, value });
  }
}
