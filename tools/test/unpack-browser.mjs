import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium, { inflate } from '@sparticuz/chromium';

/*
 * Unpacks the browser into the system's temporary folder, which is what the package does; the caller says by TMPDIR
 * where that is. A process of its own, because Jest gives tests a copy of the environment, and a change of the copy
 * moves nothing.
 */
await chromium.executablePath();
await inflate(
  join(
    fileURLToPath(import.meta.resolve('@sparticuz/chromium')).split('@sparticuz')[0] ?? '',
    '@sparticuz/chromium/bin/al2023.tar.br',
  ),
);
