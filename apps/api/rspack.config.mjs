import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** What is built into dist/apps/api: the service and its processes, the demo's seed, which runs the service's own commands, and the writer of schema.graphql. */
const ENTRIES = {
  main: 'apps/api/src/main.ts',
  process: 'apps/api/src/processes/process.ts',
  'write-schema': 'apps/api/src/schema/write-schema.ts',
  seed: 'tools/seed/main.ts',
};

/** ESM from ESM; packages stay outside, because Nest and pg load parts of themselves by name. */
export default {
  mode: 'production',
  target: 'node24',
  context: root,
  entry: Object.fromEntries(
    Object.entries(ENTRIES)
      .filter(([, file]) => existsSync(resolve(root, file)))
      .map(([name, file]) => [name, resolve(root, file)]),
  ),
  output: {
    path: resolve(root, 'dist/apps/api'),
    filename: '[name].js',
    chunkFilename: '[name].js',
    module: true,
    chunkFormat: 'module',
    clean: true,
  },
  devtool: 'source-map',
  externalsType: 'module-import',
  externals: [
    ({ request }, callback) => {
      const isOurs = request === undefined || /^[./]/.test(request) || request.startsWith('@premia/');
      callback(undefined, isOurs ? undefined : request);
    },
  ],
  resolve: {
    extensions: ['.ts', '.js'],
    tsConfig: { configFile: resolve(root, 'tsconfig.base.json') },
  },
  module: {
    // Where a file lies is known when it runs: the process's file beside the service's own.
    parser: { javascript: { importMeta: false, url: false } },
    rules: [
      {
        test: /\.ts$/,
        loader: 'builtin:swc-loader',
        type: 'javascript/auto',
        options: {
          jsc: {
            parser: { syntax: 'typescript', decorators: true },
            // Nest injects by the emitted metadata.
            transform: { legacyDecorator: true, decoratorMetadata: true },
            target: 'es2022',
            keepClassNames: true,
          },
        },
      },
    ],
  },
  // Class names are names of GraphQL types: joining modules into one scope would rename those that meet there.
  optimization: { minimize: false, concatenateModules: false },
  stats: 'errors-warnings',
};
