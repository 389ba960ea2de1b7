import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { readJson, readText, workspaceFiles, workspaceRoot } from './workspace-files';

const { scripts } = readJson('package.json') as { readonly scripts: Readonly<Record<string, string>> };
const documents = workspaceFiles('**/*.md').filter((path) => !path.startsWith('.'));

describe.each(documents)('%s', (path) => {
  const text = readText(path);

  it('names only npm scripts that exist', () => {
    const named = [...text.matchAll(/\bnpm run (?:--silent |-s )?([a-z][a-z:-]*)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  it('links only to files that exist', () => {
    const targets = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)\s#]+)/g)].map(([, target = '']) => target);
    const lost = targets.filter((target) => !existsSync(resolve(workspaceRoot, dirname(path), decodeURI(target))));
    expect(lost).toEqual([]);
  });
});

describe('the decisions in docs/adr', () => {
  const records = workspaceFiles('docs/adr/*.md').map((path) => path.replace('docs/adr/', ''));

  it('each have a number of their own', () => {
    const numbers = records.filter((name) => /^\d/.test(name)).map((name) => name.split('-')[0]);
    expect(numbers).toHaveLength(new Set(numbers).size);
  });

  it('are named by number and words', () => {
    expect(records.filter((name) => !/^(\d{4}-[a-z0-9-]+|README)\.md$/.test(name))).toEqual([]);
  });
});
