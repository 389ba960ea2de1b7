import type { FailureKind } from './request-failure';
import { toRequestFailure } from './request-failure';

const KEYS: Readonly<Record<FailureKind, string>> = {
  offline: 'ui.failure.offline',
  server: 'ui.failure.server',
  'not-found': 'ui.failure.notFound',
  'signed-out': 'ui.failure.signedOut',
  'too-many-requests': 'ui.failure.tooManyRequests',
};

/** The key of a sentence that tells the reader what kept the answer away and what to do. */
export function failureKey(error: unknown): string {
  return KEYS[toRequestFailure(error).kind];
}
