import { randomUUID } from 'node:crypto';
import type { TenantContext } from '@premia/api-util-platform';

/** The moment at which tests happen, unless they say otherwise. */
export const TEST_NOW = new Date('2021-03-05T09:00:00.000Z');

/** A caller's context; every call makes a new operation, because reads and loaders are kept by operation. */
export function aContext(given: Partial<TenantContext> & Pick<TenantContext, 'userId' | 'tenantId'>): TenantContext {
  return {
    requestId: randomUUID(),
    operation: {},
    locale: 'en',
    now: TEST_NOW,
    sessionId: null,
    personId: null,
    roles: ['owner'],
    ip: '127.0.0.1',
    userAgent: 'test',
    ...given,
  };
}
