import { Component, computed, inject, input } from '@angular/core';
import { formatDate, formatInstant } from '@premia/shared-format';
import type { TableColumn } from '@premia/web-ui';
import { Cell, DataTable, Money } from '@premia/web-ui';
import { injectTranslate, Language, SessionStore } from '@premia/web-util';
import type { ReplacedTerms } from '../organization-client';
import { monthlyTargetOf } from './terms-draft';

/** Terms that others took the place of: what stood there, until when it was known, and who changed it. */
@Component({
  selector: 'premia-replaced-terms',
  imports: [Cell, DataTable, Money],
  template: `
    <premia-data-table
      [caption]="t('organization.terms.replacedTitle')"
      [columns]="columns()"
      [rows]="model().terms"
      [rowKey]="keyOf"
    >
      <ng-template premiaCell="pay" [premiaCellOf]="model().terms" let-terms>
        <premia-money [value]="terms.eligiblePay" />
      </ng-template>
      <ng-template premiaCell="target" [premiaCellOf]="model().terms" let-terms>
        @if (targetOf(terms); as target) {
          <premia-money [value]="target" />
        } @else {
          —
        }
      </ng-template>
    </premia-data-table>
  `,
})
export class ReplacedTermsList {
  readonly model = input.required<{ readonly terms: readonly ReplacedTerms[]; readonly showsPay: boolean }>();
  protected readonly t = injectTranslate();
  readonly #language = inject(Language).current;
  readonly #zone = computed(() => this.#session.workspace()?.timeZone ?? 'UTC');
  readonly #session = inject(SessionStore);

  protected readonly keyOf = ({ id }: ReplacedTerms): string => id;
  protected readonly targetOf = monthlyTargetOf;
  protected readonly columns = computed((): readonly TableColumn<ReplacedTerms>[] => {
    const words = (key: string): string => this.t(`organization.terms.column.${key}`);
    const columns: TableColumn<ReplacedTerms>[] = [
      { key: 'period', label: words('period'), text: (terms) => this.#periodOf(terms), narrow: 'title' },
      { key: 'team', label: words('team'), text: ({ teamName }) => teamName ?? '—', narrow: 'line' },
      { key: 'position', label: words('position'), text: ({ position }) => position, narrow: 'line' },
    ];
    if (this.model().showsPay)
      columns.push(
        { key: 'pay', label: words('pay'), text: () => '', align: 'end', narrow: 'line' },
        { key: 'target', label: words('target'), text: () => '', align: 'end', narrow: 'line' },
      );
    return [
      ...columns,
      {
        key: 'replaced',
        label: words('replaced'),
        text: ({ replacedAt, replacedByName }) =>
          [formatInstant(replacedAt, this.#language(), this.#zone()), replacedByName]
            .filter((part) => part !== null)
            .join(', '),
        narrow: 'line',
      },
    ];
  });

  #periodOf({ from, to }: ReplacedTerms): string {
    const first = formatDate(from, this.#language());
    if (to === null) return this.t('organization.terms.since', { from: first });
    return this.t('organization.terms.between', { from: first, to: formatDate(to, this.#language()) });
  }
}
