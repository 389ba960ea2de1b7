import type { BonusError, BonusErrorCode } from '../errors';

/** Longest part of a refused value that a message repeats. */
const VISIBLE = 40;

/** Everything that is wrong with an input, in the order in which it was found. */
export class Issues {
  private readonly found: BonusError[] = [];

  /** Made with the first fault: most participants have none. */
  private described: Set<string> | null = null;

  /**
   * The same error at the same place is named once, however many checks meet it.
   *
   * @param path JSON pointer
   */
  add(code: BonusErrorCode, path: string, message: string): void {
    const fault = `${code} ${path}`;
    this.described ??= new Set();
    if (this.described.has(fault)) return;
    this.described.add(fault);
    this.found.push({ code, path, message });
  }

  get errors(): readonly BonusError[] {
    return this.found;
  }

  get count(): number {
    return this.found.length;
  }
}

/** A refused value as a message repeats it: short, on one line, and safe for objects of any shape. */
export function show(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value.length > VISIBLE ? `${value.slice(0, VISIBLE)}…` : value);
    case 'number':
    case 'boolean':
    case 'bigint':
      return shorten(String(value));
    case 'undefined':
      return 'nothing';
    case 'object':
      return value === null ? 'null' : Array.isArray(value) ? 'a list' : 'an object';
    case 'function':
    case 'symbol':
      return `a ${typeof value}`;
  }
}

function shorten(text: string): string {
  return text.length > VISIBLE ? `${text.slice(0, VISIBLE)}…` : text;
}
