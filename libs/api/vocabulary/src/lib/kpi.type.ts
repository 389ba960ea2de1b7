import { Field, ObjectType } from '@nestjs/graphql';
import { fill } from '@premia/api-util-platform';
import type { Controllability, KpiCategory, KpiDefinition, KpiDirection, KpiUnit } from '@premia/domain-kpi';
import { kpiByKey, metricByKey, plainName, readableFormula, shortKpiName } from '@premia/domain-kpi';
import type { Locale } from '@premia/shared-contract';
import { ControllabilityEnum, KpiCategoryEnum, KpiDirectionEnum, KpiUnitEnum } from './kpi-enums';

/**
 * A KPI of the catalogue, or a bare metric that counts as one, in the reader's language. Spoken of by several features,
 * hence not of one of them; `availableWithData` is resolved by the KPI feature wherever the type appears.
 */
@ObjectType()
export class Kpi {
  @Field(() => String)
  readonly key!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String, { description: 'The abbreviation where there is one (ROMI), otherwise the name' })
  readonly shortName!: string;

  @Field(() => String)
  readonly description!: string;

  @Field(() => KpiUnitEnum)
  readonly unit!: KpiUnit;

  @Field(() => KpiDirectionEnum)
  readonly direction!: KpiDirection;

  @Field(() => KpiCategoryEnum)
  readonly category!: KpiCategory | 'metric';

  @Field(() => String, { nullable: true })
  readonly formula!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'In the names of what is counted; null where nothing is computed',
  })
  readonly formulaText!: string | null;

  @Field(() => ControllabilityEnum, { nullable: true })
  readonly controllability!: Controllability | null;

  @Field(() => [String])
  readonly traps!: readonly string[];

  constructor(kpi: Omit<Kpi, 'constructor'>) {
    fill<Kpi>(this, kpi);
  }
}

/** The KPI of the catalogue as the reader sees it. */
export function kpiOf(reader: { readonly locale: Locale }, definition: KpiDefinition): Kpi {
  const { locale } = reader;
  const shortName = shortKpiName(definition.key)[locale];
  const formulaText = readableFormula(definition, locale);
  return new Kpi({
    key: definition.key,
    // What only counts one metric is called as the metric is, everywhere.
    name: formulaText === null ? shortName : plainName(definition.names[locale]),
    shortName,
    description: definition.description[locale],
    unit: definition.unit,
    direction: definition.direction,
    category: definition.category,
    formula: definition.formula,
    formulaText,
    controllability: definition.controllability.level,
    traps: definition.traps.map(({ issue, rule }) => `${issue[locale]} ${rule[locale]}`),
  });
}

/** Whether a KPI or a bare metric of that key can be assigned. */
export function isKpiKey(key: string): boolean {
  return kpiByKey(key) !== undefined || metricByKey(key) !== undefined;
}

/** The KPI or bare metric of a key; a key that is neither (kept from an older catalogue) is shown as it stands. */
export function kpiOfKey(reader: { readonly locale: Locale }, key: string): Kpi {
  const definition = kpiByKey(key);
  if (definition !== undefined) return kpiOf(reader, definition);
  const metric = metricByKey(key);
  const name = metric?.names[reader.locale] ?? key;
  return new Kpi({
    key,
    name,
    shortName: name,
    description: name,
    unit: metric?.unit ?? 'count',
    direction: 'context',
    category: 'metric',
    formula: key,
    formulaText: null,
    controllability: null,
    traps: [],
  });
}
