import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import generateFeature from './generator.mjs';

const root = resolve(import.meta.dirname, '../../..');
const MINUTES = 60_000;
/** What the snapshot test writes once the module is part of the API. */
const SCHEMA = `
type CheckIn { id: ID! name: String! }
type CheckInConnection { nodes: [CheckIn!]! pageInfo: PageInfo! totalCount: Int! }
union CreateCheckInResult = CheckIn | InvalidInput
extend type Query { checkIns(after: String, first: Int): CheckInConnection! }
extend type Mutation { createCheckIn(name: String!): CreateCheckInResult! }
`;

/** The workspace once more, with the generator run in it; installed packages are those of this one. */
describe('what the feature generator writes', () => {
  const home = mkdtempSync(join(tmpdir(), 'premia-generated-'));
  const written: string[] = [];
  const run = (...parameters: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, parameters, { cwd: home, encoding: 'utf8' });
    return status === 0 ? '' : stdout + stderr;
  };

  beforeAll(() => {
    for (const name of [
      'apps',
      'libs',
      'tools',
      'eslint.config.mjs',
      'tsconfig.base.json',
      'tsconfig.json',
      'nx.json',
      'package.json',
    ]) {
      cpSync(join(root, name), join(home, name), { recursive: true });
    }
    symlinkSync(join(root, 'node_modules'), join(home, 'node_modules'));
    const at = (path: string) => join(home, path);
    const files = {
      exists: (path: string) => existsSync(at(path)),
      read: (path: string) => (existsSync(at(path)) ? readFileSync(at(path), 'utf8') : null),
      write: (path: string, content: string) => {
        mkdirSync(dirname(at(path)), { recursive: true });
        writeFileSync(at(path), content);
        written.push(path);
      },
    };
    generateFeature(files, { name: 'check-ins' });
    const schema = 'apps/api/schema.graphql';
    writeFileSync(at(schema), readFileSync(at(schema), 'utf8') + SCHEMA);
    const codegen = run('tools/codegen/codegen.mjs');
    if (codegen !== '') throw new Error(codegen);
  }, 2 * MINUTES);
  afterAll(() => {
    rmSync(home, { recursive: true, force: true });
  });

  it(
    'fits the types of the API, the client and their tests',
    () => {
      const sources = written.filter((path) => path.endsWith('.ts'));
      const check = (name: string, base: string, files: readonly string[]): string => {
        writeFileSync(
          join(home, name),
          JSON.stringify({ extends: base, include: ['libs/**/*.d.ts', '../../libs/**/*.d.ts'], files, references: [] }),
        );
        return run('--max-old-space-size=4096', 'node_modules/typescript/bin/tsc', '--noEmit', '--project', name);
      };
      const isOfClient = (path: string): boolean => path.startsWith('libs/web') || path.startsWith('apps/web');
      expect(
        check(
          'tsconfig.api.json',
          './tsconfig.json',
          sources.filter((path) => !isOfClient(path)),
        ),
      ).toBe('');
      expect(
        check(
          'apps/web/tsconfig.generated.json',
          './tsconfig.spec.json',
          sources.filter(isOfClient).map((path) => `../../${path}`),
        ),
      ).toBe('');
    },
    6 * MINUTES,
  );

  it(
    'needs nothing but formatting and sorting to pass the linter',
    () => {
      const sources = written.filter((path) => /\.(?:ts|mjs)$/.test(path));
      expect(run('node_modules/prettier/bin/prettier.cjs', '--write', '--log-level', 'warn', ...sources)).toBe('');
      expect(run('node_modules/eslint/bin/eslint.js', '--fix', '--no-warn-ignored', ...sources)).toBe('');
    },
    6 * MINUTES,
  );
});
