import { relative, resolve, sep } from 'node:path';

/** A linted file's path from the root of the workspace, with `/` on every system. */
export function workspacePath(file: string, root: string): string {
  return relative(root, resolve(root, file)).split(sep).join('/');
}
