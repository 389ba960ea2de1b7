import type { Provider } from '@angular/core';
import { inject, Injector } from '@angular/core';
import { ApolloLink, HttpLink } from '@apollo/client';
import { provideApollo } from 'apollo-angular';
import { Language } from '../i18n/language';
import { SessionStore } from '../session/session-store';
import { SessionTokens } from '../session/session-tokens';
import { NoCache } from './no-cache';
import { sessionLink } from './session-link';

/** The way to the server: one endpoint on the same origin, token and language with every operation. */
export function provideGraphql(uri = '/graphql'): Provider {
  return provideApollo(() => {
    const injector = inject(Injector);
    const tokens = inject(SessionTokens);
    const language = inject(Language);
    const link = sessionLink({
      token: () => tokens.current(),
      renew: async () => (await tokens.refresh())?.accessToken ?? null,
      language: () => language.current(),
      ended: () => {
        injector.get(SessionStore).expire();
      },
    });
    return {
      link: ApolloLink.from([link, new HttpLink({ uri, credentials: 'same-origin' })]),
      cache: new NoCache(),
      defaultOptions: {
        watchQuery: { fetchPolicy: 'no-cache' },
        query: { fetchPolicy: 'no-cache' },
        mutate: { fetchPolicy: 'no-cache' },
      },
    };
  });
}
