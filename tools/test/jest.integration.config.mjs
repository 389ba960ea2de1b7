import { nodeTier } from './jest.base.mjs';

/** Integration tier: `*.int-spec.ts` on an embedded PostgreSQL, migrated once into a template, one clone per worker. */
export default {
  ...nodeTier,
  displayName: 'integration',
  roots: ['<rootDir>/libs/api', '<rootDir>/apps/api', '<rootDir>/tools'],
  testMatch: ['**/*.int-spec.ts'],
  globalSetup: '<rootDir>/tools/test/start-database.mjs',
  globalTeardown: '<rootDir>/tools/test/stop-database.mjs',
  testTimeout: 60_000,
};
