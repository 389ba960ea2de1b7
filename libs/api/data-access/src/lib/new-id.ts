import { v7 } from 'uuid';

/** A new UUIDv7: ids sort by the moment of their making. Made here because PostgreSQL 15 has no function for it. */
export function newId(): string {
  return v7();
}
