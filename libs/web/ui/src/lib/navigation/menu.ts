import { FocusKeyManager } from '@angular/cdk/a11y';
import {
  afterNextRender,
  booleanAttribute,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
  viewChild,
  viewChildren,
} from '@angular/core';
import type { ButtonKind } from '../controls/button';
import { Button } from '../controls/button';
import type { IconName } from '../layout/icon';
import { Icon } from '../layout/icon';
import { MenuEntry } from './menu-entry';
import { besideButton } from './popover-place';

export interface MenuItem {
  readonly key: string;
  readonly label: string;
  readonly icon?: IconName;
  readonly disabled?: boolean;
  /** Whether this is the chosen one of several; leave it out for an action. */
  readonly checked?: boolean;
  /** Items with the same group stand together under its name, with a line above. */
  readonly group?: string;
}

let menuCount = 0;

/**
 * A button with a list of actions or choices behind it; the content of the element is the button's face. The list is a
 * native popover: it lies above everything, and Escape or a press elsewhere closes it.
 */
@Component({
  selector: 'premia-menu',
  imports: [Button, Icon, MenuEntry],
  templateUrl: './menu.html',
  styleUrl: './menu.css',
})
export class Menu {
  readonly items = input.required<readonly MenuItem[]>();
  /** For a button whose face has no words. */
  readonly label = input('');
  readonly kind = input<ButtonKind>('');
  readonly small = input(false, { transform: booleanAttribute });
  readonly iconOnly = input(false, { transform: booleanAttribute });
  readonly align = input<'start' | 'end'>('start');
  readonly chosen = output<string>();

  protected readonly id = `premia-menu-${menuCount++}`;
  protected readonly isOpen = signal(false);
  protected readonly place = signal<Readonly<Record<string, string>>>({});
  protected readonly groups = computed(() => {
    const groups = new Map<string, MenuItem[]>();
    for (const item of this.items()) groups.set(item.group ?? '', [...(groups.get(item.group ?? '') ?? []), item]);
    return [...groups].map(([name, items]) => ({ name, items }));
  });

  protected readonly button = viewChild.required<unknown, ElementRef<HTMLElement>>('button', { read: ElementRef });
  protected readonly list = viewChild<unknown, ElementRef<HTMLElement>>('list', { read: ElementRef });
  protected readonly entries = viewChildren(MenuEntry);
  readonly #injector = inject(Injector);
  #keys: FocusKeyManager<MenuEntry> | null = null;

  protected toggle(): void {
    if (this.isOpen()) this.close();
    else this.#open('first');
  }

  protected openByKey(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    this.#open(event.key === 'ArrowDown' ? 'first' : 'last');
  }

  protected moveByKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.stopPropagation();
      this.close();
    } else if (event.key === 'Tab') this.isOpen.set(false);
    else this.#keys?.onKeydown(event);
  }

  protected pick(item: MenuItem): void {
    if (item.disabled === true) return;
    this.close();
    this.chosen.emit(item.key);
  }

  /** The popover closed by itself: a press elsewhere. */
  protected follow(event: Event): void {
    if ((event as ToggleEvent).newState === 'closed') this.isOpen.set(false);
  }

  protected close(): void {
    this.isOpen.set(false);
    this.button().nativeElement.focus();
  }

  #open(at: 'first' | 'last'): void {
    this.isOpen.set(true);
    afterNextRender(() => this.#showList(at), { injector: this.#injector });
  }

  #showList(at: 'first' | 'last'): void {
    const list = this.list()?.nativeElement;
    if (list === undefined) return;
    // Where popovers are unknown the list simply stands under its button.
    (list as Partial<HTMLElement>).showPopover?.call(list);
    this.place.set(
      besideButton(this.button().nativeElement.getBoundingClientRect(), list.getBoundingClientRect(), this.align()),
    );
    this.#keys = new FocusKeyManager(this.entries, this.#injector).withWrap().withHomeAndEnd().withTypeAhead();
    if (at === 'first') this.#keys.setFirstItemActive();
    else this.#keys.setLastItemActive();
  }
}
