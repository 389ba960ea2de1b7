import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSecrets, saveSecrets } from './secrets.mjs';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'premia-secrets-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('secrets', () => {
  it('are made once, each another, and stay', () => {
    const first = loadSecrets(folder);
    expect(new Set(Object.values(first)).size).toBe(4);
    expect(first.secret.length).toBeGreaterThanOrEqual(32);
    expect(loadSecrets(folder)).toEqual(first);
  });

  it('are readable by their owner alone', () => {
    loadSecrets(folder);
    expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
  });

  it('keep the port of the database with them', () => {
    saveSecrets(folder, { ...loadSecrets(folder), databasePort: 5433 });
    expect(loadSecrets(folder).databasePort).toBe(5433);
  });

  it('are not replaced silently when a database exists that only the lost ones open', () => {
    mkdirSync(join(folder, 'postgres'));
    expect(() => loadSecrets(folder)).toThrow('secrets.json is gone, and with it the password of the database');
  });

  it('name what a damaged file lacks', () => {
    writeFileSync(join(folder, 'secrets.json'), '{ "secret": "x" }');
    expect(() => loadSecrets(folder)).toThrow('it lacks superuserPassword, ownerPassword, appPassword');
    writeFileSync(join(folder, 'secrets.json'), '{ "secret"');
    expect(() => loadSecrets(folder)).toThrow('secrets.json cannot be used');
  });
});
