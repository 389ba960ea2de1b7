import type { InputCheck } from '@premia/api-util-platform';
import { LIMITS } from '@premia/shared-contract';

const FEWEST_DIFFERENT_CHARACTERS = 5;

/** A new password: long enough, not the address, not one key held down. Composition rules are left out on purpose: they make passwords worse. */
export function checkNewPassword(check: InputCheck, path: string, password: string, email: string | null): void {
  const { minimum, maximum } = LIMITS.password;
  const length = [...password].length;
  if (length < minimum) {
    check.note(path, 'TOO_SHORT', {
      en: `The password has ${length} characters; it needs at least ${minimum}. Several words in a row are easy to remember.`,
      ru: `В пароле ${length} зн., нужно не меньше ${minimum}. Легко запомнить несколько слов подряд.`,
    });
  } else if (length > maximum) {
    check.note(path, 'TOO_LONG', {
      en: `The password has ${length} characters; at most ${maximum} are kept. Shorten it.`,
      ru: `В пароле ${length} зн., помещается не больше ${maximum}. Сократите его.`,
    });
  } else if (email !== null && password.trim().toLowerCase() === email) {
    check.note(path, 'SAME_AS_EMAIL', {
      en: 'The password is your e-mail address, which others know. Choose another one.',
      ru: 'Пароль совпадает с адресом почты, а его знают другие. Придумайте другой.',
    });
  } else if (new Set(password).size < FEWEST_DIFFERENT_CHARACTERS) {
    check.note(path, 'TOO_SIMPLE', {
      en: `The password repeats the same characters; use at least ${FEWEST_DIFFERENT_CHARACTERS} different ones.`,
      ru: `В пароле повторяются одни и те же знаки; нужно хотя бы ${FEWEST_DIFFERENT_CHARACTERS} разных.`,
    });
  }
}
