import { inject } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';

/** Null takes a parameter out of the address. */
export type AddressChange = Readonly<Record<string, string | null>>;

/**
 * Writes what one would share or load again (period, filter, order) into the address; the page reads it back from there
 * by its inputs. `replace` for what changes with every letter, so that *back* does not go through each of them.
 */
export function injectAddress(): {
  readonly set: (change: AddressChange) => void;
  readonly replace: (change: AddressChange) => void;
} {
  const router = inject(Router);
  const relativeTo = inject(ActivatedRoute);
  const write = (queryParams: AddressChange, replaceUrl: boolean): void => {
    void router.navigate([], { relativeTo, queryParams, queryParamsHandling: 'merge', replaceUrl });
  };
  return {
    set: (change) => {
      write(change, false);
    },
    replace: (change) => {
      write(change, true);
    },
  };
}
