import { ENVIRONMENT } from '@premia/api-util-platform';

export const OPERATOR_GUIDE = 'docs/guide/operator.md';
const BEGIN = '<!-- configuration: written by node tools/start/run-tool.mjs tools/house/write-configuration.ts -->';
const END = '<!-- end of configuration -->';

/** What a variable is when nobody sets it. */
function defaultOf(schema: (typeof ENVIRONMENT.shape)[keyof typeof ENVIRONMENT.shape]): string {
  const parsed = schema.safeParse(undefined);
  if (!parsed.success) return 'required';
  return parsed.data === undefined ? '' : `\`${String(parsed.data)}\``;
}

/** The service's environment variables as operators read them. */
export function configurationTable(): string {
  const rows = Object.entries(ENVIRONMENT.shape).map(
    ([name, schema]) => `| \`${name}\` | ${defaultOf(schema)} | ${schema.description ?? ''} |`,
  );
  return ['| variable | default | meaning |', '| --- | --- | --- |', ...rows].join('\n');
}

/** The guide with the table as it should be. */
export function withConfiguration(guide: string): string {
  const begin = guide.indexOf(BEGIN);
  const end = guide.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`${OPERATOR_GUIDE} has lost its marks ${BEGIN} and ${END}.`);
  return `${guide.slice(0, begin + BEGIN.length)}\n\n${configurationTable()}\n\n${guide.slice(end)}`;
}
