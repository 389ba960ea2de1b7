import { Injectable } from '@angular/core';

/** Where a mail server is missing, the service keeps e-mails on a page of its own; nothing but that page says so. */
@Injectable({ providedIn: 'root' })
export class LocalMail {
  #isOpen: Promise<boolean> | null = null;

  /** Whether the e-mail that was just sent can be read at `/mail`. */
  isOpen(): Promise<boolean> {
    this.#isOpen ??= fetch('/mail', { method: 'HEAD' }).then(
      (response) => response.ok,
      // Without an answer there is no page to offer.
      () => false,
    );
    return this.#isOpen;
  }
}
