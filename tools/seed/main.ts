import { Client } from 'pg';
import { PerformJob, UnitOfWork } from '@premia/api-data-access';
import { readConfig, SystemClock } from '@premia/api-util-platform';
import { bootstrap } from '../../apps/api/src/bootstrap';
import { DemoClock } from './demo-clock';
import { buildDemoStory } from './demo-story';
import { hasDemo } from './demo-workspace';

/** One demo at a time: two services that start at once on one database must not both make it. */
const LOCK = 7_364_101;

/**
 * Builds the demo workspace and ends. A process of its own, because its clock runs through a year while the service's
 * stands in the present; it listens on an address that only it knows.
 */
async function main(): Promise<void> {
  const config = readConfig({ ...process.env, PREMIA_ROLE: 'api', PORT: '0', LOG_LEVEL: 'error' });
  if (!config.demo) return;
  const lock = new Client({ connectionString: config.databaseUrl });
  await lock.connect();
  try {
    const { rows } = await lock.query<{ readonly held: boolean }>('select pg_try_advisory_lock($1) as held', [LOCK]);
    if (rows[0]?.held === true) await build(config);
  } finally {
    await lock.end();
  }
}

async function build(config: ReturnType<typeof readConfig>): Promise<void> {
  const today = new SystemClock(config.clockAheadMs).now();
  const clock = new DemoClock(today);
  const app = await bootstrap(config, { clock });
  const unitOfWork = app.get(UnitOfWork);
  try {
    if (await hasDemo(unitOfWork, clock)) return;
    await app.listen(0, '127.0.0.1');
    await buildDemoStory(
      { address: await app.getUrl(), clock, unitOfWork, performJob: app.get(PerformJob), locale: config.demoLanguage },
      today,
    );
  } finally {
    await app.close();
  }
}

// Whoever started us has gone, and with it, soon, the database.
process.once('disconnect', () => process.exit(1));

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error('The demo workspace could not be built:', error);
    process.exit(1);
  },
);
