import { type ColumnOptions, type ColumnType, getMetadataArgsStorage } from 'typeorm';

/** A table's entity. */
export type EntityClass<Row> = new () => Row;

/** A row to be written: what may be null may be left out. */
export type NewRow<Row> = {
  readonly [Key in keyof Row as null extends Row[Key] ? never : Key]: Row[Key];
} & {
  readonly [Key in keyof Row as null extends Row[Key] ? Key : never]?: Row[Key];
};

/** The database's name for a property that is named like its column. */
export function snakeCase(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/**
 * Columns for the select list of a statement, under the names of the entity: `columns(CycleEntity, 'c', ['id', 'from'])`
 * is `c.id, c.from_date as "from"`. Where no properties are named, all of them.
 */
export function columns<Row>(
  entity: EntityClass<Row>,
  alias: string,
  properties?: readonly (keyof Row & string)[],
): string {
  const wanted = new Set<string>(properties);
  return columnsOf(entity)
    .filter(({ property }) => properties === undefined || wanted.has(property))
    .map(({ property, name }) => (property === name ? `${alias}.${name}` : `${alias}.${name} as "${property}"`))
    .join(', ');
}

/**
 * Inserts any number of rows by one statement; its only parameter is the rows as JSON. Where a row of the key is there
 * already, the properties named `replacing` take the new values.
 */
export function insertStatement<Row>(
  entity: EntityClass<Row>,
  replacing: readonly (keyof Row & string)[] = [],
): string {
  const [table] = getMetadataArgsStorage().filterTables(entity);
  const all = columnsOf(entity);
  const replaced = all.filter(({ property }) => replacing.some((name) => name === property));
  const conflict =
    replaced.length === 0
      ? ''
      : ` on conflict (${all.flatMap(({ name, isKey }) => (isKey ? [name] : [])).join(', ')})
          do update set ${replaced.map(({ name }) => `${name} = excluded.${name}`).join(', ')}`;
  return `insert into premia.${table?.name ?? ''} (${all.map(({ name }) => name).join(', ')})
    select ${all.map(({ property }) => `"${property}"`).join(', ')}
      from jsonb_to_recordset($1::jsonb) as given (${all.map(({ property, type }) => `"${property}" ${type}`).join(', ')})${conflict}`;
}

interface EntityColumn {
  readonly property: string;
  readonly name: string;
  readonly type: string;
  readonly isKey: boolean;
}

function columnsOf(entity: EntityClass<unknown>): readonly EntityColumn[] {
  return getMetadataArgsStorage()
    .columns.filter(
      ({ target }) => typeof target === 'function' && (target === entity || entity.prototype instanceof target),
    )
    .map(({ propertyName: property, options }) => ({
      property,
      name: options.name ?? snakeCase(property),
      type: typeOf(options),
      isKey: options.primary === true,
    }));
}

function typeOf({ type, length, array }: ColumnOptions): string {
  return `${type as ColumnType & string}${length === undefined ? '' : `(${length})`}${array === true ? '[]' : ''}`;
}
