import { resolve } from 'node:path';
import { workspaceRoot } from './jest.base.mjs';

/** The pure tests of the engine alone, as one file: what a mutant of it has to get past. */
export default {
  rootDir: workspaceRoot,
  // Mutants run in a copy of the workspace below .stryker-tmp, which the other tiers leave out.
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.premia', '<rootDir>/.nx'],
  displayName: 'mutation',
  testEnvironment: resolve(workspaceRoot, 'tools/test/first-failure-environment.mjs'),
  transform: {},
  // Every mutant has to get past the properties: fewer inputs for each of them.
  globals: { PROPERTY_RUNS_DIVISOR: 50 },
  roots: ['<rootDir>/libs/domain/bonus'],
  testMatch: ['**/engine-specs.bundle.cjs'],
};
