import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { schemaText } from './build-schema';

await writeFile('apps/api/schema.graphql', await schemaText());
