/**
 * @typedef {{
 *   readonly version?: string,
 *   readonly dev?: boolean,
 *   readonly optional?: boolean,
 *   readonly os?: readonly string[],
 *   readonly cpu?: readonly string[],
 *   readonly libc?: readonly string[],
 *   readonly optionalDependencies?: Readonly<Record<string, string>>,
 * }} LockedPackage
 * @typedef {{ readonly packages: Readonly<Record<string, LockedPackage>> }} Lockfile
 * @typedef {{ readonly path: string, readonly entry: LockedPackage }} LockedEntry
 */

const SYSTEMS = [
  'darwin',
  'linux',
  'win32',
  'freebsd',
  'openbsd',
  'netbsd',
  'android',
  'openharmony',
  'sunos',
  'aix',
  'wasi',
];
const PROCESSORS = ['x64', 'arm64', 'ia32', 'arm', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32'];
const LIBRARIES = /** @type {const} */ ([
  ['musl', 'musl'],
  ['gnu', 'glibc'],
]);

/**
 * The optional packages that others name and the lockfile lacks. npm leaves out those that the registry at hand does not
 * have (a mirror often lacks other platforms'), and from then on `npm ci` refuses the lockfile on every machine.
 * @param {Lockfile} lockfile
 * @returns {readonly LockedEntry[]}
 */
export function findMissingOptional({ packages }) {
  const missing = Object.entries(packages).flatMap(([parent, { optionalDependencies = {}, dev }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isResolved(packages, parent, name))
      .map(([name, version]) => ({ path: `node_modules/${name}`, entry: entryOf(name, version, dev) })),
  );
  return [...new Map(missing.map((found) => [found.path, found])).values()];
}

/**
 * The lockfile with them, in npm's order.
 * @param {Lockfile} lockfile
 * @returns {Lockfile}
 */
export function withMissingOptional(lockfile) {
  const added = findMissingOptional(lockfile).map(({ path, entry }) => /** @type {const} */ ([path, entry]));
  const sorted = [...Object.entries(lockfile.packages), ...added].sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { ...lockfile, packages: Object.fromEntries(sorted) };
}

/**
 * Whether a package at `parent` finds `name` by Node's way of looking: beside itself, then in every folder above.
 * @param {Lockfile['packages']} packages
 * @param {string} parent
 * @param {string} name
 */
function isResolved(packages, parent, name) {
  for (let folder = parent; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const inner = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (packages[inner] !== undefined) return true;
    if (folder === '') return false;
  }
}

/**
 * Without a checksum, which the registry at hand did not tell. What the package runs on is read from its name, so that
 * other machines pass it by.
 * @param {string} name
 * @param {string} version
 * @param {boolean | undefined} dev
 * @returns {LockedPackage}
 */
function entryOf(name, version, dev) {
  if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) {
    throw new Error(
      `${name} is asked for as "${version}"; only an exact version can be written down without the registry.`,
    );
  }
  const words = name.split(/[/-]/);
  const cpu = PROCESSORS.filter((processor) => words.includes(processor));
  const os = SYSTEMS.filter((system) => words.includes(system) && system !== 'wasi');
  const libc = LIBRARIES.filter(([word]) => os.includes('linux') && words.includes(word)).map(([, library]) => library);
  return {
    version,
    ...(cpu.length > 0 ? { cpu } : {}),
    ...(dev ? { dev } : {}),
    ...(libc.length > 0 ? { libc } : {}),
    optional: true,
    ...(os.length > 0 ? { os } : {}),
  };
}
