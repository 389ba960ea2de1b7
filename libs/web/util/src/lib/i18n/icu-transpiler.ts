import { Injectable } from '@angular/core';
import type { TranslocoTranspiler, TranspileParams } from '@jsverse/transloco';
import type { Message, MessageValues } from './icu-message';
import { formatMessage, parseMessage } from './icu-message';

/** Reads every translation as an ICU message; parsed once, kept by its text. */
@Injectable()
export class IcuTranspiler implements TranslocoTranspiler {
  readonly #parsed = new Map<string, Message>();
  #language = 'en';

  onLangChanged(language: string): void {
    this.#language = language;
  }

  transpile({ value, params }: TranspileParams): unknown {
    if (typeof value !== 'string') return value;
    const message = this.#parsed.get(value) ?? parseMessage(value);
    this.#parsed.set(value, message);
    return formatMessage(message, (params ?? {}) as MessageValues, this.#language);
  }
}
