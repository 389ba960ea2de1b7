import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from '@jest/globals';
import { COMPUTATIONS } from './computations';

const isComputation = (value: unknown): value is { readonly name: string } =>
  typeof value === 'object' && value !== null && 'run' in value && 'name' in value;

/** All that libraries offer to processes, by their doors. */
async function offered(): Promise<readonly string[]> {
  const doors = readdirSync('libs/api')
    .map((library) => resolve('libs/api', library, 'src/computations.ts'))
    .filter((door) => existsSync(door));
  const exported: unknown[] = [];
  for (const door of doors)
    exported.push(...Object.values((await import(pathToFileURL(door).href)) as Record<string, unknown>));
  return exported.filter(isComputation).map(({ name }) => name);
}

it('are served by processes one and all, under their own names', async () => {
  const names = await offered();
  expect(Object.keys(COMPUTATIONS).toSorted()).toEqual(names.toSorted());
  for (const [name, load] of Object.entries(COMPUTATIONS)) expect((await load()).name).toBe(name);
});
