import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { calculate } from './run';

/** A question that the contract left open once, and the answer that was agreed. */
interface AgreedCase {
  readonly id: string;
  readonly what: string;
  readonly input: unknown;
  /** By place in the result; a participant is named by id. */
  readonly expected: Readonly<Record<string, unknown>>;
}

const FOLDER = resolve('../shared/cases/pay');
const CASES = existsSync(FOLDER)
  ? readdirSync(FOLDER)
      .filter((file) => /^k.*\.json$/.test(file))
      .map((file) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as AgreedCase)
  : [];

/** The stories say the same in words of our own; the agreed files lie beside the repository. */
const whereTheFilesLie = CASES.length > 0 ? describe : describe.skip;

whereTheFilesLie('agreed cases (need ../shared/cases/pay)', () => {
  it.each(CASES.length > 0 ? CASES : [{ id: 'none', what: '', input: null, expected: {} }])(
    '$id: $what',
    ({ input, expected }) => {
      const result = calculate(input);
      const found = Object.fromEntries(Object.keys(expected).map((path) => [path, valueAt(result, path)]));
      expect(found).toEqual(expected);
    },
  );
});

function valueAt(value: unknown, path: string): unknown {
  return path.split('/').reduce(step, value);
}

function step(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return /^\d+$/.test(key) ? value[Number(key)] : value.find((entry) => entry.id === key);
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
