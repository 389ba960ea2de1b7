import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export const workspaceRoot = resolve(import.meta.dirname, '../..');

/** Paths from the root of the workspace, sorted; nothing that is installed, built or kept. */
export function workspaceFiles(pattern: string): readonly string[] {
  const exclude = ['**/node_modules/**', 'node_modules/**', 'dist/**', '.premia/**', '.nx/**', '**/.stryker-tmp/**'];
  return globSync(pattern, { cwd: workspaceRoot, exclude })
    .map((path) => path.split('\\').join('/'))
    .sort();
}

export const readText = (path: string): string => readFileSync(resolve(workspaceRoot, path), 'utf8');

export const readJson = (path: string): unknown => JSON.parse(readText(path));
