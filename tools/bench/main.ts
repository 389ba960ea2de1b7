import { parseArgs } from 'node:util';
import { describeEngine, measureEngine } from './engine';
import { describeIngest, measureIngest } from './ingest/ingest';
import { describePages, measurePages } from './pages/pages';
import { describePayouts, measurePayouts } from './payouts/payouts';
import { describeTenants, measureTenants } from './tenants/tenants';

/** What a benchmark measured, and the same for people to read. */
interface Measured {
  readonly figures: object;
  readonly words: string;
}

interface BenchmarkOptions {
  readonly people?: number;
  readonly rows?: number;
  readonly observations?: number;
  readonly neighbours?: number;
  readonly page?: string;
  readonly hasBudget: boolean;
  readonly hasOwnCampaigns: boolean;
}

/** What a result should be is said where it is measured. */
const BENCHMARKS: Readonly<Record<string, (options: BenchmarkOptions) => Promise<Measured> | Measured>> = {
  engine: () => {
    const figures = measureEngine();
    return { figures, words: describeEngine(figures) };
  },
  ingest: async (options) => {
    const figures = await measureIngest(options);
    return { figures, words: describeIngest(figures) };
  },
  pages: async ({ page, ...options }) => {
    const figures = await measurePages(options, page);
    return { figures, words: describePages(figures) };
  },
  payouts: async (options) => {
    const figures = await measurePayouts(options);
    return { figures, words: describePayouts(figures) };
  },
  tenants: async () => {
    const figures = await measureTenants();
    return { figures, words: describeTenants(figures) };
  },
};

const USAGE = `Run npm run bench -- NAME [--people N] [--rows N] [--observations N] [--neighbours N] [--page NAME] [--budget] [--own-campaigns] [--json] with one of: ${Object.keys(BENCHMARKS).join(', ')}.`;

/** `npm run bench -- NAME`: measures and prints lines for people, or JSON with `--json`. */
async function run(parameters: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...parameters],
    options: {
      json: { type: 'boolean', default: false },
      people: { type: 'string' },
      rows: { type: 'string' },
      observations: { type: 'string' },
      neighbours: { type: 'string' },
      page: { type: 'string' },
      budget: { type: 'boolean', default: false },
      'own-campaigns': { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const [name] = positionals;
  const benchmark = name === undefined ? undefined : BENCHMARKS[name];
  if (benchmark === undefined || positionals.length > 1) {
    throw new RangeError(
      positionals.length === 0 ? 'No benchmark is named' : `There is no benchmark “${positionals.join(' ')}”`,
    );
  }
  const { figures, words } = await benchmark({
    ...(values.people !== undefined && { people: countOf(values.people) }),
    ...(values.rows !== undefined && { rows: countOf(values.rows) }),
    ...(values.observations !== undefined && { observations: countOf(values.observations) }),
    ...(values.neighbours !== undefined && { neighbours: countOf(values.neighbours) }),
    ...(values.page !== undefined && { page: values.page }),
    hasBudget: values.budget,
    hasOwnCampaigns: values['own-campaigns'],
  });
  console.log(values.json ? JSON.stringify(figures, null, 2) : words);
}

function countOf(text: string): number {
  if (!/^[1-9]\d{0,7}$/.test(text)) throw new RangeError(`“${text}” is no number from 1 to 99999999`);
  return Number(text);
}

run(process.argv.slice(2)).catch((error: unknown) => {
  // A wrong call; what goes wrong while measuring is not the caller's doing, but is said just as well.
  console.error(`${error instanceof Error ? error.message : String(error)}. ${USAGE}`);
  process.exitCode = 1;
});
