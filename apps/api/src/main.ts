import { migrate } from '@premia/api-data-access';
import { ConfigError, readConfig } from '@premia/api-util-platform';
import { bootstrap } from './bootstrap';

/** Requests and jobs under way get this long; the starter gives up on us a little later. */
const STOP_WITHIN_MS = 7_000;

async function main(): Promise<void> {
  const config = readConfig(process.env);
  if (config.databaseOwnerUrl !== null) await migrate({ ownerUrl: config.databaseOwnerUrl });
  const app = await bootstrap(config);
  await app.listen(config.port);

  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    app.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

/** What an operator can act on is told in a sentence; anything else with all there is to know. */
function failure(error: unknown): unknown {
  return error instanceof ConfigError ? error.message : error;
}

main().catch((error: unknown) => {
  console.error(failure(error));
  process.exit(1);
});
