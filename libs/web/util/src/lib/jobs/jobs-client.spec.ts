import { TestBed } from '@angular/core/testing';
import { afterEach, expect, it, jest } from '@jest/globals';
import { GraphqlClient } from '../graphql/graphql-client';
import { Language } from '../i18n/language';
import { SessionTokens } from '../session/session-tokens';
import { JobsClient } from './jobs-client';

const { fetch } = globalThis;
afterEach(() => {
  globalThis.fetch = fetch;
  jest.useRealTimers();
});

it('gives a stream up that a proxy holds back, so that the job is asked for instead', async () => {
  const asked = Promise.withResolvers<RequestInit | undefined>();
  globalThis.fetch = (_url, init) => {
    asked.resolve(init);
    return new Promise((_resolve, reject) => {
      init?.signal?.addEventListener('abort', () => {
        reject(new TypeError('aborted'));
      });
    });
  };
  TestBed.configureTestingModule({
    providers: [
      { provide: GraphqlClient, useValue: {} },
      { provide: Language, useValue: { current: () => 'ru' } },
      { provide: SessionTokens, useValue: { current: () => Promise.resolve('token') } },
    ],
  });
  jest.useFakeTimers();
  const first = TestBed.inject(JobsClient).watch('job').next();
  const refused = expect(first).rejects.toThrow('held back');
  expect((await asked.promise)?.headers).toMatchObject({ authorization: 'Bearer token', 'accept-language': 'ru' });
  await jest.advanceTimersByTimeAsync(5_000);
  await refused;
});
