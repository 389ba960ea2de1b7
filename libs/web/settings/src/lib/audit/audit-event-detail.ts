import { Component, computed, inject, input } from '@angular/core';
import { DefinitionList } from '@premia/web-ui';
import { injectTranslate, Language } from '@premia/web-util';
import type { AuditEvent } from '../settings-client';
import { fieldWords, valueWords } from './field-names';

export interface AuditEventModel {
  readonly event: AuditEvent;
  readonly when: string;
  readonly who: string;
  readonly thing: string;
}

/** One event in full: who, when, what was before and what is after, and the hash that holds it in the chain. */
@Component({
  selector: 'premia-audit-event-detail',
  imports: [DefinitionList],
  template: `
    <div class="parts">
      <premia-definition-list [items]="items()" />
      @if (changes().length > 0) {
        <div class="scroller">
          <table>
            <thead>
              <tr>
                <th scope="col">{{ t('settings.audit.field') }}</th>
                <th scope="col">{{ t('settings.audit.before') }}</th>
                <th scope="col">{{ t('settings.audit.after') }}</th>
              </tr>
            </thead>
            <tbody>
              @for (change of changes(); track $index) {
                <tr>
                  <th scope="row">{{ change.name }}</th>
                  <td>{{ change.before }}</td>
                  <td>{{ change.after }}</td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      } @else {
        <p class="quiet">{{ t('settings.audit.noChanges') }}</p>
      }
    </div>
  `,
  styles: `
    .parts {
      display: grid;
      gap: 18px;
      padding-bottom: 12px;
      overflow-wrap: anywhere;
    }
    .scroller {
      overflow-x: auto;
    }
    table {
      width: 100%;
      border-collapse: collapse;
      font: var(--t-small);
    }
    th,
    td {
      padding: 6px 10px 6px 0;
      border-bottom: 1px solid var(--line);
      text-align: start;
      vertical-align: top;
    }
    th {
      color: var(--ink-2);
      font-weight: 500;
      overflow-wrap: normal;
    }
  `,
})
export class AuditEventDetail {
  readonly model = input.required<AuditEventModel>();
  protected readonly t = injectTranslate();
  readonly #language = inject(Language).current;
  protected readonly changes = computed(() =>
    (this.model().event.changes ?? []).map((change) => ({
      name: fieldWords(change, this.t),
      before: valueWords(change.before, this.t, this.#language()),
      after: valueWords(change.after, this.t, this.#language()),
    })),
  );
  protected readonly items = computed(() => {
    const { event, thing, when, who } = this.model();
    return [
      { term: this.t('settings.audit.number'), value: String(event.sequence) },
      { term: this.t('settings.audit.at'), value: when },
      { term: this.t('settings.audit.who'), value: who },
      { term: this.t('settings.audit.thing'), value: event.subject === null ? thing : `${thing}, ${event.subject}` },
      ...(event.hash == null ? [] : [{ term: this.t('settings.audit.hash'), value: event.hash }]),
    ];
  });
}
