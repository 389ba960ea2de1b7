import { nodeTier } from './jest.base.mjs';

/** Browser tier: the built client and API in Chromium. */
export default {
  ...nodeTier,
  displayName: 'web-e2e',
  roots: ['<rootDir>/apps/web-e2e'],
  testMatch: ['**/*.e2e-spec.ts'],
  globalSetup: '<rootDir>/tools/test/start-database.mjs',
  globalTeardown: '<rootDir>/tools/test/stop-database.mjs',
  maxWorkers: 1,
  testTimeout: 300_000,
};
