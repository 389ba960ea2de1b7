// No import stands here: whatever Node runs this must get as far as reading its own version.
const OLDEST_NODE = 20;
const major = Number(process.versions.node.split('.')[0]);

if (major < OLDEST_NODE) {
  console.error(
    '\nPremia needs Node.js ' +
      OLDEST_NODE +
      ' or newer; this is ' +
      process.version +
      '.\n' +
      '→ Install the current version from https://nodejs.org, then run npm start again.\n',
  );
  process.exit(1);
} else {
  import('./start-premia.mjs').then(({ main }) => main());
}
