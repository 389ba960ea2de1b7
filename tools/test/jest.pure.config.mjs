import { nodeTier } from './jest.base.mjs';

/** Pure tier: `*.spec.ts` of everything but the client; needs nothing but Node. */
export default {
  ...nodeTier,
  displayName: 'pure',
  roots: [
    '<rootDir>/libs/domain',
    '<rootDir>/libs/shared',
    '<rootDir>/libs/api',
    '<rootDir>/apps/api',
    '<rootDir>/tools',
  ],
  testMatch: ['**/*.spec.ts'],
};
