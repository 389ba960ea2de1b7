import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { explain } from './explanation/explain';
import type { BonusInput } from './input';
import type { ParticipantResult } from './result';
import { isRefusal } from './result';
import { calculate } from './run';

/** A story as the files tell it: a rule in words, an input, and the amounts that a person worked out. */
interface Story {
  readonly title: string;
  readonly rule: string;
  readonly input: BonusInput;
  readonly expect?: readonly StoryLine[];
  readonly payout?: string;
  readonly errors?: readonly { readonly code: string; readonly path: string }[];
}

interface StoryLine {
  readonly who: string;
  /** Amounts by component. */
  readonly components?: Readonly<Record<string, string>>;
  readonly rates?: Readonly<Record<string, string>>;
  readonly blendedRates?: Readonly<Record<string, string>>;
  readonly gates?: Readonly<Record<string, boolean>>;
  readonly modifiers?: Readonly<Record<string, string>>;
  readonly attainments?: Readonly<Record<string, string>>;
  readonly counted?: Readonly<Record<string, boolean>>;
  /** Any figure of the participant's line by its name. */
  readonly [figure: string]: unknown;
}

const FOLDER = fileURLToPath(new URL('../../stories', import.meta.url));
const STORIES = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Story);

/** A participant's line in the words of the stories. */
function inStoryWords(line: ParticipantResult | undefined): Record<string, unknown> {
  const components = line?.components ?? [];
  const targets = components.flatMap((component) => ('rate' in component ? [component] : []));
  const measures = targets.flatMap((component) => component.measures);
  return {
    ...line,
    who: line?.id,
    components: Object.fromEntries(components.map(({ id, amount }) => [id, amount])),
    rates: Object.fromEntries(targets.map(({ id, rate }) => [id, rate])),
    blendedRates: Object.fromEntries(
      components.flatMap((own) => ('blendedRate' in own ? [[own.id, own.blendedRate]] : [])),
    ),
    gates: Object.fromEntries(line?.gates.map(({ id, passed }) => [id, passed]) ?? []),
    modifiers: Object.fromEntries(line?.modifiers.map(({ id, factor }) => [id, factor]) ?? []),
    attainments: Object.fromEntries(measures.map(({ id, attainment }) => [id, attainment])),
    counted: Object.fromEntries(measures.map(({ id, counted }) => [id, counted])),
  };
}

describe.each(STORIES)('$title', ({ rule, input, expect: lines = [], payout, errors }) => {
  it(`${rule}`, () => {
    const result = calculate(input);
    if (isRefusal(result)) {
      expect(result.errors.map(({ code, path }) => ({ code, path }))).toEqual(errors);
      return;
    }
    expect(errors).toBeUndefined();
    expect(result.participants.length).toBe(lines.length);
    lines.forEach((line, index) => {
      expect(inStoryWords(result.participants[index])).toMatchObject(line);
      const explanation = explain(input, line.who);
      const total = result.participants[index]?.total;
      expect(explanation).toMatchObject({ total });
      expect(isRefusal(explanation) ? null : explanation.steps.at(-1)?.shown.result).toBe(total);
    });
    expect(result.totals.payout).toBe(payout ?? result.totals.payout);
  });
});
