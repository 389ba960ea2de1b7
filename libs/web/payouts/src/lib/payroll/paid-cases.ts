import { Component, inject, input, output } from '@angular/core';
import { formatDecimal } from '@premia/shared-format';
import { Button, Chip, Confirmations } from '@premia/web-ui';
import { injectTranslate, Language } from '@premia/web-util';
import type { PaidCase } from './payroll-client';

/** What payroll paid otherwise than it was told to: open until somebody says how it was settled. */
@Component({
  selector: 'premia-paid-cases',
  imports: [Button, Chip],
  template: `
    <ul>
      @for (one of model(); track one.id) {
        <li>
          <div>
            <span class="strong">{{ one.name ?? one.personnelNumber }}</span>
            <span class="small">{{ t('payouts.payroll.paid.number', { number: one.personnelNumber }) }}</span>
            <p>{{ text(one) }}</p>
            @if (one.note) {
              <p class="small">{{ one.note }}</p>
            }
          </div>
          @if (one.note === null) {
            <button premiaButton small type="button" (click)="close(one)">
              {{ t('payouts.payroll.paid.close') }}<span class="visually-hidden"> {{ one.personnelNumber }}</span>
            </button>
          } @else {
            <premia-chip state="done">{{ t('payouts.payroll.paid.closed') }}</premia-chip>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      margin: 0 0 14px;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 16px;
      align-items: center;
      justify-content: space-between;
      padding: 10px 0;
      border-bottom: 1px solid var(--line);
    }
  `,
})
export class PaidCases {
  readonly model = input.required<readonly PaidCase[]>();
  readonly closed = output<{ readonly personnelNumber: string; readonly note: string }>();
  protected readonly t = injectTranslate();
  readonly #language = inject(Language).current;
  readonly #confirmations = inject(Confirmations);

  protected text({ kind, expected, paid }: PaidCase): string {
    const amount = (text: string | null) => (text === null ? '—' : formatDecimal(text, this.#language()));
    return this.t(`payouts.payroll.paid.case.${kind}`, { expected: amount(expected), paid: amount(paid) });
  }

  protected async close({ personnelNumber }: PaidCase): Promise<void> {
    const answer = await this.#confirmations.ask({
      heading: this.t('payouts.payroll.paid.askHeading', { number: personnelNumber }),
      text: this.t('payouts.payroll.paid.askText'),
      confirmLabel: this.t('payouts.payroll.paid.close'),
      reasonLabel: this.t('payouts.payroll.paid.note'),
    });
    if (answer !== null) this.closed.emit({ personnelNumber, note: answer.reason });
  }
}
