import { DefaultNamingStrategy } from 'typeorm';
import { snakeCase } from '../entities/columns';

/** Columns are named like the properties of their entities, unless these say otherwise. */
export class SnakeCaseNames extends DefaultNamingStrategy {
  override columnName(property: string, givenName: string | undefined): string {
    return givenName ?? snakeCase(property);
  }
}
