import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TEXT = /\.(?:js|css|svg|json)$/;
/** What is smaller fits into the packet that answers anyway. */
const SMALL_BYTES = 1_000;
const IMPORTED = /(?:from|import)\s*"\.\/([\w.-]+\.js)"/g;

/**
 * What the bundler leaves to do in a built client: the start page asks early for all files that the first one imports,
 * and beside every file of text lies its Brotli form, made once and at its best instead of at each request.
 * @param {string} folder
 */
export function finishClient(folder) {
  preloadAll(folder);
  compressAll(folder);
}

/** The bundler names ten files at most; each one left out costs a round trip after the first. @param {string} folder */
function preloadAll(folder) {
  const startPage = join(folder, 'index.html');
  const html = readFileSync(startPage, 'utf8');
  const [script, first] = /<script src="([\w.-]+)" type="module">/.exec(html) ?? [];
  if (script === undefined || first === undefined) return;
  const needed = new Set([first]);
  for (const file of needed) {
    for (const [, imported = ''] of readFileSync(join(folder, file), 'utf8').matchAll(IMPORTED)) needed.add(imported);
  }
  const missing = [...needed].filter((file) => !html.includes(`"${file}"`));
  const hints = missing.map((file) => `<link rel="modulepreload" href="${file}">`).join('');
  writeFileSync(
    startPage,
    html.replace(script, () => hints + script),
  );
}

/** @param {string} folder */
function compressAll(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => TEXT.test(name));
  for (const name of names) {
    const content = readFileSync(join(folder, name));
    if (content.length < SMALL_BYTES) continue;
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    };
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(content, { params }));
  }
}
