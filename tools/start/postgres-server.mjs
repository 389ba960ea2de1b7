import { spawn } from 'node:child_process';
import { chmodSync, closeSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { serverEnvironment } from './postgres-cluster.mjs';
import { commandOf, hasNumber, isAlive, processesIn } from './processes.mjs';

const LOOK_EVERY_MS = 20;
/** Replaying the log after a crash may take this long; normally a start takes half a second. */
const READY_WITHIN_MS = 120_000;
/** How long a fast shutdown may take before the server is told to drop everything; nothing committed is lost by that. */
const STOP_WITHIN_MS = 20_000;
const LOG_TAIL_CHARACTERS = 2_000;

/** Only this machine may connect, by password; no socket file, whose path may be too long for the system. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  password_encryption: 'scram-sha-256',
  max_connections: '100',
  jit: 'off',
};

/** For tests: a crash may lose everything, and many connect at once. */
const FAST_SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_connections: '300',
};

/**
 * @typedef {import('./postgres-cluster.mjs').Cluster} Cluster
 * @typedef {{ readonly port: number, readonly fast: boolean, readonly logFile: string }} ServerOptions
 * @typedef {import('node:child_process').ChildProcess} Server
 */

/** The server did not start; `log` is what it said. */
export class ServerRefused extends Error {
  /** @param {string} log */
  constructor(log) {
    super(`PostgreSQL did not start:\n${log}`);
    this.log = log;
  }
}

/**
 * Starts the server on an existing data folder and waits until it takes connections.
 * @param {Cluster} cluster
 * @param {ServerOptions} options
 * @returns {Promise<Server>}
 */
export async function startServer({ dataDir, programs, user }, { port, fast, logFile }) {
  chmodSync(dataDir, 0o700);
  mkdirSync(dirname(logFile), { recursive: true });
  // The last one may be another user's, if only its folder is ours.
  rmSync(logFile, { force: true });
  const log = openSync(logFile, 'w', 0o600);
  const settings = Object.entries({ ...SETTINGS, ...(fast ? FAST_SETTINGS : {}), port: String(port) });
  const server = spawn(
    join(programs, 'bin/postgres'),
    ['-D', dataDir, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...user, cwd: '/', detached: true, stdio: ['ignore', log, log], env: serverEnvironment() },
  );
  closeSync(log);
  /** @type {Error | null} */
  let failure = null;
  server.on('error', (error) => (failure = error));
  for (const deadline = Date.now() + READY_WITHIN_MS; Date.now() < deadline; await pause(LOOK_EVERY_MS)) {
    if (failure !== null) throw failure;
    if (server.exitCode !== null || server.signalCode !== null) throw new ServerRefused(tail(logFile));
    const [pid, , , , , , , status] = readPidFile(dataDir);
    if (pid === String(server.pid) && status === 'ready') return server;
  }
  server.kill('SIGQUIT');
  throw new ServerRefused(tail(logFile));
}

/** @param {Server} server */
export async function stopServer(server) {
  if (server.pid === undefined || server.exitCode !== null || server.signalCode !== null) return;
  await stopProcess(server.pid, () => server.exitCode === null && server.signalCode === null);
}

/**
 * Ends a server that a killed start has left behind, or forgets one that is long dead while its number lives on: as
 * another program, or as a dead process that nobody has asked after. With any other dead server PostgreSQL itself knows
 * best what to do.
 * @param {string} dataDir
 */
export async function clearLeftovers(dataDir) {
  const pid = Number.parseInt(readPidFile(dataDir)[0] ?? '', 10);
  if (!Number.isInteger(pid) || pid <= 0 || !hasNumber(pid)) return;
  if (isAlive(pid) && commandOf(pid).includes('postgres')) {
    await stopProcess(pid, () => isAlive(pid));
    return;
  }
  // Its sessions outlive a killed server for a moment; a new one beside them would damage the data.
  while (processesIn(dataDir).length > 0) await pause(LOOK_EVERY_MS);
  rmSync(join(dataDir, 'postmaster.pid'), { force: true });
}

/**
 * @param {number} pid
 * @param {() => boolean} isRunning
 */
async function stopProcess(pid, isRunning) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGQUIT', 'SIGKILL'])) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    for (const deadline = Date.now() + STOP_WITHIN_MS; Date.now() < deadline; await pause(LOOK_EVERY_MS)) {
      if (!isRunning()) return;
    }
  }
}

/** @param {string} dataDir @returns {readonly string[]} its lines: process, folder, time, port, socket, address, memory, status */
function readPidFile(dataDir) {
  try {
    return readFileSync(join(dataDir, 'postmaster.pid'), 'utf8')
      .split('\n')
      .map((line) => line.trim());
  } catch {
    return [];
  }
}

/** @param {string} file */
function tail(file) {
  return readFileSync(file, 'utf8').slice(-LOG_TAIL_CHARACTERS).trim();
}
