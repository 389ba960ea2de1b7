import { type Fault, InvalidInput, type RequestContext } from '@premia/api-util-platform';
import { LIMITS } from '@premia/shared-contract';

const FEWEST_DIFFERENT_CHARACTERS = 5;

/** A new password: long enough, not the address, not one key held down. Composition rules are left out on purpose: they make passwords worse. */
export function newPasswordFaults(password: string, email: string | null): readonly Fault[] {
  const { minimum, maximum } = LIMITS.password;
  const length = [...password].length;
  if (length < minimum) {
    return fault('TOO_SHORT', {
      en: `The password has ${length} characters; it needs at least ${minimum}. Several words in a row are easy to remember.`,
      ru: `В пароле ${length} зн., нужно не меньше ${minimum}. Легко запомнить несколько слов подряд.`,
    });
  }
  if (length > maximum) {
    return fault('TOO_LONG', {
      en: `The password has ${length} characters; at most ${maximum} are kept. Shorten it.`,
      ru: `В пароле ${length} зн., помещается не больше ${maximum}. Сократите его.`,
    });
  }
  if (email !== null && password.trim().toLowerCase() === email) {
    return fault('SAME_AS_EMAIL', {
      en: 'The password is your e-mail address, which others know. Choose another one.',
      ru: 'Пароль совпадает с адресом почты, а его знают другие. Придумайте другой.',
    });
  }
  if (new Set(password).size >= FEWEST_DIFFERENT_CHARACTERS) return [];
  return fault('TOO_SIMPLE', {
    en: `The password repeats the same characters; use at least ${FEWEST_DIFFERENT_CHARACTERS} different ones.`,
    ru: `В пароле повторяются одни и те же знаки; нужно хотя бы ${FEWEST_DIFFERENT_CHARACTERS} разных.`,
  });
}

/** For a password that is judged after the input was taken. */
export function passwordRefused(ctx: RequestContext, faults: readonly Fault[]): InvalidInput {
  return InvalidInput.of(
    ctx,
    faults.map((given) => ({ ...given, path: 'password' })),
  );
}

/** The password itself is never sent back. */
function fault(code: string, texts: Fault['texts']): readonly Fault[] {
  return [{ path: '', code, texts }];
}
