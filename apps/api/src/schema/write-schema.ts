import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { schemaText } from './build-schema';

/** Where to; another file is for looking before leaping. */
const [, , file = 'apps/api/schema.graphql'] = process.argv;

await writeFile(file, await schemaText());
