import { nodeTier } from './jest.base.mjs';

/** API tier: the production bootstrap over HTTP; only mail and clock replaced. */
export default {
  ...nodeTier,
  displayName: 'api-e2e',
  roots: ['<rootDir>/apps/api-e2e'],
  testMatch: ['**/*.e2e-spec.ts'],
  globalSetup: '<rootDir>/tools/test/start-database.mjs',
  globalTeardown: '<rootDir>/tools/test/stop-database.mjs',
  testTimeout: 120_000,
};
