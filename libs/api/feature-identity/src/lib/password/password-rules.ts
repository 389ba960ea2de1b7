import { type Fault, InvalidInput, type RequestContext } from '@premia/api-util-platform';
import { LIMITS } from '@premia/shared-contract';
import { type Message, message } from '@premia/shared-messages';
import { isEasilyGuessed } from './password-strength';

/**
 * A new password: long enough, not the address, and not among those that are tried first, also by somebody who knows the
 * address and the name of the workspace. Composition rules are left out on purpose: they make passwords worse.
 */
export function newPasswordFaults(password: string, email: string | null, workspace = ''): readonly Fault[] {
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
  return isEasilyGuessed(password, [email ?? '', workspace]) ? fault(message('problem.EASILY_GUESSED')) : [];
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
