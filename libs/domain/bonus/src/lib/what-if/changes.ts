import type { Result } from '@premia/domain-kernel';
import { err, ok, pointerTokens } from '@premia/domain-kernel';
import type { BonusError } from '../errors';
import type { Scope } from '../input';

/** One replaced part of an input. */
export type InputChange = PartChange | MeasureChange;

/** Any part, by JSON pointer (`/plan/components/0/weight`); a value of `undefined` removes it, `-` after a list appends. */
export interface PartChange {
  readonly path: string;
  readonly value: unknown;
}

/** A measure by its owner and id: in the list of one component, else in the first of the owner's lists that holds it. */
export interface MeasureChange {
  readonly scope: Scope;
  /** Whose measure: for `individual`. */
  readonly participantId?: string;
  /** Whose measure: for `team`. */
  readonly team?: string;
  readonly componentId?: string;
  readonly measureId: string;
  /** A new actual also says that there is data: the measure's status is dropped. */
  readonly actual?: string;
  readonly target?: string;
  readonly weight?: string;
}

/**
 * An input with some parts replaced. Only what lies on the way to a change is copied; the input
 * itself stays as it was.
 *
 * @returns the changed input, or which changes name nothing (`path` points into the changes)
 */
export function applyChanges(input: unknown, changes: readonly InputChange[]): Result<unknown, readonly BonusError[]> {
  const errors: BonusError[] = [];
  let changed = input;
  changes.forEach((change, index) => {
    const parts = 'path' in change ? [change] : partsOf(changed, change);
    const next = parts.length === 0 ? null : applyParts(changed, parts);
    if (next === null) errors.push(namesNothing(change, index));
    else changed = next.value;
  });
  return errors.length > 0 ? err(errors) : ok(changed);
}

function namesNothing(change: InputChange, index: number): BonusError {
  const what = 'path' in change ? `path ${JSON.stringify(change.path)}` : `measure ${JSON.stringify(change.measureId)}`;
  return {
    code: 'unknown-reference',
    path: `/changes/${index}`,
    message: `The ${what} of this change names nothing in the input; correct it.`,
  };
}

interface Replaced {
  readonly value: unknown;
}

function applyParts(input: unknown, parts: readonly PartChange[]): Replaced | null {
  let changed: Replaced = { value: input };
  for (const part of parts) {
    const tokens = pointerTokens(part.path);
    const next = tokens === null ? null : replaceAt(changed.value, tokens, 0, part.value);
    if (next === null) return null;
    changed = next;
  }
  return changed;
}

function replaceAt(owner: unknown, tokens: readonly string[], depth: number, value: unknown): Replaced | null {
  const token = tokens[depth];
  if (token === undefined) return { value };
  if (Array.isArray(owner)) return replaceInList(owner, token, tokens, depth, value);
  if (typeof owner !== 'object' || owner === null) return null;
  const isLast = depth === tokens.length - 1;
  if (!isLast && !Object.hasOwn(owner, token)) return null;
  const inner = replaceAt(
    Object.hasOwn(owner, token) ? Reflect.get(owner, token) : undefined,
    tokens,
    depth + 1,
    value,
  );
  if (inner === null) return null;
  const others = Object.entries(owner).filter(([name]) => name !== token);
  // `fromEntries` makes own fields of any name, `__proto__` too; order of fields carries no meaning.
  return { value: Object.fromEntries(inner.value === undefined ? others : [...others, [token, inner.value]]) };
}

function replaceInList(
  list: readonly unknown[],
  token: string,
  tokens: readonly string[],
  depth: number,
  value: unknown,
): Replaced | null {
  const isLast = depth === tokens.length - 1;
  if (token === '-' && isLast) return { value: [...list, value] };
  const index = /^(0|[1-9]\d*)$/.test(token) ? Number(token) : list.length;
  if (index >= list.length) return null;
  if (isLast && value === undefined) return { value: list.filter((_, position) => position !== index) };
  const inner = replaceAt(list[index], tokens, depth + 1, value);
  return inner === null ? null : { value: list.map((entry, position) => (position === index ? inner.value : entry)) };
}

function partsOf(input: unknown, change: MeasureChange): readonly PartChange[] {
  const owner = ownerPointer(input, change);
  const lists = owner === null ? undefined : valueAt(input, owner);
  if (owner === null || typeof lists !== 'object' || lists === null) return [];
  for (const componentId of listIdsOf(input, lists)) {
    if (change.componentId !== undefined && componentId !== change.componentId) continue;
    const list: unknown = Reflect.get(lists, componentId);
    const index = Array.isArray(list) ? list.findIndex((measure) => idOf(measure) === change.measureId) : -1;
    if (index >= 0) return fieldsOf(`${owner}/${escape(componentId)}/${index}`, change);
  }
  return [];
}

/** The lists of an owner in the order of the plan's components, as gates search them. */
function listIdsOf(input: unknown, lists: object): readonly string[] {
  const components = valueAt(input, '/plan/components');
  const order: readonly unknown[] = Array.isArray(components) ? components.map(idOf) : [];
  const positionOf = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return Object.keys(lists).sort((a, b) => positionOf(a) - positionOf(b));
}

function fieldsOf(pointer: string, change: MeasureChange): readonly PartChange[] {
  return [
    ...(change.actual === undefined
      ? []
      : [
          { path: `${pointer}/actual`, value: change.actual },
          { path: `${pointer}/status`, value: undefined },
        ]),
    ...(change.target === undefined ? [] : [{ path: `${pointer}/scoring/target`, value: change.target }]),
    ...(change.weight === undefined ? [] : [{ path: `${pointer}/weight`, value: change.weight }]),
  ];
}

function ownerPointer(input: unknown, change: MeasureChange): string | null {
  switch (change.scope) {
    case 'individual': {
      const participants = valueAt(input, '/participants');
      if (!Array.isArray(participants)) return null;
      const index = participants.findIndex((participant) => idOf(participant) === change.participantId);
      return index < 0 ? null : `/participants/${index}/measures`;
    }
    case 'team':
      return change.team === undefined ? null : `/teams/${escape(change.team)}`;
    case 'company':
      return '/company';
  }
}

function escape(token: string): string {
  return token.replaceAll('~', '~0').replaceAll('/', '~1');
}

function valueAt(input: unknown, pointer: string): unknown {
  return (pointerTokens(pointer) ?? []).reduce<unknown>(
    (owner, token) =>
      typeof owner === 'object' && owner !== null && Object.hasOwn(owner, token)
        ? Reflect.get(owner, token)
        : undefined,
    input,
  );
}

function idOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'id')
    ? Reflect.get(value, 'id')
    : undefined;
}
