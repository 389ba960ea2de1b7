/**
 * Typed documents for the client: `X.graphql.generated.ts` beside every `X.graphql` of libs/web, and the schema's own
 * types in libs/web/util; and the types of all messages. `--check` writes nothing and fails when a committed file is stale.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as documentPlugin from '@graphql-codegen/typed-document-node';
import * as schemaPlugin from '@graphql-codegen/typescript';
import * as operationsPlugin from '@graphql-codegen/typescript-operations';
import { buildSchema, Kind, parse, printSchema, specifiedRules, validate, visit } from 'graphql';
import { scalars, typeConfig } from './codegen-config.mjs';
import { messageFiles } from './message-types.mjs';
import { wholeLists } from './whole-lists.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const schemaPath = resolve(root, 'apps/api/schema.graphql');
const schemaTypesPath = resolve(root, 'libs/web/util/src/lib/schema.generated.ts');
const isCheck = process.argv.includes('--check');

const schemaText = readFileSync(schemaPath, 'utf8');
const schema = buildSchema(schemaText);
const schemaDocument = parse(printSchema(schema));

/** The server's own file; written by `npm run codegen`, read by nobody but the compiler. */
const header = '// Written by `npm run codegen` from apps/api/schema.graphql; a change by hand is lost.\n';

async function schemaTypes() {
  const text = await codegen({
    filename: schemaTypesPath,
    schema: schemaDocument,
    schemaAst: schema,
    documents: [],
    plugins: [{ typescript: {} }],
    pluginMap: { typescript: schemaPlugin },
    config: { ...typeConfig, scalars, onlyEnums: false },
  });
  return header + text;
}

/**
 * Rules that hold for a whole document set; one file may lack the fragment another defines, so each file stands alone.
 * @param {import('graphql').DocumentNode} document
 */
function problemsOf(document) {
  return validate(schema, document, [...specifiedRules, wholeLists]).map((error) => error.message);
}

/** @param {string} path */
async function documentTypes(path) {
  const document = withTypeNames(parse(readFileSync(path, 'utf8')));
  const problems = problemsOf(document);
  if (problems.length > 0) {
    const list = problems.map((problem) => `  - ${problem}`).join('\n');
    throw new Error(`${relative(root, path)} does not fit apps/api/schema.graphql:\n${list}`);
  }
  const text = await codegen({
    filename: `${path}.generated.ts`,
    schema: schemaDocument,
    schemaAst: schema,
    documents: [{ location: path, document }],
    plugins: [{ operations: {} }, { documents: {} }],
    pluginMap: { operations: operationsPlugin, documents: documentPlugin },
    config: { ...typeConfig, scalars },
  });
  return header + text;
}

/**
 * Adds `__typename` to every selection below the operation's own: the client has no cache that would do it on the way.
 * @param {import('graphql').DocumentNode} document
 * @returns {import('graphql').DocumentNode}
 */
function withTypeNames(document) {
  /** @type {import('graphql').FieldNode} */
  const typeName = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
  return visit(document, {
    SelectionSet(node, _key, parent) {
      const isRoot = parent !== undefined && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION;
      const hasIt = node.selections.some(
        (selection) => selection.kind === Kind.FIELD && selection.name.value === '__typename',
      );
      return isRoot || hasIt ? undefined : { ...node, selections: [typeName, ...node.selections] };
    },
  });
}

/** @type {[path: string, text: string][]} */
const outputs = [[schemaTypesPath, await schemaTypes()]];
/** @type {string[]} */
const failures = [];
for (const found of globSync('libs/web/**/*.graphql', { cwd: root }).sort()) {
  const path = resolve(root, found);
  try {
    outputs.push([`${path}.generated.ts`, await documentTypes(path)]);
  } catch (error) {
    failures.push(error instanceof Error ? error.message : String(error));
  }
}

try {
  outputs.push(
    ...messageFiles(
      root,
      '// Written by `npm run codegen` from the texts in this library; a change by hand is lost.\n',
    ),
  );
} catch (error) {
  failures.push(error instanceof Error ? error.message : String(error));
}

/** @param {string} path */
function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // A file that is not there yet is simply stale.
    return '';
  }
}

const stale = outputs.filter(([path, text]) => readIfThere(path) !== text);
if (!isCheck) for (const [path, text] of stale) writeFileSync(path, text);

for (const failure of failures) console.error(failure);
const names = stale.map(([path]) => `  ${relative(root, path)}`).join('\n');
if (isCheck && stale.length > 0) {
  console.error(`${stale.length} generated file(s) are stale; run \`npm run codegen\` and commit:\n${names}`);
} else {
  console.log(`${outputs.length} file(s) generated, ${stale.length} ${isCheck ? 'stale' : 'changed'}.`);
}
process.exitCode = failures.length > 0 || (isCheck && stale.length > 0) ? 1 : 0;
