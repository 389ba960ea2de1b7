import { Component, inject, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Chip, Icon, Menu } from '@premia/web-ui';
import { injectTranslate } from '@premia/web-util';
import { Account } from './account';
import { Mark } from './mark';
import type { NavigationItem } from './navigation';

/** The column at the left of wide screens: where one can go, and at its foot who is here. */
@Component({
  selector: 'premia-side-navigation',
  imports: [Chip, Icon, Mark, Menu, RouterLink, RouterLinkActive],
  template: `
    <a class="home" routerLink="/" [attr.aria-label]="t('shell.home')"><premia-mark /></a>
    @if (account.isSample()) {
      <premia-chip class="sample" state="pilot">{{ t('shell.sample') }}</premia-chip>
    }
    <nav [attr.aria-label]="t('shell.navigation')">
      @for (item of items(); track item.key) {
        <a class="item" [routerLink]="item.path" routerLinkActive="is-on" ariaCurrentWhenActive="page">
          <premia-icon [name]="item.icon" />{{ t('shell.places.' + item.key) }}
        </a>
      }
    </nav>
    <premia-menu class="who" kind="quiet" [items]="account.items()" (chosen)="account.choose($event)">
      <span class="face">
        <span class="name">{{ account.name() }}</span>
        <small>{{ account.place() }}</small>
      </span>
      <premia-icon name="more" [size]="18" />
    </premia-menu>
  `,
  styleUrl: './side-navigation.css',
  // The sign, the sample's label and the account are part of the page's head for who jumps by landmarks.
  host: { role: 'banner' },
})
export class SideNavigation {
  readonly items = input.required<readonly NavigationItem[]>();
  protected readonly account = inject(Account);
  protected readonly t = injectTranslate();
}
