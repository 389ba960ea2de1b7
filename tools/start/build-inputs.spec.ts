import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { hashInputs } from './build-inputs.mjs';

let root = '';

const write = (path: string, content: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'premia-inputs-'));
  write('apps/web/src/main.ts', 'web');
  write('libs/web/ui/src/index.ts', 'ui');
  write('libs/domain/kernel/src/index.ts', 'kernel');
  write('apps/api/src/main.ts', 'api');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Which applications would be built anew after the change. */
function rebuiltAfter(change: () => void): readonly string[] {
  const before = { web: hashInputs(root, 'web'), api: hashInputs(root, 'api') };
  change();
  return (['web', 'api'] as const).filter((application) => hashInputs(root, application) !== before[application]);
}

describe('the inputs of a build', () => {
  it('concern the application they belong to', () => {
    expect(rebuiltAfter(() => write('libs/web/ui/src/index.ts', 'changed'))).toEqual(['web']);
    expect(rebuiltAfter(() => write('apps/api/src/main.ts', 'changed'))).toEqual(['api']);
  });

  it('concern both applications where both use them', () => {
    expect(rebuiltAfter(() => write('libs/domain/kernel/src/index.ts', 'changed'))).toEqual(['web', 'api']);
    expect(rebuiltAfter(() => write('package-lock.json', '{}'))).toEqual(['web', 'api']);
  });

  it('count when a file comes, goes or is renamed', () => {
    expect(rebuiltAfter(() => write('libs/web/ui/src/table.ts', 'table'))).toEqual(['web']);
    expect(rebuiltAfter(() => rmSync(join(root, 'libs/web/ui/src/table.ts')))).toEqual(['web']);
  });

  it('do not count when only a time, a test or a result changes', () => {
    expect(
      rebuiltAfter(() => {
        utimesSync(join(root, 'apps/web/src/main.ts'), new Date(0), new Date(0));
        write('libs/domain/kernel/src/lib/money.spec.ts', 'test');
        write('libs/web/ui/README.md', 'words');
        write('apps/web/node_modules/x/index.js', 'package');
      }),
    ).toEqual([]);
  });
});
