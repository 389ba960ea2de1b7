import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** `npm run bench -- NAME`: runs the benchmark of that name, a file beside this one with an exported `bench`. */
const folder = import.meta.dirname;
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && file !== 'main.ts')
  .map((file) => file.replace(/\.ts$/, ''))
  .sort();

async function run(name: string | undefined, parameters: readonly string[]): Promise<void> {
  const file = join(folder, `${name}.ts`);
  if (name === undefined || !names.includes(name) || !existsSync(file)) {
    console.error(
      `${name === undefined ? 'No benchmark is named' : `There is no benchmark “${name}”`}. Run npm run bench -- NAME with one of: ${names.join(', ') || '(none yet)'}.`,
    );
    process.exitCode = 1;
    return;
  }
  const { bench } = (await import(pathToFileURL(file).href)) as {
    readonly bench: (parameters: readonly string[]) => Promise<void> | void;
  };
  await bench(parameters);
}

const [name, ...parameters] = process.argv.slice(2);
await run(name, parameters);
