import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { swcOptions } from './swc.mjs';

export const workspaceRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

const { compilerOptions } = JSON.parse(readFileSync(resolve(workspaceRoot, 'tsconfig.base.json'), 'utf8'));

/** `@premia/…` aliases, read from tsconfig.base.json so that they live in one place. */
export const moduleNameMapper = Object.fromEntries(
  Object.entries(compilerOptions.paths).map(([alias, [path]]) => [`^${alias}$`, resolve(workspaceRoot, path)]),
);

/** What every tier that runs on Node has in common. */
export const nodeTier = {
  rootDir: workspaceRoot,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', swcOptions] },
  moduleNameMapper,
  // Jest leaves one processor idle; on a machine of two that is half of it.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.premia', '<rootDir>/.stryker-tmp', '<rootDir>/.nx'],
};
