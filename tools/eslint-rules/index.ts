/** Rules of our own; Nx loads them as `@nx/workspace-<name>`. */
export const rules = {};
