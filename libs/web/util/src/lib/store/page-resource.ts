import type { Signal } from '@angular/core';
import { computed, ErrorHandler, inject, linkedSignal, resource, signal, untracked } from '@angular/core';
import { failureKey } from '../graphql/failure-key';
import { RequestFailure } from '../graphql/request-failure';
import { Language } from '../i18n/language';
import { injectTranslate } from '../i18n/translate';

export type PageStatus = 'loading' | 'ready' | 'not-found' | 'failed';

/** How far a page is with what it asked the server; `premia-page-state` shows it. */
export interface PageAnswer {
  /** `ready` as soon as there is something to show, even while a newer answer is on its way or has failed. */
  readonly status: Signal<PageStatus>;
  /** What kept the latest answer away, in the viewer's language. */
  readonly error: Signal<string | null>;
  readonly isLoading: Signal<boolean>;
  /** Whether what is shown answers an older question than the present one: shown dimmed. */
  readonly isStale: Signal<boolean>;
  /** Asks again; an answer that is still on its way is dropped. */
  reload(): void;
}

export interface PageResource<Value> extends PageAnswer {
  readonly value: Signal<Value | null>;
  /** Takes over what a change gave back; an older answer that is still on its way is dropped. */
  update(change: (value: Value) => Value): void;
}

export interface PageResourceOptions<Params, Value> {
  /** What to ask for; undefined where there is nothing to ask, as for a date that is no day. */
  readonly params: () => Params | undefined;
  /** Null where there is no such thing, or not for this viewer. */
  readonly load: (params: Params, abortSignal: AbortSignal) => Promise<Value | null>;
  /** The part of the question that what is in sight is about: another one clears it, anything else only dims it. */
  readonly subject?: (params: Params) => unknown;
}

interface Question<Params> {
  readonly params: Params;
  readonly language: string;
  readonly round: number;
}

interface Shown<Value> {
  readonly subject: string | undefined;
  /** Undefined: nothing has arrived. */
  readonly value: Value | null | undefined;
}

/**
 * One question to the server and its answer. Only the answer to the latest question is ever shown: an older one that
 * arrives later is dropped. Another language asks again, because the server answers in it.
 */
export function pageResource<Params, Value>(options: PageResourceOptions<Params, Value>): PageResource<Value> {
  const language = inject(Language).current;
  const errors = inject(ErrorHandler);
  const t = injectTranslate();
  const round = signal(0);
  const subjectOf = ({ params }: Question<Params>): string => JSON.stringify(options.subject?.(params) ?? null);

  const question = computed(
    (): Question<Params> | undefined => {
      const params = options.params();
      return params === undefined ? undefined : { params, language: language(), round: round() };
    },
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  const answer = resource({
    params: question,
    loader: async ({ params: { params }, abortSignal }) => {
      try {
        return await options.load(params, abortSignal);
      } catch (error) {
        // A defect of our own is reported as well; the page says that the server failed and offers to try again.
        if (!(error instanceof RequestFailure) && !abortSignal.aborted) errors.handleError(error);
        throw error;
      }
    },
  });
  const shown = linkedSignal<
    { readonly question: Question<Params> | undefined; readonly arrived: Value | null | undefined },
    Shown<Value>
  >({
    source: () => ({ question: question(), arrived: answer.hasValue() ? answer.value() : undefined }),
    computation: (source, previous) => {
      const kept = previous?.value;
      if (source.question === undefined) return kept ?? { subject: undefined, value: undefined };
      const subject = subjectOf(source.question);
      if (source.arrived !== undefined) return { subject, value: source.arrived };
      return kept?.subject === subject ? kept : { subject, value: undefined };
    },
  });
  const value = computed(() => shown().value ?? null);

  return {
    value,
    status: computed(() => {
      if (value() !== null) return 'ready';
      if (answer.error() !== undefined) return 'failed';
      return shown().value === null ? 'not-found' : 'loading';
    }),
    error: computed(() => {
      const error = answer.error();
      return error === undefined ? null : t(failureKey(error), { requestId: requestIdOf(error) });
    }),
    isLoading: answer.isLoading,
    isStale: computed(() => value() !== null && !answer.hasValue()),
    reload: () => {
      round.update((count) => count + 1);
    },
    update: (change) => {
      const current = untracked(value);
      if (current !== null) answer.set(change(current));
    },
  };
}

/** Several answers that a page needs together: it is ready when all are. */
export function allOf(...answers: readonly PageAnswer[]): PageAnswer {
  const any = (is: (answer: PageAnswer) => boolean): boolean => answers.some(is);
  return {
    status: computed(() => {
      const worst = (['failed', 'not-found', 'loading'] as const).find((one) => any(({ status }) => status() === one));
      return worst ?? 'ready';
    }),
    error: computed(() => answers.map(({ error }) => error()).find((error) => error !== null) ?? null),
    isLoading: computed(() => any(({ isLoading }) => isLoading())),
    isStale: computed(() => any(({ isStale }) => isStale())),
    reload: () => {
      for (const answer of answers) answer.reload();
    },
  };
}

function requestIdOf(error: unknown): string {
  return (error instanceof RequestFailure ? error.requestId : null) ?? '—';
}
