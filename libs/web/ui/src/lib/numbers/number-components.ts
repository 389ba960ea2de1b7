import { booleanAttribute, Component, computed, inject, input, numberAttribute } from '@angular/core';
import type { DateStyle, DecimalFormat, MoneyText } from '@premia/shared-format';
import {
  attainmentDigits,
  formatCompact,
  formatDate,
  formatDecimal,
  formatInstant,
  formatMoney,
  formatMoneyCompact,
  formatMoneyInText,
  formatPercent,
} from '@premia/shared-format';
import { Language, SessionStore } from '@premia/web-util';

const NUMBER_HOST = { class: 'num' };
/** What stands where there is no value: never a zero that nobody measured. */
const ABSENT = '—';

function decimalFormat(digits: number | null, signed: boolean): DecimalFormat {
  return { signed, ...(digits === null ? {} : { minimumDigits: digits, maximumDigits: digits }) };
}

const optionalDigits = (value: unknown): number | null =>
  value === null || value === undefined ? null : numberAttribute(value);

/** An amount with its currency, exact from its decimal string: `<premia-money [value]="payout.total" />`. */
@Component({
  selector: 'premia-money',
  template: '{{ text() }}',
  host: NUMBER_HOST,
})
export class Money {
  readonly value = input.required<MoneyText | null | undefined>();
  readonly signed = input(false, { transform: booleanAttribute });
  /** `column` always shows the smallest unit, `text` drops `.00`, `compact` is for tiles. */
  readonly form = input<'column' | 'text' | 'compact'>('column');
  readonly #language = inject(Language).current;
  protected readonly text = computed(() => {
    const money = this.value();
    const language = this.#language();
    if (money === null || money === undefined) return ABSENT;
    if (this.form() === 'compact') return formatMoneyCompact(money, language);
    if (this.form() === 'text' && !this.signed()) return formatMoneyInText(money, language);
    return formatMoney(money, language, { signed: this.signed() });
  });
}

/** A number without unit; `digits` fixes the digits after the point, otherwise all that are there are shown. */
@Component({
  selector: 'premia-number',
  template: '{{ text() }}',
  host: NUMBER_HOST,
})
export class NumberText {
  readonly value = input.required<string | null | undefined>();
  readonly digits = input<number | null, unknown>(null, { transform: optionalDigits });
  readonly signed = input(false, { transform: booleanAttribute });
  readonly compact = input(false, { transform: booleanAttribute });
  readonly #language = inject(Language).current;
  protected readonly text = computed(() => {
    const value = this.value();
    if (value === null || value === undefined) return ABSENT;
    if (this.compact()) return formatCompact(value, this.#language());
    return formatDecimal(value, this.#language(), decimalFormat(this.digits(), this.signed()));
  });
}

/** A value that is in percent already: `118.1` is shown as 118.1 %. */
@Component({
  selector: 'premia-percent',
  template: '{{ text() }}',
  host: NUMBER_HOST,
})
export class Percent {
  readonly value = input.required<string | null | undefined>();
  readonly digits = input<number | null, unknown>(null, { transform: optionalDigits });
  readonly signed = input(false, { transform: booleanAttribute });
  /** Whether it is how much of a target was reached: it then never looks like a limit that it is short of. */
  readonly attainment = input(false, { transform: booleanAttribute });
  readonly #language = inject(Language).current;
  protected readonly text = computed(() => {
    const value = this.value();
    if (value === null || value === undefined) return ABSENT;
    const digits = this.digits();
    const format = this.attainment()
      ? attainmentDigits(digits ?? 1, digits ?? 0)
      : decimalFormat(digits, this.signed());
    return formatPercent(value, this.#language(), format);
  });
}

/** A business date (`2021-03-03`), or an instant with its time in the workspace's zone when `value` carries one. */
@Component({
  selector: 'premia-date',
  template: '<time [attr.datetime]="value()">{{ text() }}</time>',
  host: NUMBER_HOST,
})
export class DateText {
  readonly value = input.required<string | null | undefined>();
  readonly form = input<DateStyle>('full');
  readonly #language = inject(Language).current;
  readonly #session = inject(SessionStore);
  protected readonly text = computed(() => {
    const value = this.value();
    if (value === null || value === undefined) return ABSENT;
    if (value.length === 10) return formatDate(value, this.#language(), this.form());
    return formatInstant(value, this.#language(), this.#session.workspace()?.timeZone, this.form());
  });
}
