import { featureFiles } from './feature-files.mjs';

/**
 * @typedef {{
 *   readonly exists: (path: string) => boolean,
 *   readonly read: (path: string, encoding: 'utf-8') => string | null,
 *   readonly write: (path: string, content: string) => void,
 * }} Files the part of Nx's tree of pending changes that is used
 */

const ALIASES = 'tsconfig.base.json';
const BOUNDARIES = 'tools/eslint-rules/boundaries.mjs';
const AREAS = 'const area = [\n';

/**
 * `npx nx g ./tools/generators:feature NAME`: the two libraries of a new area, their addresses and their boundaries.
 * @param {Files} files
 * @param {{ readonly name: string }} options
 * @returns {() => void} what is said when everything has been written
 */
export default function generateFeature(files, { name }) {
  const created = featureFiles(name);
  const taken = Object.keys(created).find((path) => files.exists(path));
  if (taken !== undefined) throw new Error(`${taken} exists already: the area "${name}" is not new.`);
  for (const [path, content] of Object.entries(created)) files.write(path, content);
  addAliases(files, name);
  addBoundary(files, name);
  return () => console.log(NEXT_STEPS);
}

/** @param {Files} files @param {string} name */
function addAliases(files, name) {
  const config = JSON.parse(read(files, ALIASES));
  config.compilerOptions.paths[`@premia/api-${name}`] = [`./libs/api/feature-${name}/src/index.ts`];
  config.compilerOptions.paths[`@premia/web-${name}`] = [`./libs/web/${name}/src/index.ts`];
  files.write(ALIASES, `${JSON.stringify(config, null, 2)}\n`);
}

/** The new area sees itself and the kernel; every further edge is somebody's decision. @param {Files} files @param {string} name */
function addBoundary(files, name) {
  const text = read(files, BOUNDARIES);
  if (!text.includes(AREAS)) throw new Error(`${BOUNDARIES} has no list that begins with "${AREAS.trim()}".`);
  const row = `  { sourceTag: 'area:${name}', onlyDependOnLibsWithTags: ['area:${name}', 'area:kernel'] },\n`;
  files.write(BOUNDARIES, text.replace(AREAS, AREAS + row));
}

/** @param {Files} files @param {string} path */
function read(files, path) {
  const text = files.read(path, 'utf-8');
  if (text === null) throw new Error(`${path} is missing.`);
  return text;
}

const NEXT_STEPS = `
What is left, by hand:
  - npm run codegen and npm run format, then node tools/house/write-boundaries.mjs
  - the module into apps/api/src/feature-modules.ts, the routes into apps/web/src/app/app.routes.ts
  - the title in libs/shared/messages in both languages
  - tables, operations and pages: CONTRIBUTING.md, "A feature, step by step"`;
