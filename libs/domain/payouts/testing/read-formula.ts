import { Rational } from '@premia/domain-kernel';

/** Words that stand for what is calculated, in both languages. */
const WORDS: readonly (readonly [word: string, sign: string])[] = [
  [', at most ', '⌃'],
  [', не больше ', '⌃'],
  [', at least ', '⌄'],
  [', не меньше ', '⌄'],
  [', half up', 'h'],
  [', половина вверх', 'h'],
  [', half to even', 'e'],
  [', половина к чётному', 'e'],
  [', down', 'd'],
  [', вниз', 'd'],
  [', up', 'u'],
  [', вверх', 'u'],
  [' to ', '≈'],
  [' до ', '≈'],
  [' of full time', ''],
  [' ставки', ''],
  [' of ', '/'],
  [' из ', '/'],
];
const MODES = { h: 'half-up', e: 'half-even', d: 'down', u: 'up' } as const;

/**
 * Reads a formula as it is shown, in either language, and works out what it says: the digits on the page, nothing else.
 * Written apart from what writes it.
 */
export function readFormula(text: string): Rational {
  const signs = WORDS.reduce((left, [word, sign]) => left.replaceAll(word, sign), text)
    .replaceAll(/\u00a0(days?|months?|дня|дней|месяца|месяцев)/gu, '')
    .replaceAll(/(\/[\d\u00a0]+) (days?|months?|дня|дней|месяца|месяцев)/gu, '$1')
    .replaceAll(/[\s\u202f]/gu, '');
  const reader = new Reader(signs);
  const value = reader.limited();
  if (!reader.isAtEnd) throw new Error(`“${text}” can be read as far as “${reader.rest}”`);
  return value;
}

class Reader {
  #at = 0;

  constructor(private readonly text: string) {}

  get isAtEnd(): boolean {
    return this.#at >= this.text.length;
  }

  get rest(): string {
    return this.text.slice(this.#at);
  }

  limited(): Rational {
    let value = this.#sum();
    for (;;) {
      if (this.#takes('⌃')) value = Rational.min(value, this.#sum());
      else if (this.#takes('⌄')) value = Rational.max(value, this.#sum());
      else if (this.#takes('≈')) value = this.#rounded(value, this.#sum());
      else return value;
    }
  }

  #rounded(value: Rational, unit: Rational): Rational {
    for (const [sign, mode] of Object.entries(MODES)) {
      if (this.#takes(sign)) return value.roundToMultiple(unit, mode);
    }
    throw new Error(`no way of rounding in “${this.text}”`);
  }

  #sum(): Rational {
    let value = this.#takes('−') ? this.#product().negated() : this.#product();
    for (;;) {
      if (this.#takes('+')) value = value.plus(this.#product());
      else if (this.#takes('−')) value = value.minus(this.#product());
      else return value;
    }
  }

  #product(): Rational {
    let value = this.#number();
    for (;;) {
      if (this.#takes('×')) value = value.times(this.#number());
      else if (this.#takes('/')) value = value.dividedBy(this.#number());
      else return value;
    }
  }

  #number(): Rational {
    const value = this.#takes('(') ? this.#closed() : this.#digits();
    if (this.#takes('%')) return value.dividedBy(Rational.HUNDRED);
    for (const currency of ['₹', '₽', '€', '¥', 'KWD']) if (this.#takes(currency)) break;
    return value;
  }

  #closed(): Rational {
    const value = this.limited();
    if (!this.#takes(')')) throw new Error(`“${this.rest}” does not close`);
    return value;
  }

  #digits(): Rational {
    const [digits] = /^\d+([.,]\d+)?/u.exec(this.rest) ?? [];
    if (digits === undefined) throw new Error(`“${this.rest}” is no number`);
    this.#at += digits.length;
    return Rational.parseExact(digits.replace(',', '.'));
  }

  #takes(sign: string): boolean {
    if (!this.rest.startsWith(sign)) return false;
    this.#at += sign.length;
    return true;
  }
}
