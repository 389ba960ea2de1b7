import { type Fault, InvalidInput, type RequestContext } from '@premia/api-util-platform';
import { LIMITS } from '@premia/shared-contract';
import { type Message, message } from '@premia/shared-messages';

const FEWEST_DIFFERENT_CHARACTERS = 5;

/** A new password: long enough, not the address, not one key held down. Composition rules are left out on purpose: they make passwords worse. */
export function newPasswordFaults(password: string, email: string | null): readonly Fault[] {
  const { minimum, maximum } = LIMITS.password;
  const length = [...password].length;
  if (length < minimum) {
    return fault(message('problem.TOO_SHORT.password', { length, minimum }));
  }
  if (length > maximum) {
    return fault(message('problem.TOO_LONG.password', { length, maximum }));
  }
  if (email !== null && password.trim().toLowerCase() === email) {
    return fault(message('problem.SAME_AS_EMAIL'));
  }
  if (new Set(password).size >= FEWEST_DIFFERENT_CHARACTERS) return [];
  return fault(message('problem.TOO_SIMPLE', { fewestDifferentCharacters: FEWEST_DIFFERENT_CHARACTERS }));
}

/** For a password that is judged after the input was taken. */
export function passwordRefused(ctx: RequestContext, faults: readonly Fault[]): InvalidInput {
  return new InvalidInput(
    ctx,
    faults.map((given) => ({ ...given, path: 'password' })),
  );
}

/** The password itself is never sent back. */
function fault(reason: Message): readonly Fault[] {
  return [{ path: '', reason }];
}
