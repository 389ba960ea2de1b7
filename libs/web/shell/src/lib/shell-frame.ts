import { DOCUMENT } from '@angular/common';
import type { ElementRef } from '@angular/core';
import { Component, computed, DestroyRef, effect, inject, signal, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterOutlet } from '@angular/router';
import { filter, map, pairwise } from 'rxjs';
import { Chip, Notice } from '@premia/web-ui';
import { injectTranslate, SessionStore } from '@premia/web-util';
import { Account } from './account';
import { BottomNavigation } from './bottom-navigation';
import { navigationFor } from './navigation';
import { PageReload } from './page-reload';
import { ShortcutList } from './shortcut-list';
import { Shortcuts } from './shortcuts';
import { SideNavigation } from './side-navigation';

const WIDE = '(min-width: 901px)';

function pathOf(url: string): string {
  return url.split(/[?#]/, 1)[0] ?? url;
}

/** What stands around every page of who is signed in: navigation, the way past it, and where focus goes on a new page. */
@Component({
  selector: 'premia-shell-frame',
  imports: [BottomNavigation, Chip, Notice, RouterOutlet, ShortcutList, SideNavigation],
  templateUrl: './shell-frame.html',
  styleUrl: './shell-frame.css',
  host: { '(document:keydown)': 'shortcuts.press($event, items())' },
})
export class ShellFrame {
  readonly #session = inject(SessionStore);
  readonly #router = inject(Router);
  readonly #reload = inject(PageReload);
  readonly #document = inject(DOCUMENT);
  protected readonly account = inject(Account);
  protected readonly shortcuts = inject(Shortcuts);
  protected readonly t = injectTranslate();

  protected readonly main = viewChild.required<ElementRef<HTMLElement>>('main');
  protected readonly items = computed(() => navigationFor((permission) => this.#session.scopeOf(permission)));
  protected readonly isWide = signal(true);
  protected readonly isUnderWay = computed(() => this.#router.currentNavigation() !== null);

  constructor() {
    this.#followWidth();
    this.#focusNewPages();
    effect(() => {
      if (this.#session.hasExpired()) this.#reload.at(`/sign-in?next=${encodeURIComponent(this.#router.url)}`);
    });
  }

  protected skipNavigation(event: Event): void {
    event.preventDefault();
    this.main().nativeElement.focus();
  }

  #followWidth(): void {
    const width = this.#document.defaultView?.matchMedia?.(WIDE);
    if (width === undefined) return;
    const follow = (): void => {
      this.isWide.set(width.matches);
    };
    follow();
    width.addEventListener('change', follow);
    inject(DestroyRef).onDestroy(() => {
      width.removeEventListener('change', follow);
    });
  }

  /** A screen reader must learn that the page changed; a change of filters in the address is no new page. */
  #focusNewPages(): void {
    this.#router.events
      .pipe(
        filter((event) => event instanceof NavigationEnd),
        map((event) => pathOf(event.urlAfterRedirects)),
        pairwise(),
        filter(([before, after]) => before !== after),
        takeUntilDestroyed(),
      )
      .subscribe(() => {
        this.main().nativeElement.focus({ preventScroll: true });
      });
  }
}
