import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { findMissingOptional, withMissingOptional } from './optional-packages.mjs';

const workspaceRoot = resolve(import.meta.dirname, '../..');
const text = readFileSync(resolve(workspaceRoot, 'package-lock.json'), 'utf8');

describe('package-lock.json', () => {
  it('names the optional packages of every platform, or npm ci would refuse it', () => {
    const missing = findMissingOptional(JSON.parse(text)).map(({ path }) => path);
    // If this fails after npm install: node tools/lockfile/complete-lockfile.mjs
    expect(missing).toEqual([]);
  });

  it('names no host, so that any registry can serve it', () => {
    expect(text).not.toMatch(/"resolved":/);
  });
});

describe('completing a lockfile', () => {
  const lockfile = {
    packages: {
      '': {},
      'node_modules/a': {
        version: '1.0.0',
        dev: true,
        optionalDependencies: { 'a-linux-x64-musl': '1.0.0', 'a-darwin-arm64': '1.0.0' },
      },
      'node_modules/a/node_modules/a-darwin-arm64': { version: '1.0.0' },
    },
  };

  it('adds what is named and absent, for the platform its name tells', () => {
    expect(withMissingOptional(lockfile).packages['node_modules/a-linux-x64-musl']).toEqual({
      version: '1.0.0',
      cpu: ['x64'],
      dev: true,
      libc: ['musl'],
      optional: true,
      os: ['linux'],
    });
  });

  it('leaves alone what lies beside the package that names it', () => {
    expect(findMissingOptional(lockfile).map(({ path }) => path)).toEqual(['node_modules/a-linux-x64-musl']);
  });

  it('refuses to guess a version', () => {
    const vague = { packages: { 'node_modules/a': { optionalDependencies: { 'a-linux-x64': '^1.0.0' } } } };
    expect(() => withMissingOptional(vague)).toThrow('asked for as "^1.0.0"');
  });
});
