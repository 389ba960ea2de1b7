import { resolve } from 'node:path';
import { workspaceRoot } from './jest.base.mjs';

/** The pure tests of the engine and of the kernel, as one file: what a mutant of either has to get past. */
export default {
  rootDir: workspaceRoot,
  // Mutants run in a copy of the workspace below .stryker-tmp, which the other tiers leave out.
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.premia', '<rootDir>/.nx'],
  displayName: 'mutation',
  testEnvironment: resolve(workspaceRoot, 'tools/test/first-failure-environment.mjs'),
  transform: {},
  roots: ['<rootDir>/libs/domain/bonus'],
  testMatch: ['**/engine-specs.bundle.cjs'],
};
