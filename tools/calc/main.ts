import { readFile } from 'node:fs/promises';
import { calculateDocument } from './calculate-document';

const USAGE = `Usage: npm run --silent calc -- FILE.json
FILE.json holds one input of the bonus calculation, or { "cases": [ { "id": "…", "input": { … } } ] }.`;

/** Prints results on standard output; ends with 1 only where the file could not be read as JSON. */
async function main(paths: readonly string[]): Promise<number> {
  const [path] = paths;
  if (path === undefined || paths.length > 1) {
    console.error(USAGE);
    return 1;
  }
  const document = await readJson(path);
  if (!document.ok) {
    console.error(document.problem);
    return 1;
  }
  console.log(JSON.stringify(calculateDocument(document.value), null, 2));
  return 0;
}

type ReadDocument = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: string };

async function readJson(path: string): Promise<ReadDocument> {
  try {
    const text = await readFile(path, 'utf8');
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return { ok: true, value };
  } catch (error) {
    // A missing file or broken JSON is the user's to mend; both say which and where in their message.
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, problem: `${path} could not be read as JSON: ${reason}` };
  }
}

process.exitCode = await main(process.argv.slice(2));
