import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

/** What kept an operation from an answer. Expected refusals are not among them: they are members of its result. */
export type FailureKind = 'offline' | 'server' | 'not-found' | 'signed-out' | 'too-many-requests';

export class RequestFailure extends Error {
  /** By it, the operator finds the request in the logs. */
  readonly requestId: string | null;
  readonly kind: FailureKind;

  constructor(kind: FailureKind, requestId: string | null, cause?: unknown) {
    super(`The request failed: ${kind}`, { cause });
    this.name = 'RequestFailure';
    this.kind = kind;
    this.requestId = requestId;
  }
}

const KIND_BY_CODE: Readonly<Record<string, FailureKind>> = {
  NOT_FOUND: 'not-found',
  UNAUTHENTICATED: 'signed-out',
  TOO_MANY_REQUESTS: 'too-many-requests',
  TOO_MANY_AT_ONCE: 'too-many-requests',
  SERVICE_BUSY: 'too-many-requests',
};

const KIND_BY_STATUS: Readonly<Record<number, FailureKind>> = {
  401: 'signed-out',
  404: 'not-found',
  429: 'too-many-requests',
  503: 'too-many-requests',
};

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

export function toRequestFailure(error: unknown): RequestFailure {
  if (error instanceof RequestFailure) return error;
  if (CombinedGraphQLErrors.is(error)) {
    const [first] = error.errors;
    const code = textOf(first?.extensions?.['code']) ?? '';
    return new RequestFailure(KIND_BY_CODE[code] ?? 'server', textOf(first?.extensions?.['requestId']), error);
  }
  if (ServerError.is(error)) {
    return new RequestFailure(
      KIND_BY_STATUS[error.statusCode] ?? 'server',
      error.response.headers.get('x-request-id'),
      error,
    );
  }
  // fetch says no more than “it did not go through”: no network, a server that is down, a name that is not found.
  return new RequestFailure(error instanceof TypeError ? 'offline' : 'server', null, error);
}
