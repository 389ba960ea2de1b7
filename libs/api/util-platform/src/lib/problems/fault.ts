import type { Message } from '@premia/shared-messages';

/** What is wrong with a field of an input. */
export interface Fault {
  /** Dotted, from the argument down: `terms.fte`, `assignments.2.weight`; a JSON pointer inside a JSON field. */
  readonly path: string;
  readonly reason: Message;
  /** What was given. */
  readonly value?: string | null;
  /** Stable, for programs; the reason's own where it is left out. */
  readonly code?: string;
}

/** The path of a fault below another; a JSON pointer stands alone. */
export function pathBelow(parent: string, path: string): string {
  if (path.startsWith('/') || parent === '') return path;
  return path === '' ? parent : `${parent}.${path}`;
}
