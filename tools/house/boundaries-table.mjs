import { boundaries } from '../eslint-rules/boundaries.mjs';

const BEGIN = '<!-- boundaries: written by node tools/house/write-boundaries.mjs -->';
const END = '<!-- end of boundaries -->';

/** @typedef {{ readonly sourceTag: string, readonly onlyDependOnLibsWithTags: readonly string[], readonly bannedExternalImports?: readonly string[] }} Boundary */

/** The boundaries as people read them. @returns {string} */
export function boundariesTable() {
  const rows = boundaries.map(
    (/** @type {Boundary} */ { sourceTag, onlyDependOnLibsWithTags, bannedExternalImports = [] }) =>
      [
        code([sourceTag]),
        onlyDependOnLibsWithTags.includes('*') ? 'anything' : code(onlyDependOnLibsWithTags),
        code(bannedExternalImports),
      ].join(' | '),
  );
  return [
    '| tag | may depend on | may not import |',
    '| --- | --- | --- |',
    ...rows.map((row) => `| ${row.trim()} |`),
  ].join('\n');
}

/** @param {readonly string[]} names */
const code = (names) => names.map((name) => `\`${name}\``).join(', ');

/**
 * The document with the table as it should be.
 * @param {string} document
 */
export function withBoundaries(document) {
  const begin = document.indexOf(BEGIN);
  const end = document.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`CONTRIBUTING.md has lost its marks ${BEGIN} and ${END}.`);
  return `${document.slice(0, begin + BEGIN.length)}\n\n${boundariesTable()}\n\n${document.slice(end)}`;
}
