import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { failureKey } from './failure-key';
import { RequestFailure, toRequestFailure } from './request-failure';

const graphqlError = (code: string, requestId?: string): CombinedGraphQLErrors =>
  new CombinedGraphQLErrors({ errors: [{ message: 'No.', extensions: { code, requestId } }] });

describe('toRequestFailure', () => {
  it('takes “it did not go through” for no connection', () => {
    expect(toRequestFailure(new TypeError('Failed to fetch')).kind).toBe('offline');
  });

  it.each([
    ['NOT_FOUND', 'not-found'],
    ['UNAUTHENTICATED', 'signed-out'],
    ['INTERNAL_SERVER_ERROR', 'server'],
  ])('reads the code %s', (code, kind) => {
    expect(toRequestFailure(graphqlError(code)).kind).toBe(kind);
  });

  it('keeps the request’s id, by which the operator finds it', () => {
    expect(toRequestFailure(graphqlError('INTERNAL_SERVER_ERROR', 'r-42')).requestId).toBe('r-42');
  });

  it('reads the status of an answer that is no GraphQL at all', () => {
    const response = new Response('', { status: 429, headers: { 'x-request-id': 'r-7' } });
    const failure = toRequestFailure(new ServerError('Too many requests', { response, bodyText: '' }));
    expect([failure.kind, failure.requestId]).toEqual(['too-many-requests', 'r-7']);
  });

  it('leaves a failure that is one already as it is', () => {
    const failure = new RequestFailure('offline', null);
    expect(toRequestFailure(failure)).toBe(failure);
  });

  it('has a sentence for each', () => {
    expect(failureKey(new TypeError('Failed to fetch'))).toBe('ui.failure.offline');
  });
});
