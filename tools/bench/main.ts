import { describeEngine, measureEngine } from './engine';

/** `npm run bench -- NAME`: measures and prints; what a result should be is said where it is measured. */
const BENCHMARKS: Readonly<Record<string, () => string>> = {
  engine: () => describeEngine(measureEngine()),
};

function run(name: string | undefined): void {
  const benchmark = name === undefined ? undefined : BENCHMARKS[name];
  if (benchmark === undefined) {
    const problem = name === undefined ? 'No benchmark is named' : `There is no benchmark “${name}”`;
    console.error(`${problem}. Run npm run bench -- NAME with one of: ${Object.keys(BENCHMARKS).join(', ')}.`);
    process.exitCode = 1;
    return;
  }
  console.log(benchmark());
}

run(process.argv[2]);
