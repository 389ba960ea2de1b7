import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { StartProblem } from './start-problem.mjs';
import { childEnvironment, followParent, projectNode, workspaceRoot } from './workspace.mjs';

/** Longest wait for a start with migrations and the demo. */
const READY_WITHIN_MS = 180_000;
const ASK_EVERY_MS = 100;
const ASK_PATIENCE_MS = 5_000;
const LOG_TAIL_LINES = 40;
/** Megabytes. Node lets the space of new objects grow to many times that, and a run or an import then holds it for ever. */
const SMALL_NURSERY = '--max-semi-space-size=8';

/**
 * Starts the built API; its log goes to a file, the previous one is kept beside it.
 * @param {{ readonly environment: Readonly<Record<string, string>>, readonly logFolder: string }} options
 */
export function startApi({ environment, logFolder }) {
  mkdirSync(logFolder, { recursive: true });
  const logFile = join(logFolder, 'api.log');
  if (existsSync(logFile)) renameSync(logFile, join(logFolder, 'api.previous.log'));
  const log = openSync(logFile, 'w', 0o600);
  const api = spawn(
    projectNode(),
    ['--enable-source-maps', SMALL_NURSERY, ...followParent(), join(workspaceRoot, 'dist/apps/api/main.js')],
    {
      cwd: workspaceRoot,
      // A group of its own: Ctrl-C comes to the starter alone, which ends the API before the database.
      detached: process.platform !== 'win32',
      stdio: ['ignore', log, log, 'ipc'],
      env: childEnvironment(environment),
    },
  );
  closeSync(log);
  return { api, logFile };
}

/**
 * Waits until the API says that it serves.
 * @param {import('node:child_process').ChildProcess} api
 * @param {{ readonly port: number, readonly address?: string, readonly logFile: string, readonly isEnding: () => boolean }} where
 */
export async function waitUntilReady(api, { port, address = '127.0.0.1', logFile, isEnding }) {
  for (const deadline = Date.now() + READY_WITHIN_MS; !isEnding(); await pause(ASK_EVERY_MS)) {
    if (api.exitCode !== null || api.signalCode !== null) {
      throw new StartProblem(
        `The API ended before it was ready (${api.signalCode ?? `code ${api.exitCode}`}):\n${tailOf(logFile)}`,
        `The whole log is in ${logFile}.`,
      );
    }
    if ((await statusOf(`http://${address}:${port}/readyz`)) === 200) return;
    if (Date.now() > deadline) {
      throw new StartProblem(
        `The API has not become ready within ${READY_WITHIN_MS / 1000} s:\n${tailOf(logFile)}`,
        `Look into ${logFile}, then run npm start again.`,
      );
    }
  }
}

/** @param {string} url @returns {Promise<number | null>} */
function statusOf(url) {
  return new Promise((resolve) => {
    const request = get(url, { timeout: ASK_PATIENCE_MS, agent: false }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? null);
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(null));
  });
}

/** The log's last lines, its messages taken out of their JSON. @param {string} file */
export function tailOf(file) {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-LOG_TAIL_LINES).map(readable).join('\n');
}

/** @param {string} line */
function readable(line) {
  try {
    const { msg, message, err } = JSON.parse(line);
    return [msg ?? message, err?.stack].filter(Boolean).join('\n') || line;
  } catch {
    return line;
  }
}
