import { Field, ObjectType } from '@nestjs/graphql';
import { fill } from '@premia/api-util-platform';
import { KpiUnitEnum } from '@premia/api-vocabulary';
import { type KpiUnit, METRIC_CATALOGUE } from '@premia/domain-kpi';
import type { Locale } from '@premia/shared-contract';

/** A raw measured quantity that a column of a file may hold. */
@ObjectType()
export class Metric {
  @Field(() => String)
  readonly key!: string;

  @Field(() => String, { description: "In the reader's language" })
  readonly name!: string;

  @Field(() => KpiUnitEnum)
  readonly unit!: KpiUnit;

  constructor(metric: Metric) {
    fill<Metric>(this, metric);
  }
}

/** Every metric of the catalogue, by name. */
export function metricsFor({ locale }: { readonly locale: Locale }): readonly Metric[] {
  const order = new Intl.Collator(locale);
  return METRIC_CATALOGUE.map(({ key, names, unit }) => new Metric({ key, name: names[locale], unit })).sort(
    (first, second) => order.compare(first.name, second.name),
  );
}
