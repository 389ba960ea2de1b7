import { DOCUMENT } from '@angular/common';
import { inject, Injectable, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { NavigationItem } from './navigation';

/** How long after `g` the next letter still counts. */
const PAIR_MILLISECONDS = 1_200;

export type ShortcutAction =
  { readonly kind: 'search' } | { readonly kind: 'list' } | { readonly kind: 'go'; readonly path: string };

export interface KeyPress {
  /** The key's place on the keyboard (`Slash`, `KeyG`): the same in every layout. */
  readonly code: string;
  /** What the key types in the layout of the moment: `?` is Shift and 7 on a Russian keyboard. */
  readonly key: string;
  readonly hasShift: boolean;
}

/** What a press means, with `g` before it or not; null for nothing. */
export function shortcutFor(
  press: KeyPress,
  isAfterGo: boolean,
  items: readonly NavigationItem[],
): ShortcutAction | null {
  if (press.key === '?') return { kind: 'list' };
  if (press.key === '/') return { kind: 'search' };
  if (press.code === 'Slash') return { kind: press.hasShift ? 'list' : 'search' };
  if (!isAfterGo || press.hasShift) return null;
  const item = items.find((candidate) => press.code === `Key${candidate.letter}`);
  return item === undefined ? null : { kind: 'go', path: item.path };
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select, [role="dialog"]') !== null)
  );
}

/** Keys that work on every page: `/` to search, `?` for the list, `g` and a letter to go. */
@Injectable({ providedIn: 'root' })
export class Shortcuts {
  readonly #document = inject(DOCUMENT);
  readonly #router = inject(Router);
  #goPressedAt = -Infinity;

  readonly isListOpen = signal(false);

  press(event: KeyboardEvent, items: readonly NavigationItem[]): void {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const isAfterGo = event.timeStamp - this.#goPressedAt < PAIR_MILLISECONDS;
    const action = shortcutFor({ code: event.code, key: event.key, hasShift: event.shiftKey }, isAfterGo, items);
    this.#goPressedAt = action === null && event.code === 'KeyG' ? event.timeStamp : -Infinity;
    if (action === null) return;
    event.preventDefault();
    if (action.kind === 'list') this.isListOpen.set(true);
    else if (action.kind === 'go') void this.#router.navigateByUrl(action.path);
    else this.#document.querySelector<HTMLElement>('main input[type="search"]')?.focus();
  }
}
