import { nodeTier } from '../../../tools/test/jest.base.mjs';

/** The pure tests of the engine alone: what a mutant of it has to get past. */
export default {
  ...nodeTier,
  // Mutants run in a copy of the workspace below .stryker-tmp, which the other tiers leave out.
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.premia', '<rootDir>/.nx'],
  displayName: 'mutation',
  roots: ['<rootDir>/libs/domain/bonus'],
  testMatch: ['**/*.spec.ts'],
};
