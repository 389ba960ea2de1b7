/**
 * Stands between whoever wants a database and the server: when that process ends, in whatever way (kill -9 too), the
 * channel to it closes, and the server is stopped in order and a temporary folder removed. Run by `database.mjs` only.
 */
import { rmSync } from 'node:fs';
import { clearLeftovers, ServerRefused, startServer, stopServer } from './postgres-server.mjs';

/** @typedef {{ readonly cluster: import('./postgres-cluster.mjs').Cluster, readonly options: import('./postgres-server.mjs').ServerOptions, readonly removeAtEnd: string | null }} Order */

/** @type {Promise<import('./postgres-server.mjs').Server> | null} */
let starting = null;
/** @type {Promise<void> | null} */
let ending = null;
/** @type {string | null} */
let folderToRemove = null;

/** @param {Order} order */
async function serve({ cluster, options, removeAtEnd }) {
  folderToRemove = removeAtEnd;
  starting = clearLeftovers(cluster.dataDir).then(() => startServer(cluster, options));
  try {
    const server = await starting;
    report({ ready: true });
    server.once('exit', () => {
      if (ending === null) process.exit(1);
    });
  } catch (error) {
    report({ refused: error instanceof ServerRefused ? error.log : String(error) });
  }
}

function end() {
  ending ??= (async () => {
    const server = await starting?.catch(() => null);
    if (server) await stopServer(server);
    if (folderToRemove !== null) rmSync(folderToRemove, { recursive: true, force: true });
    process.exit(0);
  })();
}

/** @param {object} message */
function report(message) {
  if (process.connected) process.send?.(message, () => undefined);
}

process.on('message', (/** @type {Order | 'stop'} */ message) => {
  if (message === 'stop') end();
  else void serve(message);
});
process.on('disconnect', end);
// Ctrl-C in the terminal reaches this process too where it shares the group; the owner decides when to stop.
for (const signal of ['SIGINT', 'SIGHUP']) process.on(signal, () => undefined);
process.on('SIGTERM', end);
