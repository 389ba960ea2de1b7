/** `node tools/house/write-boundaries.mjs`: brings the table in CONTRIBUTING.md up to tools/eslint-rules/boundaries.mjs. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { workspaceRoot } from '../start/workspace.mjs';
import { withBoundaries } from './boundaries-table.mjs';

const file = join(workspaceRoot, 'CONTRIBUTING.md');
writeFileSync(file, await format(withBoundaries(readFileSync(file, 'utf8')), { parser: 'markdown' }));
