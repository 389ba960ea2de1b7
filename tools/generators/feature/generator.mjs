import { apiFiles, tableFiles } from './api-files.mjs';
import { namesOf } from './names.mjs';
import { webFiles } from './web-files.mjs';

/**
 * @typedef {{
 *   readonly exists: (path: string) => boolean,
 *   readonly read: (path: string, encoding: 'utf-8') => string | null,
 *   readonly write: (path: string, content: string) => void,
 * }} Files the part of Nx's tree of pending changes that is used
 */

const ALIASES = 'tsconfig.base.json';
const DATA = 'libs/api/data-access/src';
const MIGRATIONS = `${DATA}/lib/migrations/index.ts`;
const ENTITIES = `${DATA}/lib/entities/index.ts`;

/**
 * `npx nx g ./tools/generators:feature NAME`: a whole small feature in the house's patterns, from the table to the page:
 * a list and adding to it, with what has to be registered. What is particular is written into it.
 * @param {Files} files
 * @param {{ readonly name: string }} options
 * @returns {() => void} what is said when everything has been written
 */
export default function generateFeature(files, { name }) {
  const names = namesOf(name);
  const number = numberOfNextMigration(read(files, MIGRATIONS));
  const created = { ...apiFiles(names), ...tableFiles(names, number), ...webFiles(names) };
  const taken = Object.keys(created).find((path) => files.exists(path));
  if (taken !== undefined) throw new Error(`${taken} exists already: the area "${name}" is not new.`);
  for (const [path, content] of Object.entries(created)) files.write(path, content);
  addAliases(files, name);
  // The new area sees itself and the kernel; every further edge is somebody's decision.
  insertAfter(
    files,
    'tools/eslint-rules/boundaries.mjs',
    'const area = [\n',
    `  { sourceTag: 'area:${name}', onlyDependOnLibsWithTags: ['area:${name}', 'area:kernel'] },\n`,
  );
  registerTable(files, names, number);
  registerStep(files, names);
  insertAfter(
    files,
    'apps/web/src/app/stores/store-questions.ts',
    'export const QUESTIONS: Readonly<Record<string, readonly Questions[]>> = {\n',
    `  '${name}-store': [AGAIN, { first: [['list.loadMore']], second: [['page.reload']] }],\n`,
  );
  return () => console.log(NEXT_STEPS);
}

/** @param {Files} files @param {string} name */
function addAliases(files, name) {
  const config = JSON.parse(read(files, ALIASES));
  config.compilerOptions.paths[`@premia/api-${name}`] = [`./libs/api/feature-${name}/src/index.ts`];
  config.compilerOptions.paths[`@premia/web-${name}`] = [`./libs/web/${name}/src/index.ts`];
  files.write(ALIASES, `${JSON.stringify(config, null, 2)}\n`);
}

/** @param {string} index */
function numberOfNextMigration(index) {
  const numbers = [...index.matchAll(/'\.\/(\d{4})-/g)].map(([, digits]) => Number(digits));
  if (numbers.length === 0) throw new Error(`${MIGRATIONS} names no migration.`);
  return Math.max(...numbers) + 1;
}

/**
 * The migration at the end of its list, the entity in the order of its lists.
 * @param {Files} files @param {import('./names.mjs').Names} names @param {number} number
 */
function registerTable(files, { area, noun, Thing, Things }, number) {
  const migration = `${Things}${1_763_800_000_000 + number}`;
  const from = `'./${String(number).padStart(4, '0')}-${area}'`;
  const index = read(files, MIGRATIONS);
  const lastImport = index.lastIndexOf('import {');
  const afterImports = index.indexOf('\n', lastImport) + 1;
  files.write(
    MIGRATIONS,
    `${index.slice(0, afterImports)}import { ${migration} } from ${from};\n${index.slice(afterImports)}`.replace(
      '\n] as const;',
      `\n  ${migration},\n] as const;`,
    ),
  );
  insertInOrder(
    files,
    ENTITIES,
    `import { ${Thing}Entity } from './${noun}.entity';`,
    /^import \{ \w+Entity \} from '\.\/([\w-]+)\.entity';$/,
  );
  insertInOrder(files, ENTITIES, `  ${Thing}Entity,`, /^ {2}(\w+)Entity,$/);
  insertInOrder(
    files,
    `${DATA}/index.ts`,
    `export { ${Thing}Entity } from './lib/entities/${noun}.entity';`,
    /^export \{ \w+Entity \} from '\.\/lib\/entities\/([\w-]+)\.entity';$/,
  );
}

/** What the audit trail calls the thing and its first step, with texts. @param {Files} files @param {import('./names.mjs').Names} names */
function registerStep(files, { noun, Thing }) {
  const audit = 'libs/shared/contract/src/lib/audit.ts';
  insertAfter(files, audit, 'export const AUDIT_ENTITIES = [\n', `  '${noun}',\n`);
  insertAfter(files, audit, 'export const AUDIT_ACTIONS = [\n', `  '${noun}.created',\n`);
  for (const language of ['en', 'ru']) {
    const path = `libs/shared/messages/src/messages/settings/${language}.json`;
    const texts = JSON.parse(read(files, path));
    const key = noun.replaceAll('-', '_');
    texts.audit.entity[key] = Thing;
    texts.audit.action[`${key}_created`] = `${Thing}: +1`;
    files.write(path, `${JSON.stringify(texts, null, 2)}\n`);
  }
}

/** @param {Files} files @param {string} path @param {string} marker @param {string} added */
function insertAfter(files, path, marker, added) {
  const text = read(files, path);
  if (!text.includes(marker)) throw new Error(`${path} has no "${marker.trim()}".`);
  files.write(
    path,
    text.replace(marker, () => marker + added),
  );
}

/** Before the first line of its kind that comes later by name. @param {Files} files @param {string} path @param {string} line @param {RegExp} kind */
function insertInOrder(files, path, line, kind) {
  const lines = read(files, path).split('\n');
  const nameIn = (/** @type {string} */ text) => kind.exec(text)?.[1];
  const own = nameIn(line) ?? '';
  const places = lines.flatMap((text, place) => (nameIn(text) === undefined ? [] : [place]));
  const later =
    places.find((place) => (nameIn(lines[place] ?? '') ?? '') > own) ?? (places.at(-1) ?? lines.length - 2) + 1;
  files.write(path, lines.toSpliced(later, 0, line).join('\n'));
}

/** @param {Files} files @param {string} path */
function read(files, path) {
  const text = files.read(path, 'utf-8');
  if (text === null) throw new Error(`${path} is missing.`);
  return text;
}

const NEXT_STEPS = `
What is left, by hand:
  - the module into apps/api/src/feature-modules.ts, then \`npm test -- api-e2e apps/api-e2e/src/contract -u\` for schema.graphql and the permission surface
  - npm run codegen and npm run format, then node tools/house/write-boundaries.mjs
  - the routes into apps/web/src/app/app.routes.ts
  - texts in both languages, permissions of its own in libs/shared/contract
  - what the feature is about: CONTRIBUTING.md, "A feature, step by step"`;
