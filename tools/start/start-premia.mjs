import { join } from 'node:path';
import { startApi, tailOf, waitUntilReady } from './api-process.mjs';
import { buildIfChanged } from './build-if-changed.mjs';
import { demoLogins } from './demo-logins.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { reachableAddress, readHost, readPort, requirePort } from './ports.mjs';
import { readLock, tryLock } from './process-lock.mjs';
import { loadSecrets, saveSecrets } from './secrets.mjs';
import { endChild, Shutdown } from './shutdown.mjs';
import { describeFailure, StartProblem } from './start-problem.mjs';
import { dataFolder, dataFolderMode, ensureWritableFolder } from './workspace.mjs';

const DEFAULT_PORT = 3000;
/** Requests and jobs under way get this long to finish. */
const API_PATIENCE_MS = 8_000;

const say = (/** @type {string} */ line) => console.log(line);

/** `npm start`: from whatever state the folder is in to a Premia that serves, and to its orderly end. */
export async function main() {
  let announced = false;
  const shutdown = new Shutdown((reason) => {
    announced = true;
    say(`\nStopping (${reason}) …`);
  });
  shutdown.atEnd(() => {
    if (announced) say('Stopped.');
  });
  try {
    await start(shutdown);
  } catch (error) {
    if (shutdown.isEnding) return;
    console.error(describeFailure(error));
    await shutdown.end();
    process.exit(1);
  }
}

/** @param {Shutdown} shutdown */
async function start(shutdown) {
  const startedAt = Date.now();
  const port = readPort(process.env['PORT'], DEFAULT_PORT);
  const host = readHost(process.env['HOST']);
  const ownAddress = reachableAddress(host);
  const folder = dataFolder();
  ensureWritableFolder(folder, 'the database and the secrets of Premia', dataFolderMode());
  const lock = takeInstanceLock(folder, port);
  shutdown.atEnd(() => lock.release());
  await requirePort(port);

  await ensureInstalled({ say, lifetime: shutdown });
  const secrets = loadSecrets(folder);
  const [addresses] = await Promise.all([
    prepareDatabase(folder, secrets, shutdown),
    buildIfChanged({ say, lifetime: shutdown }),
  ]);
  if (shutdown.isEnding) return;

  const environment = {
    ...addresses,
    PREMIA_DATA: folder,
    PREMIA_SECRET: process.env['PREMIA_SECRET'] ?? secrets.secret,
    PREMIA_DEMO: process.env['PREMIA_DEMO'] ?? '1',
    PORT: String(port),
    HOST: host,
  };
  say('Starting the API; a first start prepares the tables and a demo workspace …');
  const { api, logFile } = startApi({ logFolder: join(folder, 'logs'), environment });
  shutdown.atEnd(() => endChild(api, { patienceMs: API_PATIENCE_MS }));
  await waitUntilReady(api, { port, address: ownAddress, logFile, isEnding: () => shutdown.isEnding });
  if (shutdown.isEnding) return;
  api.once(
    'exit',
    (code, signal) =>
      void endUnexpectedly(shutdown, `The API has ended (${signal ?? `code ${code}`}):\n${tailOf(logFile)}`),
  );

  const address = `http://${ownAddress === '127.0.0.1' ? 'localhost' : ownAddress}:${port}`;
  say(`\nPremia is ready: ${address}   (in ${((Date.now() - startedAt) / 1000).toFixed(1)} s)\n`);
  const logins = await demoLogins(`${ownAddress}:${port}`);
  for (const line of logins) say(line);
  if (logins.length === 0 && environment.PREMIA_DEMO === '1')
    say('There is no demo workspace: it could not be built, the log says why. Sign up to begin with an empty one.\n');
  say(`Data: ${folder}   Log: ${logFile}\nCtrl-C stops everything.\n`);
}

/**
 * One Premia for one data folder: two would fight over the database.
 * @param {string} folder
 * @param {number} port
 */
function takeInstanceLock(folder, port) {
  const file = join(folder, 'start.lock');
  const lock = tryLock(file, `http://localhost:${port}`);
  if (lock) return lock;
  const holder = readLock(file);
  throw new StartProblem(
    `Premia is already running with the data in ${folder}: ${holder?.note} (process ${holder?.holders[0]?.pid}).`,
    'Use that one, or stop it with Ctrl-C there first. A second Premia needs a data folder of its own: PREMIA_DATA=/another/folder PORT=3001 npm start',
  );
}

/**
 * @param {string} folder
 * @param {import('./secrets.mjs').Secrets} secrets
 * @param {Shutdown} shutdown
 * @returns {Promise<import('./database-roles.mjs').DatabaseAddresses>}
 */
async function prepareDatabase(folder, secrets, shutdown) {
  const { prepareGivenServer, prepareOwnServer } = await import('./database-roles.mjs');
  const url = process.env['DATABASE_URL'];
  if (url) {
    return prepareGivenServer({ url, ownerUrl: process.env['DATABASE_OWNER_URL'] || undefined, passwords: secrets });
  }
  const { startDatabase } = await import('./database.mjs');
  const database = await startDatabase({
    dataDir: join(folder, 'postgres'),
    port: secrets.databasePort,
    password: secrets.superuserPassword,
    logFile: join(folder, 'logs/postgres.log'),
    say,
  });
  shutdown.atEnd(() => database.stop());
  database.onUnexpectedEnd(() => void endUnexpectedly(shutdown, 'PostgreSQL has ended by itself.'));
  if (database.port !== secrets.databasePort) saveSecrets(folder, { ...secrets, databasePort: database.port });
  return prepareOwnServer(database.superuserUrl, secrets);
}

/**
 * @param {Shutdown} shutdown
 * @param {string} message
 */
async function endUnexpectedly(shutdown, message) {
  if (shutdown.isEnding) return;
  console.error(`\n${message}\n→ Everything is stopped; nothing saved is lost. Run npm start again.\n`);
  await shutdown.end();
  process.exit(1);
}
