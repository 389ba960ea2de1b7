import { createServer, isIP } from 'node:net';
import { hostname } from 'node:os';
import { StartProblem } from './start-problem.mjs';
import { errorCode } from './workspace.mjs';

const HIGHEST_PORT = 65_535;
const LOOPBACK = '127.0.0.1';
const ANY_ADDRESS = /** @type {const} */ (['::', '0.0.0.0', LOOPBACK, '::1']);

/**
 * Reads a port a person gave.
 * @param {string | undefined} text
 * @param {number} otherwise
 */
export function readPort(text, otherwise) {
  if (text === undefined || text.trim() === '') return otherwise;
  const port = /^\d{1,5}$/.test(text.trim()) ? Number.parseInt(text, 10) : 0;
  if (port >= 1 && port <= HIGHEST_PORT) return port;
  throw new StartProblem(
    `PORT is "${text}", which is not a port.`,
    'Give a whole number from 1 to 65535: PORT=3001 npm start',
  );
}

/**
 * The address to listen on: this machine's loopback unless HOST names another. Some shells export the machine's own name
 * as HOST; nobody has asked for the network by that.
 * @param {string | undefined} text HOST @param {string} [ownName]
 */
export function readHost(text, ownName = hostname()) {
  const host = text?.trim() ?? '';
  if (['', 'localhost', ownName].includes(host)) return LOOPBACK;
  if (isIP(host) !== 0) return host;
  throw new StartProblem(
    `HOST is "${host}", which is no IP address.`,
    'Leave it out to serve this machine only, or give an address: HOST=0.0.0.0 npm start',
  );
}

/**
 * Where this machine reaches a service that listens on the address: on the loopback, unless it is one address alone.
 * @param {string} host
 */
export function reachableAddress(host) {
  if (host === '0.0.0.0' || host === '::') return LOOPBACK;
  return host.includes(':') ? `[${host}]` : host;
}

/**
 * Why the port cannot be listened on, or null when it can: whoever listens on any of the machine's own addresses is in the way.
 * @param {number} port
 * @returns {Promise<'taken' | 'forbidden' | null>}
 */
export async function findPortObstacle(port) {
  for (const host of ANY_ADDRESS) {
    const code = await tryListening(port, host);
    if (code === 'EADDRINUSE') return 'taken';
    if (code === 'EACCES') return 'forbidden';
  }
  return null;
}

/** @param {number} port */
export async function requirePort(port) {
  const obstacle = await findPortObstacle(port);
  if (obstacle === null) return;
  const other = port >= 1024 && port < HIGHEST_PORT ? port + 1 : 3001;
  throw obstacle === 'taken'
    ? new StartProblem(
        `Port ${port} is taken by another program.`,
        `Stop that program, or start Premia on another port: PORT=${other} npm start`,
      )
    : new StartProblem(
        `Port ${port} may not be used: ports below 1024 need special rights.`,
        `Start Premia on another port: PORT=${other} npm start`,
      );
}

/**
 * The wanted port if it is free on the loopback, else a free one that the system picks.
 * @param {number | undefined} wanted
 */
export async function pickLoopbackPort(wanted) {
  if (wanted !== undefined && (await tryListening(wanted, LOOPBACK)) === null) return wanted;
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, LOOPBACK, () => {
      const address = server.address();
      server.close(() =>
        address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no address')),
      );
    });
  });
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string | null>} the system's error code, or null
 */
function tryListening(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(errorCode(error)));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)));
  });
}
