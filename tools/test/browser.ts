import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';

const workspaceRoot = resolve(import.meta.dirname, '../..');
const UNPACK = join(workspaceRoot, 'tools/test/unpack-browser.mjs');

/** Runs as root and in containers with a small /dev/shm; text is laid out alike on every machine. */
const FLAGS = ['--no-sandbox', '--no-zygote', '--disable-dev-shm-usage', '--disable-gpu', '--font-render-hinting=none'];

/**
 * Starts the Chromium that came with npm. It needs nothing of the system: its libraries and a font come with it too. The
 * caller closes it; it also ends with this process.
 */
export async function openBrowser(): Promise<Browser> {
  const folder = await unpackedBrowser();
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: FLAGS,
    env: {
      ...definedEnvironment(),
      LD_LIBRARY_PATH: [join(folder, 'al2023/lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':'),
      FONTCONFIG_FILE: fontSettings(folder),
      HOME: folder,
    },
  });
}

/** The folder with the unpacked browser: 200 MB, made once for an installation and whole or not at all. */
async function unpackedBrowser(): Promise<string> {
  const home = join(workspaceRoot, 'node_modules/.cache/premia-chromium');
  if (existsSync(join(home, 'chromium'))) return home;
  const unfinished = `${home}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  try {
    await promisify(execFile)(process.execPath, [UNPACK], { env: { ...definedEnvironment(), TMPDIR: unfinished } });
    if (!existsSync(join(home, 'chromium'))) {
      rmSync(home, { recursive: true, force: true });
      renameSync(unfinished, home);
    }
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return home;
}

/** The settings that come with the fonts look for them in /tmp only. */
function fontSettings(folder: string): string {
  const file = join(folder, 'fonts.conf');
  const folders = [join(folder, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'].map(
    (dir) => `<dir>${dir}</dir>`,
  );
  if (!existsSync(file)) {
    writeFileSync(
      file,
      `<?xml version="1.0"?><fontconfig>${folders.join('')}<cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>`,
    );
  }
  return file;
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
