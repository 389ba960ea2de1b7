import type { InputCheck } from '@premia/api-util-platform';
import { type Role, ROLES } from '@premia/shared-contract';

/** The roles without repetition, in the order of the contract; noted as missing where there are none. */
export function checkRoles(check: InputCheck, path: string, given: readonly Role[]): readonly Role[] {
  const roles = ROLES.filter((role) => given.includes(role));
  if (roles.length === 0) {
    check.note(path, 'REQUIRED', {
      en: 'Choose at least one role: without one a member could see nothing.',
      ru: 'Выберите хотя бы одну роль: без неё участник ничего не увидит.',
    });
  }
  return roles;
}
