import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formatInstant, formatMoney } from '@premia/shared-format';
import type { SelectOption, TableColumn } from '@premia/web-ui';
import {
  Button,
  Card,
  Cell,
  Confirmations,
  DataTable,
  FileDrop,
  Notice,
  PageHeader,
  PageState,
  Select,
} from '@premia/web-ui';
import { injectAddress, injectTranslate, Language, SessionStore } from '@premia/web-util';
import { PaidCases } from './paid-cases';
import type { PayrollHandover, PayrollIssue, PayrollPart } from './payroll-client';
import { PayrollStore } from './payroll-store';

type Money = PayrollHandover['total'];

/** What leaves to payroll, in which form, what payroll would refuse, and what came back. */
@Component({
  selector: 'premia-payroll-page',
  imports: [Button, Card, Cell, DataTable, FileDrop, Notice, PageHeader, PageState, PaidCases, RouterLink, Select],
  providers: [PayrollStore],
  templateUrl: './payroll-page.html',
  styleUrl: './payroll-page.css',
})
export class PayrollPage {
  readonly runId = input.required<string>();
  readonly target = input<string>();

  protected readonly t = injectTranslate();
  protected readonly store = inject(PayrollStore);
  protected readonly address = injectAddress();
  readonly #language = inject(Language).current;
  readonly #session = inject(SessionStore);
  readonly #confirmations = inject(Confirmations);

  protected readonly heading = computed(() => {
    const handover = this.store.handover();
    if (handover === null) return this.t('payouts.payroll.title');
    return this.t('payouts.payroll.heading', { cycle: handover.cycleName, number: handover.number });
  });
  protected readonly targets = computed((): readonly SelectOption[] =>
    (this.store.handover()?.targets ?? []).map((value) => ({
      value,
      label: this.t(`payouts.payroll.target.${value}`),
    })),
  );
  /** Every amount of the run is in one of these, and in one alone. */
  protected readonly totals = computed(() => {
    const handover = this.store.handover();
    if (handover === null) return [];
    const { parts, openPeople, openTotal, held, heldTotal, people, total } = handover;
    return [
      ...parts.map((part) => ({
        key: `part${part.part}`,
        label: this.t('payouts.payroll.totals.part', { part: part.part }),
        people: part.people,
        amount: this.money(part.total),
      })),
      { key: 'open', label: this.t('payouts.payroll.totals.open'), people: openPeople, amount: this.money(openTotal) },
      { key: 'held', label: this.t('payouts.payroll.totals.held'), people: held.length, amount: this.money(heldTotal) },
      { key: 'run', label: this.t('payouts.payroll.totals.run'), people, amount: this.money(total) },
    ];
  });
  protected readonly issueColumns = computed((): readonly TableColumn<PayrollIssue>[] => [
    {
      key: 'who',
      label: this.t('payouts.payroll.issue.who'),
      text: ({ personName }) => personName ?? this.t('payouts.payroll.issue.workspace'),
      strong: true,
      narrow: 'title',
    },
    {
      key: 'what',
      label: this.t('payouts.payroll.issue.what'),
      text: (issue) => this.#issueText(issue),
      narrow: 'line',
    },
    { key: 'mend', label: this.t('payouts.payroll.issue.where'), text: ({ source }) => source, narrow: 'line' },
  ]);
  protected readonly issueKey = ({ personId, field, code }: PayrollIssue) => `${personId ?? ''} ${field} ${code}`;

  constructor() {
    effect(() => {
      this.store.show(this.runId(), this.target() ?? null);
    });
  }

  protected money(amount: Money): string {
    return formatMoney(amount, this.#language());
  }

  protected moment(at: string): string {
    return formatInstant(at, this.#language(), this.#session.workspace()?.timeZone);
  }

  /** Where a problem is mended. */
  protected mendLink({ source, personId }: PayrollIssue): readonly string[] {
    if (source === 'amount') return ['/payouts', this.runId()];
    const isOfPerson = source === 'personnel_number' || source === 'name' || source === 'email';
    return isOfPerson && personId !== null ? ['/people', personId] : ['/payouts', 'payroll-settings'];
  }

  protected async handOver(handover: PayrollHandover): Promise<void> {
    const people = handover.openPeople;
    const answer = await this.#confirmations.ask({
      heading: this.t('payouts.payroll.ask.heading', { people, total: this.money(handover.openTotal) }),
      text: this.t('payouts.payroll.ask.text', { held: handover.held.length }),
      confirmLabel: this.t('payouts.payroll.ask.confirm'),
    });
    if (answer !== null) await this.store.export(null);
  }

  protected again(part: PayrollPart): void {
    void this.store.export(part.part);
  }

  #issueText({ code, source, field, value, limit }: PayrollIssue): string {
    const name = this.t(`payouts.payroll.source.${source}`, {
      field: source === 'option' ? this.#optionName(field) : field,
    });
    return this.t(`payouts.payroll.issue.${code}`, { name, value, limit });
  }

  #optionName(key: string): string {
    return this.t(`payouts.payroll.option.${key}`);
  }
}
