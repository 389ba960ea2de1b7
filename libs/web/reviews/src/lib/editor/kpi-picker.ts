import { Component, computed, ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import { Icon } from '@premia/web-ui';
import { injectTranslate } from '@premia/web-util';
import type { KpiChoice } from '../reviews-client';
import { foundKpis } from './found-kpis';

export interface KpiPickerModel {
  readonly kpis: readonly KpiChoice[];
  /** Keys that the list holds already. */
  readonly chosen: readonly string[];
  /** Whether one person will own it: KPIs beyond one person's influence are then marked. */
  readonly isForPerson: boolean;
}

let pickerCount = 0;

/** Finds a KPI of the catalogue by name or meaning; arrow keys and Enter are enough. Those with data come first. */
@Component({
  selector: 'premia-kpi-picker',
  imports: [Icon],
  templateUrl: './kpi-picker.html',
  styleUrl: './kpi-picker.css',
  host: { '(focusout)': 'leave($event)' },
})
export class KpiPicker {
  readonly model = input.required<KpiPickerModel>();
  readonly picked = output<KpiChoice>();
  protected readonly t = injectTranslate();
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');

  protected readonly id = `premia-kpi-picker-${pickerCount++}`;
  protected readonly search = signal('');
  protected readonly isOpen = signal(false);
  protected readonly place = signal(0);

  protected readonly found = computed(() => foundKpis(this.model().kpis, this.search()));

  focus(): void {
    this.box().nativeElement.focus();
  }

  protected type(search: string): void {
    this.search.set(search);
    this.place.set(0);
    this.isOpen.set(true);
  }

  protected press(event: KeyboardEvent): void {
    const last = this.found().length - 1;
    switch (event.key) {
      case 'ArrowDown':
        if (this.isOpen()) this.#go(Math.min(this.place() + 1, last));
        else this.isOpen.set(true);
        break;
      case 'ArrowUp':
        this.#go(Math.max(this.place() - 1, 0));
        break;
      case 'Enter': {
        const kpi = this.isOpen() ? this.found()[this.place()] : undefined;
        if (kpi !== undefined) this.pick(kpi);
        break;
      }
      case 'Escape':
        this.isOpen.set(false);
        break;
      default:
        return;
    }
    event.preventDefault();
  }

  protected pick(kpi: KpiChoice): void {
    this.isOpen.set(false);
    this.search.set('');
    this.place.set(0);
    this.picked.emit(kpi);
  }

  protected leave(event: FocusEvent): void {
    if (!(event.relatedTarget instanceof Node) || !this.#element.contains(event.relatedTarget)) this.isOpen.set(false);
  }

  protected isChosen({ key }: KpiChoice): boolean {
    return this.model().chosen.includes(key);
  }

  protected isBeyond({ controllability }: KpiChoice): boolean {
    return this.model().isForPerson && controllability === 'team';
  }

  #go(place: number): void {
    this.place.set(place);
    const option = this.#element.querySelector(`[id="${this.id}-${place}"]`);
    option?.scrollIntoView?.({ block: 'nearest' });
  }
}
