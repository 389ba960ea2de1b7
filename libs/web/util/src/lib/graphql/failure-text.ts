import { injectTranslate } from '../i18n/translate';
import { RequestFailure } from './request-failure';

/** Says in the reader's words what kept the server from answering, and what to do; a defect of our own is thrown on. */
export function injectFailureText(): (failure: unknown) => string {
  const t = injectTranslate();
  return (failure) => {
    if (!(failure instanceof RequestFailure)) throw failure;
    return t(`ui.failure.${failure.kind}`, { requestId: failure.requestId ?? '—' });
  };
}
