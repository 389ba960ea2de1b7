import { readdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Type } from '@angular/core';
import { ApplicationInitStatus, isSignal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { stageProviders } from '@premia/web-testing';
import { GraphqlClient, SessionStore, Uploads } from '@premia/web-util';
import { PlayedServer } from './played-server';
import type { Call, Questions } from './store-questions';
import { QUESTIONS } from './store-questions';

const LIBRARIES = resolve('libs/web');
const FILES = readdirSync(LIBRARIES, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('-store.ts'))
  .sort();
/** What stores work on beside each other; their state is shown on the same page. */
const BESIDE = ['reviews/src/lib/editor/draft-list.ts', 'reviews/src/lib/grid/grid-edits.ts'];

type Store = Record<string, unknown>;

async function classesIn(file: string): Promise<readonly Type<unknown>[]> {
  const exported = (await import(resolve(LIBRARIES, file))) as Record<string, unknown>;
  return Object.values(exported).filter(
    (one) => typeof one === 'function' && /^class /u.test(one.toString()),
  ) as Type<unknown>[];
}

/** All that a page could read from a store, signals by what they say. */
function stateOf(value: unknown, depth = 0): unknown {
  if (isSignal(value)) {
    const said = value();
    return withoutNumbers(said instanceof Map ? [...said].sort() : said);
  }
  if (typeof value !== 'object' || value === null || depth > 3) return undefined;
  const names = Object.keys(value).filter((name) => !name.startsWith('_'));
  return Object.fromEntries(names.map((name) => [name, stateOf((value as Store)[name], depth + 1)]));
}

/** Drafts are numbered as they are made, also for an answer that came too late. */
function withoutNumbers(said: unknown): unknown {
  const text = JSON.stringify(said);
  return /"draft-\d/u.test(text ?? '') ? JSON.parse(text.replaceAll(/"draft-\d+"/gu, '"draft"')) : said;
}

async function whenStable(): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    TestBed.tick();
    await jest.advanceTimersByTimeAsync(1000);
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  }
  TestBed.tick();
}

function call(store: unknown, [path, ...given]: Call): void {
  const names = path.split('.');
  const method = names.pop() ?? '';
  const owner = names.reduce((one, name) => (one as Store)[name], store) as Record<
    string,
    (...all: unknown[]) => unknown
  >;
  void owner[method]?.(...given);
}

async function storeOf(
  file: string,
  server: PlayedServer,
): Promise<{ readonly store: unknown; readonly state: () => unknown }> {
  const classes = (await Promise.all([...FILES, ...BESIDE].map(classesIn))).flat();
  const [asked] = await classesIn(file);
  if (asked === undefined) throw new Error(`${file} exports no store`);
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({
    providers: [
      ...stageProviders({ messages: [], answers: [] }).filter(
        (provider) =>
          asked !== SessionStore ||
          !('provide' in (provider as object)) ||
          (provider as { provide: unknown }).provide !== SessionStore,
      ),
      ...classes.filter((one) => one !== SessionStore),
      { provide: GraphqlClient, useValue: server.client },
      { provide: Uploads, useValue: server.uploads },
    ],
  });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  const store = TestBed.inject(asked);
  const beside = (await Promise.all(BESIDE.map(classesIn))).flat().map((one) => TestBed.inject(one));
  return { store, state: () => [store, ...beside].map((one) => stateOf(one)) };
}

/** The state after both questions are answered, in one order or the other. */
async function after(file: string, { before = [], first, second }: Questions, isReversed: boolean): Promise<unknown> {
  const server = new PlayedServer();
  const { store, state } = await storeOf(file, server);
  await whenStable();
  await server.answer(0, whenStable);
  for (const one of before) {
    call(store, one);
    await whenStable();
    await server.answer(0, whenStable);
  }
  server.question = 1;
  for (const one of first) call(store, one);
  await whenStable();
  if (!isReversed) await server.answer(1, whenStable);
  server.question = 2;
  for (const one of second) call(store, one);
  await whenStable();
  await server.answer(2, whenStable);
  await server.answer(1, whenStable);
  return state();
}

describe('Answers that arrive in reverse order', () => {
  // Every page's library at once takes its time.
  beforeAll(async () => {
    await Promise.all([...FILES, ...BESIDE].map(classesIn));
  }, 60_000);
  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'requestAnimationFrame', 'performance'] });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('are tried on every store of the client', () => {
    expect(FILES.map((file) => basename(file, '.ts')).sort()).toEqual(Object.keys(QUESTIONS).sort());
  });

  describe.each(FILES.map((file) => [basename(file, '.ts'), file] as const))('%s', (name, file) => {
    const all = QUESTIONS[name] ?? [];
    const races = all.filter(({ isGuarded }) => isGuarded !== true);
    const guarded = all.filter(({ isGuarded }) => isGuarded === true);

    if (races.length > 0) {
      it.each(races.map((questions) => [JSON.stringify([questions.first, questions.second]), questions] as const))(
        'shows the answer to the last question: %s',
        async (_words, questions) => {
          const inOrder = await after(file, questions, false);
          expect(JSON.stringify(inOrder)).toContain(' of 2 ');
          expect(await after(file, questions, true)).toEqual(inOrder);
        },
      );
    }

    if (guarded.length > 0) {
      it.each(guarded.map((questions) => [JSON.stringify(questions.first), questions] as const))(
        'sends nothing on a second press: %s',
        async (_words, { before = [], first, second }) => {
          const server = new PlayedServer();
          const { store } = await storeOf(file, server);
          await whenStable();
          await server.answer(0, whenStable);
          for (const one of before) call(store, one);
          server.question = 1;
          for (const one of first) call(store, one);
          await whenStable();
          expect(server.waiting(1)).toBe(1);
          server.question = 2;
          for (const one of second) call(store, one);
          await whenStable();
          expect(server.waiting(2)).toBe(0);
        },
      );
    }
  });
});
