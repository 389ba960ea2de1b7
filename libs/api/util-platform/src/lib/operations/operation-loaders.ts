import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { RequestContext } from '../context/request-context';

/**
 * One loader per relation and operation: N keys asked for in one turn of the event loop are read by one query.
 * `relation` names it (`team.head`), `batch` answers in the order of the keys.
 */
@Injectable()
export class OperationLoaders {
  readonly #byOperation = new WeakMap<object, Map<string, unknown>>();

  loader<Key, Value>(
    ctx: RequestContext,
    relation: string,
    batch: (keys: readonly Key[]) => Promise<readonly (Value | Error)[]>,
  ): DataLoader<Key, Value> {
    const known = this.#byOperation.get(ctx.operation) ?? new Map<string, unknown>();
    this.#byOperation.set(ctx.operation, known);
    const existing = known.get(relation) as DataLoader<Key, Value> | undefined;
    if (existing !== undefined) return existing;
    const loader = new DataLoader<Key, Value>((keys) => batch(keys));
    known.set(relation, loader);
    return loader;
  }

  /** Loads one value by id; `batch` answers with a map, ids absent from it give null. */
  async loadById<Value>(
    ctx: RequestContext,
    relation: string,
    id: string,
    batch: (ids: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
  ): Promise<Value | null> {
    const loader = this.loader<string, Value | null>(ctx, relation, async (ids) => {
      const found = await batch(ids);
      return ids.map((key) => found.get(key) ?? null);
    });
    return loader.load(id);
  }

  /** Forgets what the operation has loaded: a write has made it stale. */
  forget(ctx: RequestContext): void {
    this.#byOperation.delete(ctx.operation);
  }
}
