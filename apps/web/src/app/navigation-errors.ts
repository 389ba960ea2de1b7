import { DOCUMENT } from '@angular/common';
import { ErrorHandler, inject } from '@angular/core';
import type { NavigationError } from '@angular/router';
import { Toasts } from '@premia/web-ui';
import { injectTranslate } from '@premia/web-util';

/** A page's part may not arrive: no network, or a newer version of the application took its place. */
export function reportPageNotLoaded(error: NavigationError): void {
  const document = inject(DOCUMENT);
  const t = injectTranslate();
  inject(ErrorHandler).handleError(error.error);
  inject(Toasts).warn(t('shell.pageDidNotLoad'), {
    label: t('shell.reload'),
    run: () => {
      document.location.assign(error.url);
    },
  });
}
