/** `nx typecheck PROJECT`: checks the types of one project's files, and of what they reach. */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import typescript from 'typescript';
import { workspaceRoot } from '../start/workspace.mjs';

const {
  createProgram,
  flattenDiagnosticMessageText,
  formatDiagnosticsWithColorAndContext,
  getPreEmitDiagnostics,
  parseJsonConfigFileContent,
  readConfigFile,
  sys,
} = typescript;

const projectRoot = resolve(workspaceRoot, process.argv[2] ?? '.');
const isOfClient = /[\\/](libs|apps)[\\/]web([\\/]|$)/.test(projectRoot);
const configFile = join(workspaceRoot, isOfClient ? 'apps/web/tsconfig.spec.json' : 'tsconfig.json');

const { config, error } = readConfigFile(configFile, sys.readFile);
if (error) throw new Error(flattenDiagnosticMessageText(error.messageText, '\n'));
const { options } = parseJsonConfigFileContent(config, sys, resolve(configFile, '..'));
const files = readdirSync(projectRoot, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.m?ts$/.test(file) && !/\.d\.ts$/.test(file))
  .map((file) => join(projectRoot, file));
const problems = getPreEmitDiagnostics(createProgram(files, { ...options, noEmit: true }));
if (problems.length > 0) {
  console.error(
    formatDiagnosticsWithColorAndContext(problems, {
      getCurrentDirectory: () => workspaceRoot,
      getCanonicalFileName: (file) => file,
      getNewLine: () => '\n',
    }),
  );
  process.exitCode = 1;
}
