import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { StartProblem } from './start-problem.mjs';

export const workspaceRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Where a person's relative path starts: npm runs scripts at the root and keeps the caller's folder in INIT_CWD. */
export const callerFolder = () => process.env['INIT_CWD'] ?? process.cwd();

/** Everything a running Premia keeps: database files, secrets, logs, locks. Survives restarts and upgrades. */
export function dataFolder() {
  const chosen = process.env['PREMIA_DATA'];
  return chosen ? resolve(callerFolder(), chosen) : join(workspaceRoot, '.premia');
}

/** The data folder is its owner's alone; where that is root, the database's user must be able to pass through. */
export const dataFolderMode = () => (process.getuid?.() === 0 ? 0o711 : 0o700);

/** Node 24 as npm installed it; Node of the machine may be older. */
export function projectNode(root = workspaceRoot) {
  return process.platform === 'win32'
    ? join(root, 'node_modules/node/bin/node.exe')
    : join(root, 'node_modules/node/bin/node');
}

/**
 * The environment of everything started here: Node 24 first on the path, and Nx without a background daemon, cloud,
 * or full-screen output.
 * @param {Readonly<Record<string, string | undefined>>} [more]
 */
export function childEnvironment(more = {}) {
  const binaries = join(workspaceRoot, 'node_modules/.bin');
  const path = process.env['PATH'] ?? '';
  return {
    ...process.env,
    PATH: path.startsWith(binaries) ? path : binaries + delimiter + path,
    ...starterMark(),
    NX_DAEMON: 'false',
    NX_TUI: 'false',
    NX_NO_CLOUD: 'true',
    NX_ISOLATE_PLUGINS: 'false',
    ...more,
  };
}

/** By this a child knows that we are its starter, and not the starter of the process that started it. */
export const starterMark = () => ({ PREMIA_STARTER: String(process.pid) });

/** What Node is told so that the child ends with us; it needs an `ipc` channel and the starter's mark. */
export const followParent = () => [
  '--import',
  pathToFileURL(join(workspaceRoot, 'tools/start/follow-parent.mjs')).href,
];

/**
 * Makes a folder and proves that files can be written in it, so that the person reads this and not a stack trace.
 * @param {string} folder
 * @param {string} purpose what the folder is for, to finish the sentence "… is needed for"
 * @param {number} [mode] who may look into it, where it has to be made
 */
export function ensureWritableFolder(folder, purpose, mode = 0o755) {
  const probe = join(folder, `.write-probe-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true, mode });
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw new StartProblem(
      `Cannot write to ${folder}, which is needed for ${purpose} (${errorCode(error)}${ownerOf(folder)}).`,
      'Start as the user who owns the folder, give it to yourself (sudo chown -R "$USER" on it), or keep the data elsewhere: PREMIA_DATA=/a/folder/of/yours npm start',
    );
  }
}

/** @param {unknown} error */
export function errorCode(error) {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
}

/** @param {string} folder */
function ownerOf(folder) {
  if (!existsSync(folder) || !process.getuid) return '';
  const { uid } = statSync(folder);
  return uid === process.getuid() ? '' : `; it belongs to user number ${uid}, you are ${process.getuid()}`;
}
