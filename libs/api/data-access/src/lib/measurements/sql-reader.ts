/** Whoever can run a statement inside the tenant's transaction: a unit of work, or the reads of one operation. */
export interface SqlReader {
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<readonly Row[]>;
}
