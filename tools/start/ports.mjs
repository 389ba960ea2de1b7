import { createServer } from 'node:net';
import { StartProblem } from './start-problem.mjs';
import { errorCode } from './workspace.mjs';

const HIGHEST_PORT = 65_535;
const ANY_ADDRESS = /** @type {const} */ (['::', '0.0.0.0', '127.0.0.1', '::1']);

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
 * Where this machine reaches a service that listens on the address: on the loopback, unless it is one address alone.
 * @param {string | undefined} host
 */
export function reachableAddress(host) {
  if (!host || host === '0.0.0.0' || host === '::') return '127.0.0.1';
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
  if (wanted !== undefined && (await tryListening(wanted, '127.0.0.1')) === null) return wanted;
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
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
