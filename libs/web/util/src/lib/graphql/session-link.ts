import { ApolloLink } from '@apollo/client';
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import type { Observable } from 'rxjs';
import { catchError, from, switchMap, throwError } from 'rxjs';

export interface SessionLinkParts {
  readonly token: () => Promise<string | null>;
  /** A new token, or null where the session has ended. */
  readonly renew: () => Promise<string | null>;
  readonly language: () => string;
  /** Called when the server has refused for good. */
  readonly ended: () => void;
}

interface SessionContext {
  readonly isAnonymous?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

function isUnauthenticated(error: unknown): boolean {
  if (CombinedGraphQLErrors.is(error))
    return error.errors.some((one) => one.extensions?.['code'] === 'UNAUTHENTICATED');
  return ServerError.is(error) && error.statusCode === 401;
}

/** Turns an answer that only says “who are you?” into an error, so that both ways of saying it are met alike. */
function refusal(result: ApolloLink.Result): CombinedGraphQLErrors | null {
  const error = result.errors === undefined || result.errors.length === 0 ? null : new CombinedGraphQLErrors(result);
  return error !== null && isUnauthenticated(error) ? error : null;
}

/**
 * Sends the access token and the reader's language with every operation. A token refused on the way is renewed and the
 * operation sent once more; a second refusal ends the session.
 */
export function sessionLink(parts: SessionLinkParts): ApolloLink {
  return new ApolloLink((operation, forward) => {
    const context = operation.getContext() as SessionContext;
    const send = (token: string | null): Observable<ApolloLink.Result> => {
      operation.setContext({
        headers: {
          ...context.headers,
          'accept-language': parts.language(),
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        },
      });
      return forward(operation).pipe(
        switchMap((result) => {
          const error = refusal(result);
          return error === null ? [result] : throwError(() => error);
        }),
      );
    };
    if (context.isAnonymous === true) return send(null);
    return from(parts.token()).pipe(
      switchMap((token) => {
        const first = send(token);
        if (token === null) return first;
        return first.pipe(
          catchError((error: unknown) => (isUnauthenticated(error) ? renewed(error) : throwError(() => error))),
        );
      }),
    );

    function renewed(error: unknown): Observable<ApolloLink.Result> {
      return from(parts.renew()).pipe(
        switchMap((token) => {
          if (token !== null) return send(token);
          parts.ended();
          return throwError(() => error);
        }),
      );
    }
  });
}
