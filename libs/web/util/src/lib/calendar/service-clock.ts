import { Injectable, signal } from '@angular/core';

/** The time as the service has it: a reader's clock may be wrong, and a demo may live on another day. */
@Injectable({ providedIn: 'root' })
export class ServiceClock {
  readonly #aheadMs = signal(0);

  /** @param moment of the service, just now */
  setBy(moment: string): void {
    this.#aheadMs.set(Date.parse(moment) - Date.now());
  }

  now(): Date {
    return new Date(Date.now() + this.#aheadMs());
  }
}
