import { parseArgs } from 'node:util';
import { describeEngine, measureEngine } from './engine';

/** What a benchmark measured, and the same for people to read. */
interface Measured {
  readonly figures: object;
  readonly words: string;
}

/** What a result should be is said where it is measured. */
const BENCHMARKS: Readonly<Record<string, () => Measured>> = {
  engine: () => {
    const figures = measureEngine();
    return { figures, words: describeEngine(figures) };
  },
};

const USAGE = `Run npm run bench -- NAME [--json] with one of: ${Object.keys(BENCHMARKS).join(', ')}.`;

/** `npm run bench -- NAME`: measures and prints lines for people, or JSON with `--json`. */
function run(parameters: readonly string[]): void {
  const { values, positionals } = parseArgs({
    args: [...parameters],
    options: { json: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [name] = positionals;
  const benchmark = name === undefined ? undefined : BENCHMARKS[name];
  if (benchmark === undefined || positionals.length > 1) {
    throw new RangeError(
      positionals.length === 0 ? 'No benchmark is named' : `There is no benchmark “${positionals.join(' ')}”`,
    );
  }
  const { figures, words } = benchmark();
  console.log(values.json ? JSON.stringify(figures, null, 2) : words);
}

try {
  run(process.argv.slice(2));
} catch (error) {
  // A wrong call; what goes wrong while measuring is not the caller's doing, but is said just as well.
  console.error(`${error instanceof Error ? error.message : String(error)}. ${USAGE}`);
  process.exitCode = 1;
}
