/** `npm run bench -- NAME`: measures and prints; what a result should be is said where it is measured. */
const BENCHMARKS: Readonly<Record<string, () => Promise<string>>> = {
  engine: async () => {
    const { describeEngine, measureEngine } = await import('./engine');
    return describeEngine(measureEngine());
  },
};

async function run(name: string | undefined): Promise<void> {
  const benchmark = name === undefined ? undefined : BENCHMARKS[name];
  if (benchmark === undefined) {
    const problem = name === undefined ? 'No benchmark is named' : `There is no benchmark “${name}”`;
    console.error(`${problem}. Run npm run bench -- NAME with one of: ${Object.keys(BENCHMARKS).join(', ')}.`);
    process.exitCode = 1;
    return;
  }
  console.log(await benchmark());
}

await run(process.argv[2]);
