import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PremiaUnderTest } from './premia-under-test';
import type { Visitor } from './visitor';

/** Ignored by Git; one picture for each page that was open when a test failed. */
const PICTURES = resolve('reports/web-e2e');
/** A demo lives through a year before it lets anybody in. */
const DEMO_MS = 240_000;
const LAST_REFUSALS = 3;
const REFUSAL_LENGTH = 500;

/** One server and one browser for the tests of a file; `premia()` is there once the tests run. */
export function usePremia(environment?: Readonly<Record<string, string>>): () => PremiaUnderTest {
  let premia: PremiaUnderTest | null = null;
  beforeAll(
    async () => {
      premia = await PremiaUnderTest.start(environment);
    },
    environment?.['PREMIA_DEMO'] === undefined ? 60_000 : DEMO_MS,
  );
  afterAll(async () => {
    await premia?.close();
  });
  return () => {
    if (premia === null) throw new Error('Premia has not been started');
    return premia;
  };
}

/**
 * A test in the browser. When it fails, its error says where the pictures of the open pages are; when it passes, no page
 * may have met an error that nobody caught.
 */
export function inBrowser(premia: () => PremiaUnderTest, title: string, play: () => Promise<void>): void {
  it(title, async () => {
    try {
      await play();
      for (const visitor of premia().visitors) expect(visitor.trouble).toEqual([]);
    } catch (error) {
      throw await withPictures(error, expect.getState().currentTestName ?? title, premia().visitors);
    } finally {
      await premia().sendVisitorsHome();
    }
  });
}

async function withPictures(error: unknown, test: string, visitors: readonly Visitor[]): Promise<unknown> {
  if (!hasMessage(error)) return error;
  mkdirSync(PICTURES, { recursive: true });
  const name = test.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80);
  const pictures = await Promise.all(
    visitors.map(async ({ answers, page, trouble }, index) => {
      const file = join(PICTURES, `${name}-${index + 1}.png`);
      const outcome = await page
        .screenshot({ path: file, fullPage: true, timeout: 10_000 })
        .then(() => file)
        .catch((reason: unknown) => `no picture: ${String(reason)}`);
      const refusals = answers.filter((answer) => answer.startsWith('{"errors"')).slice(-LAST_REFUSALS);
      return [
        `${page.url()}: ${outcome}`,
        ...trouble.map((words) => `  in the page: ${words}`),
        ...refusals.map((answer) => `  from the API: ${answer.slice(0, REFUSAL_LENGTH)}`),
      ].join('\n');
    }),
  );
  rewrite(error, `${error.message}\n\nThe pages at that moment:\n${pictures.join('\n')}`);
  return error;
}

/** Errors of Node itself are of another realm than the test's, where `instanceof Error` does not know them. */
function hasMessage(error: unknown): error is { message: string; stack?: string } {
  return typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string';
}

/** A part of a longer story: says where it broke. */
export async function step<Outcome>(title: string, act: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await act();
  } catch (error) {
    if (hasMessage(error)) rewrite(error, `While “${title}”: ${error.message}`);
    throw error;
  }
}

/** What a runner prints is the stack, which has the first message written into it. */
function rewrite(error: { message: string; stack?: string }, message: string): void {
  error.stack = error.stack?.replace(error.message, () => message);
  error.message = message;
}
