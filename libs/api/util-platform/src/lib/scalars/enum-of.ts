import { registerEnumType } from '@nestjs/graphql';
import { enumName } from '@premia/shared-contract';

/** What `@Field` and `@Choice` take for a closed set: the values by the names that GraphQL gives them. */
export type EnumOf<Value extends string> = Readonly<Record<string, Value>>;

/**
 * The GraphQL enum of a closed set, every value with its meaning; where a set has grown, the compiler asks for what is
 * missing. GraphQL calls `half-year` `half_year`.
 */
export function enumOf<Value extends string>(
  name: string,
  meanings: Readonly<Record<Value, string>>,
  description?: string,
): EnumOf<Value> {
  const values = Object.keys(meanings) as Value[];
  const enumeration = Object.fromEntries(values.map((value) => [enumName(value), value]));
  registerEnumType(enumeration, {
    name,
    ...(description !== undefined && { description }),
    valuesMap: Object.fromEntries(values.map((value) => [enumName(value), { description: meanings[value] }])),
  });
  return enumeration;
}
