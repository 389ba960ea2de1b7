import type { InputCheck } from '@premia/api-util-platform';
import { LIMITS } from '@premia/shared-contract';

/** Who a person is, checked; blank e-mail and number count as none. */
export interface PersonIdentity {
  readonly name: string;
  readonly email: string | null;
  readonly personnelNumber: string | null;
}

export interface GivenIdentity {
  readonly name: string;
  readonly email?: string | null;
  readonly personnelNumber?: string | null;
}

/** Checks name, e-mail and personnel number under `path` (empty for fields at the top); null after noting problems. */
export function checkIdentity(check: InputCheck, path: string, given: GivenIdentity): PersonIdentity | null {
  const at = (field: string): string => (path === '' ? field : `${path}.${field}`);
  const name = check.text(at('name'), given.name, { maximum: LIMITS.nameLength });
  const email = isBlank(given.email) ? null : check.email(at('email'), given.email);
  const personnelNumber = isBlank(given.personnelNumber)
    ? null
    : check.text(at('personnelNumber'), given.personnelNumber, { maximum: LIMITS.personnelNumberLength });
  return name === null || check.failed ? null : { name, email, personnelNumber };
}

function isBlank(text: string | null | undefined): text is null | undefined | '' {
  return text === null || text === undefined || text.trim() === '';
}
