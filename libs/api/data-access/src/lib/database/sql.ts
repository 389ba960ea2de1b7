/** Where statements go: the reads of an operation, or its transaction. */
export interface Sql {
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<readonly Row[]>;
}
