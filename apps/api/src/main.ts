import { migrate } from '@premia/api-data-access';
import { ConfigError, readConfig } from '@premia/api-util-platform';
import { bootstrap, listen } from './bootstrap';
import { ensureDemo } from './demo/ensure-demo';

/** Requests and jobs under way get this long; the starter gives up on us a little later. */
const STOP_WITHIN_MS = 7_000;

async function main(): Promise<void> {
  const config = readConfig(process.env);
  if (config.databaseOwnerUrl !== null) await migrate({ ownerUrl: config.databaseOwnerUrl });
  await ensureDemo(config);
  const app = await bootstrap(config);
  await listen(app, config);

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
  if (error instanceof ConfigError) return error.message;
  if (!(error instanceof Error) || !('code' in error)) return error;
  switch (error.code) {
    case 'EADDRINUSE':
      return `Premia cannot start: ${error.message}. Another program uses the port; set PORT to a free one.`;
    case 'EADDRNOTAVAIL':
      return `Premia cannot start: ${error.message}. HOST is no address of this machine; give one that is, or 0.0.0.0 for all of them.`;
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
      return `Premia cannot start: no PostgreSQL answers at the address of DATABASE_URL (${error.message}). Check the address and that the server runs.`;
    case '28P01':
    case '28000':
      return `Premia cannot start: PostgreSQL refuses the login of DATABASE_URL or DATABASE_OWNER_URL (${error.message}). Check user and password.`;
    case '3D000':
      return `Premia cannot start: ${error.message}. Create the database, or correct DATABASE_URL.`;
    default:
      return error;
  }
}

main().catch((error: unknown) => {
  console.error(failure(error));
  process.exit(1);
});
