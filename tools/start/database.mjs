import { fork } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pickLoopbackPort } from './ports.mjs';
import { createCluster, locateCluster, requireSameVersion, SUPERUSER } from './postgres-cluster.mjs';
import { clearLeftovers } from './postgres-server.mjs';
import { StartProblem } from './start-problem.mjs';

const SUPERVISOR = join(dirname(fileURLToPath(import.meta.url)), 'database-supervisor.mjs');
const ATTEMPTS = 10;
const BETWEEN_ATTEMPTS_MS = 700;
/** A port taken at the last moment, or the memory of a killed server not yet given back: both pass. */
const PASSING = /could not bind|Address already in use|shared memory block|is in use/i;

/**
 * @typedef {{
 *   readonly port: number,
 *   readonly dataDir: string,
 *   readonly superuserUrl: string,
 *   readonly stop: () => Promise<void>,
 *   readonly onUnexpectedEnd: (tell: () => void) => void,
 * }} RunningDatabase
 */

/**
 * Starts PostgreSQL from npm on its own data folder, made at the first start. The server ends with this process, however
 * this process ends.
 * @param {{
 *   readonly dataDir: string,
 *   readonly port?: number | undefined,
 *   readonly password: string,
 *   readonly fast?: boolean,
 *   readonly logFile?: string,
 *   readonly temporary?: boolean,
 *   readonly say?: (line: string) => void,
 * }} options `fast`: nothing survives a crash, for tests; `temporary`: the folder above the data is deleted at the end
 * @returns {Promise<RunningDatabase>}
 */
export async function startDatabase({
  dataDir,
  port,
  password,
  fast = false,
  temporary = false,
  say = () => undefined,
  ...rest
}) {
  const cluster = locateCluster(dataDir);
  if (cluster.dataDir !== dataDir && !temporary)
    say(`${dirname(dataDir)} is closed to the user PostgreSQL runs as; the database is in ${cluster.dataDir}.`);
  if (isEmpty(cluster.dataDir)) createCluster(cluster, { password, fast });
  requireSameVersion(cluster);
  const logFile = rest.logFile ?? join(dirname(dataDir), 'postgres.log');
  for (let attempt = 1; ; attempt += 1) {
    const chosen = await pickLoopbackPort(port);
    const supervisor = fork(SUPERVISOR, { detached: true, stdio: 'ignore', execArgv: [] });
    const refusal = await order(supervisor, {
      cluster,
      options: { port: chosen, fast, logFile },
      removeAtEnd: temporary ? dirname(cluster.dataDir) : null,
    });
    if (refusal === null) return running(supervisor, { port: chosen, dataDir: cluster.dataDir, password });
    await endSupervisor(supervisor);
    if (attempt === ATTEMPTS || !PASSING.test(refusal)) {
      throw new StartProblem(
        `PostgreSQL did not start on ${cluster.dataDir}:\n${refusal}`,
        `Its whole log is in ${logFile}. If the disk is full, make room; if the files are damaged, restore a backup.`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_ATTEMPTS_MS));
  }
}

/** @param {string} folder */
const isEmpty = (folder) => !existsSync(folder) || readdirSync(folder).length === 0;

/**
 * @param {import('node:child_process').ChildProcess} supervisor
 * @param {import('./database-supervisor.mjs').Order} message
 * @returns {Promise<string | null>} what the server said if it did not start
 */
function order(supervisor, message) {
  return new Promise((resolve) => {
    supervisor.once('message', (/** @type {{ refused?: string }} */ answer) => resolve(answer.refused ?? null));
    supervisor.once('exit', () => resolve('its supervisor was killed'));
    supervisor.once('error', (error) => resolve(String(error)));
    supervisor.send(message);
  });
}

/**
 * @param {import('node:child_process').ChildProcess} supervisor
 * @param {{ port: number, dataDir: string, password: string }} where
 * @returns {RunningDatabase}
 */
function running(supervisor, { port, dataDir, password }) {
  let stopping = false;
  // The channel must not keep a finished process alive; that it closes is all the supervisor waits for.
  supervisor.unref();
  supervisor.channel?.unref();
  return {
    port,
    dataDir,
    superuserUrl: `postgres://${SUPERUSER}:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`,
    stop: async () => {
      stopping = true;
      await endSupervisor(supervisor);
      // Nothing is left when the supervisor has done its work; it may have been killed before.
      await clearLeftovers(dataDir);
    },
    onUnexpectedEnd: (report) => {
      supervisor.once('exit', () => {
        if (!stopping) report();
      });
    },
  };
}

/** @param {import('node:child_process').ChildProcess} supervisor */
async function endSupervisor(supervisor) {
  if (supervisor.exitCode !== null || supervisor.signalCode !== null) return;
  supervisor.ref();
  const gone = new Promise((resolve) => supervisor.once('exit', resolve));
  if (supervisor.connected) supervisor.send('stop');
  await gone;
}
