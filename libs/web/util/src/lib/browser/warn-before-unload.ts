import { DOCUMENT } from '@angular/common';
import { DestroyRef, inject } from '@angular/core';

/** Has the browser ask before the tab is closed or loaded anew while what is on the page is nowhere else. */
export function warnBeforeUnload(isUnsaved: () => boolean): void {
  const window = inject(DOCUMENT).defaultView;
  const warn = (event: BeforeUnloadEvent): void => {
    if (isUnsaved()) event.preventDefault();
  };
  window?.addEventListener('beforeunload', warn);
  inject(DestroyRef).onDestroy(() => window?.removeEventListener('beforeunload', warn));
}
