import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formatDate } from '@premia/shared-format';
import type { TableColumn } from '@premia/web-ui';
import { Button, Cell, DataTable, Money, Percent } from '@premia/web-ui';
import { injectTranslate, Language } from '@premia/web-util';
import { LoginChip } from '../invitation/login-chip';
import type { LoginState } from '../invitation/login-state';
import type { PersonInList } from '../organization-client';

export interface PersonLine {
  readonly person: PersonInList;
  readonly login: LoginState;
}

export interface PeopleTableModel {
  readonly lines: readonly PersonLine[];
  readonly showsPay: boolean;
  readonly showsLogin: boolean;
  readonly canInvite: boolean;
}

/** Everybody with team, position and, where one may see it, pay and target. */
@Component({
  selector: 'premia-people-table',
  imports: [Button, Cell, DataTable, LoginChip, Money, Percent, RouterLink],
  templateUrl: './people-table.html',
  styles: `
    .name {
      color: inherit;
      font-weight: 550;
      text-decoration: none;
    }
    .name:hover {
      color: var(--accent);
      text-decoration: underline;
    }
    .login {
      display: inline-flex;
      flex-wrap: wrap;
      gap: 4px 8px;
      align-items: center;
    }
    small {
      display: block;
      font-weight: 400;
      overflow-wrap: anywhere;
    }
  `,
})
export class PeopleTable {
  readonly model = input.required<PeopleTableModel>();
  readonly opened = output<PersonInList>();
  readonly inviteWanted = output<PersonInList>();
  protected readonly t = injectTranslate();
  readonly #language = inject(Language).current;

  protected readonly keyOf = ({ person }: PersonLine): string => person.id;

  protected readonly columns = computed((): readonly TableColumn<PersonLine>[] => {
    const { showsLogin, showsPay } = this.model();
    const columns: TableColumn<PersonLine>[] = [
      { key: 'name', label: this.t('organization.people.name'), text: ({ person }) => person.name, narrow: 'title' },
      {
        key: 'team',
        label: this.t('organization.people.team'),
        text: ({ person }) => person.currentTerms?.teamName ?? '',
        narrow: 'line',
      },
      {
        key: 'position',
        label: this.t('organization.people.position'),
        text: ({ person }) => person.currentTerms?.position ?? this.t('organization.people.noTerms'),
        narrow: 'line',
      },
    ];
    if (showsPay) {
      columns.push(
        {
          key: 'pay',
          label: this.t('organization.people.pay'),
          text: ({ person }) => person.currentTerms?.eligiblePay?.amount ?? '',
          align: 'end',
          narrow: 'number',
        },
        {
          key: 'target',
          label: this.t('organization.people.target'),
          text: ({ person }) => person.currentTerms?.targetPercent ?? '',
          align: 'end',
          narrow: 'number',
        },
      );
    }
    if (showsLogin) {
      columns.push({ key: 'login', label: this.t('organization.people.login'), text: () => '', narrow: 'line' });
    }
    return columns;
  });

  protected leftOn(person: PersonInList): string | null {
    return person.leftOn === null
      ? null
      : this.t('organization.people.leftOn', { date: formatDate(person.leftOn, this.#language()) });
  }
}
