import { CdkMenu, CdkMenuItem, CdkMenuItemRadio, CdkMenuTrigger } from '@angular/cdk/menu';
import { ChangeDetectionStrategy, Component, booleanAttribute, computed, input, output } from '@angular/core';
import type { ConnectedPosition } from '@angular/cdk/overlay';
import { Button } from '../controls/button';
import type { ButtonKind } from '../controls/button';
import { Icon } from '../layout/icon';
import type { IconName } from '../layout/icon';

export interface MenuItem {
  readonly key: string;
  readonly label: string;
  readonly icon?: IconName;
  readonly disabled?: boolean;
  /** Whether this is the chosen one of several; leave it out for an action. */
  readonly checked?: boolean;
  /** A line above, where another kind of thing begins. */
  readonly startsGroup?: boolean;
}

const POSITIONS: Readonly<Record<'start' | 'end', ConnectedPosition[]>> = {
  start: [
    { originX: 'start', originY: 'bottom', overlayX: 'start', overlayY: 'top', offsetY: 6 },
    { originX: 'start', originY: 'top', overlayX: 'start', overlayY: 'bottom', offsetY: -6 },
  ],
  end: [
    { originX: 'end', originY: 'bottom', overlayX: 'end', overlayY: 'top', offsetY: 6 },
    { originX: 'end', originY: 'top', overlayX: 'end', overlayY: 'bottom', offsetY: -6 },
  ],
};

/** A button with a list of actions or choices behind it; the content of the element is the button's face. */
@Component({
  selector: 'premia-menu',
  imports: [Button, CdkMenu, CdkMenuItem, CdkMenuItemRadio, CdkMenuTrigger, Icon],
  template: `
    <button
      [premiaButton]="kind()"
      [small]="small()"
      [icon]="iconOnly()"
      type="button"
      [cdkMenuTriggerFor]="list"
      [cdkMenuPosition]="positions()"
      [attr.aria-label]="label() || null"
    >
      <ng-content />
    </button>
    <ng-template #list>
      <div class="premia-menu-list" cdkMenu>
        @for (item of items(); track item.key) {
          @if (item.startsGroup) {
            <div class="rule" role="separator"></div>
          }
          @if (item.checked === undefined) {
            <button
              cdkMenuItem
              type="button"
              [cdkMenuItemDisabled]="item.disabled ?? false"
              (cdkMenuItemTriggered)="chosen.emit(item.key)"
            >
              @if (item.icon; as icon) {
                <premia-icon [name]="icon" [size]="18" />
              }
              {{ item.label }}
            </button>
          } @else {
            <button
              cdkMenuItemRadio
              type="button"
              [cdkMenuItemChecked]="item.checked"
              (cdkMenuItemTriggered)="chosen.emit(item.key)"
            >
              <premia-icon name="check" [size]="16" [class.is-off]="!item.checked" />
              {{ item.label }}
            </button>
          }
        }
      </div>
    </ng-template>
  `,
  styles: `
    :host {
      display: inline-flex;
      max-width: 100%;
    }
    .premia-menu-list {
      display: grid;
      min-width: 200px;
      max-width: min(360px, calc(100vw - 24px));
      padding: 6px;
      border: 1px solid var(--line-strong);
      border-radius: var(--r);
      background: var(--surface);
      box-shadow: var(--shadow-float);
    }
    .premia-menu-list button {
      display: flex;
      gap: 10px;
      align-items: center;
      min-height: var(--touch);
      padding: 6px 10px;
      border: 0;
      border-radius: var(--r-s);
      background: none;
      text-align: start;
      cursor: pointer;
    }
    .premia-menu-list button:hover,
    .premia-menu-list button:focus-visible {
      background: var(--sunken);
    }
    .premia-menu-list button[aria-disabled='true'] {
      color: var(--ink-3);
      cursor: not-allowed;
    }
    .is-off {
      visibility: hidden;
    }
    .rule {
      height: 1px;
      margin: 6px 4px;
      background: var(--line);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
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
  protected readonly positions = computed(() => POSITIONS[this.align()]);
}
