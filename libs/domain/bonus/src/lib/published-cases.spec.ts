import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { PUBLISHED_CASES } from '../spec/published-cases';
import { isRefusal } from './result';
import { calculate } from './run';

describe.each(PUBLISHED_CASES.map((published) => ({ ...published, at: published.source })))(
  'published: $title ($at)',
  ({ calculations }) => {
    it.each(calculations.map(({ expected, ...rest }) => ({ expected, ...rest, shown: JSON.stringify(expected) })))(
      'gives $shown',
      ({ input, expected, figures }) => {
        const result = calculate(input);
        if (isRefusal(result)) expect(result.errors).toEqual([]);
        else expect(figures(result)).toMatchObject(expected);
      },
    );
  },
);

interface OracleFile {
  readonly cases: readonly {
    readonly id: string;
    readonly source: { readonly url?: string; readonly repo?: string };
  }[];
}

const ORACLES = resolve('../shared/oracles/payout-cases.json');
// The published cases are not ours to redistribute; without the file beside the repository the tables above still hold.
const whereTheFileLies = existsSync(ORACLES) ? it : it.skip;

describe('the collection of published cases', () => {
  whereTheFileLies(`is expressed in full (needs ${'../shared/oracles/payout-cases.json'})`, () => {
    const { cases } = JSON.parse(readFileSync(ORACLES, 'utf8')) as OracleFile;
    expect(PUBLISHED_CASES.map(({ id }) => id).sort()).toEqual(cases.map(({ id }) => id).sort());
    for (const { id, source } of cases) {
      const own = PUBLISHED_CASES.find((published) => published.id === id);
      if (source.url?.startsWith('https://') === true) expect(own?.source).toBe(source.url);
    }
  });
});
