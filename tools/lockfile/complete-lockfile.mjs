/** `node tools/lockfile/complete-lockfile.mjs`: after `npm install`, gives package-lock.json the other platforms' packages back. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '../start/workspace.mjs';
import { findMissingOptional, withMissingOptional } from './optional-packages.mjs';

const file = join(workspaceRoot, 'package-lock.json');
/** @type {import('./optional-packages.mjs').Lockfile} */
const lockfile = JSON.parse(readFileSync(file, 'utf8'));
const missing = findMissingOptional(lockfile);
if (missing.length > 0) writeFileSync(file, `${JSON.stringify(withMissingOptional(lockfile), null, 2)}\n`);
console.log(`${missing.length} optional package(s) of other platforms added to package-lock.json.`);
