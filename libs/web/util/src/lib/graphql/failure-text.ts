import { injectTranslate } from '../i18n/translate';
import { failureKey } from './failure-key';
import { RequestFailure } from './request-failure';

/** Says in the reader's words what kept the server from answering, and what to do; a defect of our own is thrown on. */
export function injectFailureText(): (failure: unknown) => string {
  const t = injectTranslate();
  return (failure) => {
    if (!(failure instanceof RequestFailure)) throw failure;
    return t(failureKey(failure), { requestId: failure.requestId ?? '—' });
  };
}
