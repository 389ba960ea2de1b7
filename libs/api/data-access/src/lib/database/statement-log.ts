import type { Logger } from 'typeorm';

export type StatementListener = (sql: string) => void;

/** Tells whoever asks which statements are run: budgets of statements are tested by it. Parameters are never told. */
export class StatementLog implements Logger {
  readonly #listeners = new Set<StatementListener>();

  /** Starts listening; call the result to stop. */
  listen(listener: StatementListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  logQuery(query: string): void {
    for (const listener of this.#listeners) listener(query);
  }

  // What TypeORM has to say beside statements reaches the log as thrown errors.
  logQueryError(): void {
    return;
  }

  logQuerySlow(): void {
    return;
  }

  logSchemaBuild(): void {
    return;
  }

  logMigration(): void {
    return;
  }

  log(): void {
    return;
  }
}
