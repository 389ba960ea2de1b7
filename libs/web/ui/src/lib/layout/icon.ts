import { Component, computed, input } from '@angular/core';

/** Outlines on a field of 20 × 20, drawn with a pen of 1.6. */
const PATHS = {
  home: 'M3 9l7-6 7 6v8H3z',
  target: 'M3 10a7 7 0 1 0 14 0a7 7 0 1 0-14 0M7 10a3 3 0 1 0 6 0a3 3 0 1 0-6 0',
  chart: 'M3 17V3M3 17h14M7 13l3-4 3 2 4-6',
  coin: 'M3 10a7 7 0 1 0 14 0a7 7 0 1 0-14 0M10 6v8M8 8h3.5a1.5 1.5 0 0 1 0 3H8',
  check: 'M4 10l4 4 8-9',
  people:
    'M4 7a3 3 0 1 0 6 0a3 3 0 1 0-6 0M11.8 8a2.2 2.2 0 1 0 4.4 0a2.2 2.2 0 1 0-4.4 0M2 17c0-3 2-5 5-5s5 2 5 5M13 12c3 0 5 1.6 5 4',
  data: 'M3 5a7 2.6 0 1 0 14 0a7 2.6 0 1 0-14 0M3 5v10c0 1.5 3 2.6 7 2.6s7-1.1 7-2.6V5M3 10c0 1.5 3 2.6 7 2.6s7-1.1 7-2.6',
  plan: 'M3 16l5-7 4 3 5-8M6.4 9a1.6 1.6 0 1 0 3.2 0a1.6 1.6 0 1 0-3.2 0M10.4 12a1.6 1.6 0 1 0 3.2 0a1.6 1.6 0 1 0-3.2 0',
  chat: 'M3 4h14v10H9l-4 3v-3H3z',
  calendar: 'M3 5h14v12H3zM3 9h14M7 3v4M13 3v4',
  settings: 'M4 6h12M4 14h12M7 4v4M13 12v4',
  audit: 'M5 3h10v14H5zM8 7h4M8 10h4M8 13h2',
  search: 'M4 9a5 5 0 1 0 10 0a5 5 0 1 0-10 0M13 13l4 4',
  menu: 'M3 6h14M3 10h14M3 14h14',
  more: 'M3.5 10a.5.5 0 1 0 1 0a.5.5 0 1 0-1 0M9.5 10a.5.5 0 1 0 1 0a.5.5 0 1 0-1 0M15.5 10a.5.5 0 1 0 1 0a.5.5 0 1 0-1 0',
  close: 'M5 5l10 10M15 5L5 15',
  plus: 'M10 4v12M4 10h12',
  'chevron-down': 'M5 8l5 5 5-5',
  'chevron-right': 'M8 5l5 5-5 5',
  'chevron-left': 'M12 5l-5 5 5 5',
  'arrow-up': 'M10 16V4M5 9l5-5 5 5',
  'arrow-down': 'M10 4v12M5 11l5 5 5-5',
  'arrow-right': 'M4 10h12M11 5l5 5-5 5',
  copy: 'M7 7h9v10H7zM4 13V3h9',
  download: 'M10 3v10M6 9l4 4 4-4M4 17h12',
  upload: 'M10 14V4M6 8l4-4 4 4M4 17h12',
  table: 'M3 4h14v12H3zM3 8h14M3 12h14M8 8v8',
  sun: 'M7 10a3 3 0 1 0 6 0a3 3 0 1 0-6 0M10 2v2M10 16v2M2 10h2M16 10h2M4.3 4.3l1.4 1.4M14.3 14.3l1.4 1.4M4.3 15.7l1.4-1.4M14.3 5.7l1.4-1.4',
  moon: 'M16 12.5A7 7 0 0 1 7.5 4a7 7 0 1 0 8.5 8.5z',
  globe: 'M3 10a7 7 0 1 0 14 0a7 7 0 1 0-14 0M3 10h14M10 3c4 4 4 10 0 14c-4-4-4-10 0-14',
  exit: 'M8 4H4v12h4M9 10h8M14 7l3 3-3 3',
  person: 'M7 7a3 3 0 1 0 6 0a3 3 0 1 0-6 0M4 17c0-3 2.4-5 6-5s6 2 6 5',
  undo: 'M4 8h8a4 4 0 0 1 0 8H8M7 5L4 8l3 3',
  edit: 'M4 16l1-4 8-8 3 3-8 8z',
  trash: 'M4 6h12M8 6V4h4v2M6 6l1 11h6l1-11',
  link: 'M8 12l4-4M9 6l2-2a3 3 0 0 1 4 4l-2 2M11 14l-2 2a3 3 0 0 1-4-4l2-2',
  lock: 'M5 9h10v8H5zM7 9V6a3 3 0 0 1 6 0v3',
  info: 'M3 10a7 7 0 1 0 14 0a7 7 0 1 0-14 0M10 9v5M10 6.5h.01',
  warning: 'M10 3l8 14H2zM10 8v4M10 14.5h.01',
  mail: 'M3 5h14v11H3zM3 6l7 5 7-5',
  keyboard: 'M2 5h16v10H2zM5 8h.01M8 8h.01M11 8h.01M14 8h.01M7 12h6',
} as const;

export type IconName = keyof typeof PATHS;

/** A drawing beside words; never the only carrier of meaning, so screen readers pass over it. */
@Component({
  selector: 'premia-icon',
  template: `
    <svg
      [attr.width]="size()"
      [attr.height]="size()"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path [attr.d]="path()" />
    </svg>
  `,
  styles: ':host { display: inline-flex; flex: none; }',
})
export class Icon {
  readonly name = input.required<IconName>();
  readonly size = input(20);
  protected readonly path = computed(() => PATHS[this.name()]);
}
