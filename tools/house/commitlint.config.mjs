import { globSync, readFileSync } from 'node:fs';

/** Scopes are Nx projects, and `repo` for what belongs to none of them; several are joined by commas. */
const projects = globSync('{apps,libs,tools}/**/project.json', { exclude: (name) => name === 'node_modules' }).map(
  (file) => JSON.parse(readFileSync(file, 'utf8')).name,
);

/** Names of projects in commits made before they were renamed. */
const former = ['api-threads'];

export default {
  extends: ['@commitlint/config-conventional'],
  rules: {
    'scope-enum': [2, 'always', [...projects, ...former, 'repo']],
    'scope-case': [0],
    'subject-case': [0],
    'header-max-length': [2, 'always', 120],
    'body-max-line-length': [0],
    'body-leading-blank': [2, 'always'],
    'footer-max-line-length': [0],
  },
};
