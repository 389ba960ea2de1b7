import type { Permission } from './permissions';
import { permissionScope } from './permissions';
import type { Role } from './roles';

/** One way from state to state, and who may go it. */
export interface Transition<State extends string, Action extends string = string> {
  readonly action: Action;
  readonly from: State;
  readonly to: State;
  /** Null: nobody asks for it, it follows from something else. */
  readonly permission: Permission | null;
  /** Who must be somebody else, by what they did before. */
  readonly notSamePersonAs?: readonly Actor[];
  readonly reasonRequired?: boolean;
}

/** Somebody who had a part in a thing before. */
export type Actor = 'calculator' | 'submitter' | 'payee';

export interface LifeCycle<State extends string, Action extends string = string> {
  readonly states: readonly State[];
  readonly initial: State;
  readonly transitions: readonly Transition<State, Action>[];
}

/** Checks the table as the program starts: every state is known and can be reached, and an action leads one way only. */
export function defineLifeCycle<State extends string, Action extends string>(
  cycle: LifeCycle<State, Action>,
): LifeCycle<State, Action> {
  const { states, initial, transitions } = cycle;
  const reached = new Set<State>([initial]);
  // A set that grows is walked to its new end.
  for (const state of reached) for (const { from, to } of transitions) if (from === state) reached.add(to);
  const unreached = states.filter((state) => !reached.has(state));
  if (unreached.length > 0) throw new Error(`No transition leads to: ${unreached.join(', ')}`);
  const strange = transitions.find(({ from, to }) => !states.includes(from) || !states.includes(to));
  if (strange !== undefined) throw new Error(`The transition ${strange.action} names a state that there is not`);
  const ways = new Set(transitions.map(({ action, from }) => `${from} ${action}`));
  if (ways.size < transitions.length) throw new Error('Two transitions of one action begin in the same state');
  return cycle;
}

/** Where the action leads from a state; null where it is not possible there. */
export function transitionOf<State extends string, Action extends string>(
  { transitions }: LifeCycle<State, Action>,
  from: State,
  action: Action,
): Transition<State, Action> | null {
  return transitions.find((transition) => transition.from === from && transition.action === action) ?? null;
}

/** The states in which the action is possible. */
export function statesBefore<State extends string>(
  { transitions }: LifeCycle<State>,
  action: string,
): readonly State[] {
  return transitions.filter((transition) => transition.action === action).map(({ from }) => from);
}

/** Who asks, and which parts they had in the thing before. */
export interface Asker {
  readonly roles: readonly Role[];
  readonly parts: readonly Actor[];
}

/** Whether somebody may go this way: the permission is theirs, and it is not their own work that they would decide about. */
export function mayGo({ permission, notSamePersonAs = [] }: Transition<string>, { roles, parts }: Asker): boolean {
  if (permission === null || permissionScope(roles, permission) === null) return false;
  return !notSamePersonAs.some((part) => parts.includes(part));
}

/** What somebody may do with a thing in this state; commands and what is offered ask the same table. */
export function availableActions<State extends string, Action extends string>(
  { transitions }: LifeCycle<State, Action>,
  state: State,
  asker: Asker,
): readonly Action[] {
  return transitions.filter((one) => one.from === state && mayGo(one, asker)).map(({ action }) => action);
}
