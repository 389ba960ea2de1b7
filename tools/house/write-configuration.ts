import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { format } from 'prettier';
import { OPERATOR_GUIDE, withConfiguration } from './configuration-table';
import { readText, workspaceRoot } from './workspace-files';

/** Brings the table of environment variables in the operator's guide up to the service's own list. */
const guide = await format(withConfiguration(readText(OPERATOR_GUIDE)), { parser: 'markdown' });
writeFileSync(resolve(workspaceRoot, OPERATOR_GUIDE), guide);
