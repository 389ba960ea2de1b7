import presets from 'jest-preset-angular/presets/index.js';
import { moduleNameMapper, nodeTier } from './jest.base.mjs';

const { testEnvironment: _unused, ...preset } = presets.createEsmPreset({
  tsconfig: '<rootDir>/apps/web/tsconfig.spec.json',
});

/** Client tier: components, stores and option builders in jsdom, zoneless as in the browser. */
export default {
  ...preset,
  rootDir: nodeTier.rootDir,
  displayName: 'web',
  roots: ['<rootDir>/libs/web', '<rootDir>/apps/web'],
  testMatch: ['**/*.spec.ts'],
  testEnvironment: '<rootDir>/tools/test/web-environment.mjs',
  setupFilesAfterEnv: ['<rootDir>/tools/test/web-setup.mjs'],
  moduleNameMapper: { ...preset.moduleNameMapper, ...moduleNameMapper },
  modulePathIgnorePatterns: nodeTier.modulePathIgnorePatterns,
};
