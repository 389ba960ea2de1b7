import { getMetadataArgsStorage } from 'typeorm';

/** A table's entity. */
export type EntityClass<Row> = new () => Row;

/** The database's name for a property that is named like its column. */
export function snakeCase(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/**
 * Columns for the select list of a statement, under the names of the entity: `columns(CycleEntity, 'c', ['id', 'from'])`
 * is `c.id as "id", c.from_date as "from"`. Where no properties are named, all of them.
 */
export function columns<Row>(
  entity: EntityClass<Row>,
  alias: string,
  properties: readonly (keyof Row & string)[] = propertiesOf(entity),
): string {
  const names = columnNames(entity);
  return properties.map((property) => `${alias}.${names.get(property) ?? ''} as "${property}"`).join(', ');
}

function propertiesOf<Row>(entity: EntityClass<Row>): readonly (keyof Row & string)[] {
  return [...columnNames(entity).keys()] as (keyof Row & string)[];
}

function columnNames(entity: EntityClass<unknown>): ReadonlyMap<string, string> {
  const declared = getMetadataArgsStorage().columns.filter(
    ({ target }) => typeof target === 'function' && (target === entity || entity.prototype instanceof target),
  );
  return new Map(declared.map(({ propertyName, options }) => [propertyName, options.name ?? snakeCase(propertyName)]));
}
