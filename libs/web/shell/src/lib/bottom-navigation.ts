import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink, RouterLinkActive } from '@angular/router';
import type { MenuItem } from '@premia/web-ui';
import { Icon, Menu } from '@premia/web-ui';
import { injectTranslate } from '@premia/web-util';
import { Account } from './account';
import type { NavigationItem } from './navigation';

/** Four places fit under a thumb beside the one that holds the rest. */
const PLACES_IN_BAR = 4;
const GO = 'go:';

/** The bar at the foot of narrow screens: the first places, and behind “More” the others and the account. */
@Component({
  selector: 'premia-bottom-navigation',
  imports: [Icon, Menu, RouterLink, RouterLinkActive],
  template: `
    <nav [attr.aria-label]="t('shell.navigation')">
      @for (item of inBar(); track item.key) {
        <a class="item" [routerLink]="item.path" routerLinkActive="is-on" ariaCurrentWhenActive="page">
          <premia-icon [name]="item.icon" [size]="22" />
          <span>{{ t('shell.shortPlaces.' + item.key) }}</span>
        </a>
      }
      <premia-menu class="item" kind="quiet" align="end" [items]="rest()" (chosen)="choose($event)">
        <span class="more"><premia-icon name="menu" [size]="22" />{{ t('shell.more') }}</span>
      </premia-menu>
    </nav>
  `,
  styleUrl: './bottom-navigation.css',
})
export class BottomNavigation {
  readonly items = input.required<readonly NavigationItem[]>();
  readonly #account = inject(Account);
  readonly #router = inject(Router);
  protected readonly t = injectTranslate();

  protected readonly inBar = computed(() => this.items().slice(0, PLACES_IN_BAR));
  protected readonly rest = computed<readonly MenuItem[]>(() => [
    ...this.items()
      .slice(PLACES_IN_BAR)
      .map((item) => ({ key: GO + item.path, label: this.t(`shell.places.${item.key}`), icon: item.icon })),
    ...this.#account.items(),
  ]);

  protected async choose(key: string): Promise<void> {
    if (key.startsWith(GO)) await this.#router.navigateByUrl(key.slice(GO.length));
    else await this.#account.choose(key);
  }
}
