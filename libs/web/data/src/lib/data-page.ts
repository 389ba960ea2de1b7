import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { daysBetween } from '@premia/domain-kernel';
import { formatDate, formatDecimal, formatInstant } from '@premia/shared-format';
import type { TableColumn } from '@premia/web-ui';
import {
  Button,
  Card,
  Cell,
  Chip,
  Confirmations,
  DataTable,
  DateText,
  MoreRows,
  PageHeader,
  PageState,
  Toasts,
} from '@premia/web-ui';
import { injectTranslate, Language, SessionStore } from '@premia/web-util';
import type { Import } from './data-client';
import { DataStore } from './data-store';

/** Which numbers do we have, from when to when, and where did they come from? */
@Component({
  selector: 'premia-data-page',
  imports: [Button, Card, Cell, Chip, DataTable, DateText, PageHeader, MoreRows, PageState, RouterLink],
  providers: [DataStore],
  templateUrl: './data-page.html',
  styleUrl: './data-page.css',
})
export class DataPage {
  protected readonly store = inject(DataStore);
  protected readonly session = inject(SessionStore);
  protected readonly t = injectTranslate();
  readonly #language = inject(Language);
  readonly #confirmations = inject(Confirmations);
  readonly #toasts = inject(Toasts);

  protected readonly canImport = computed(() => this.session.can('data.import'));
  protected readonly sentence = computed(() => {
    const overview = this.store.overview();
    if (!overview?.from || !overview.to) return '';
    const language = this.#language.current();
    const counts = {
      channels: overview.channels.length,
      campaigns: overview.channels.reduce((count, channel) => count + channel.campaigns.length, 0),
    };
    const [from, to] = [formatDate(overview.from, language), formatDate(overview.to, language)];
    if (overview.from === overview.to) return this.t('data.overviewOneDay', { ...counts, day: from });
    return this.t('data.overviewSentence', { ...counts, days: daysBetween(overview.from, overview.to), from, to });
  });
  protected readonly columns = computed<readonly TableColumn<Import>[]>(() => [
    { key: 'fileName', label: this.t('data.file'), text: (row) => row.fileName, narrow: 'title', strong: true },
    { key: 'createdAt', label: this.t('data.when'), text: (row) => this.instant(row.createdAt), narrow: 'line' },
    { key: 'createdByEmail', label: this.t('data.who'), text: (row) => row.createdByEmail, narrow: 'line' },
    { key: 'rowsRead', label: this.t('data.rows'), text: (row) => this.count(row.rowsRead), align: 'end' },
    { key: 'added', label: this.t('data.added'), text: (row) => this.count(row.added), align: 'end', narrow: 'number' },
    { key: 'unchanged', label: this.t('data.unchanged'), text: (row) => this.count(row.unchanged), align: 'end' },
    { key: 'corrected', label: this.t('data.corrected'), text: (row) => this.count(row.corrected), align: 'end' },
    { key: 'undo', label: '', text: () => '', align: 'end', narrow: 'line' },
  ]);

  protected readonly keyOf = (row: Import): string => row.id;

  protected count(value: number): string {
    return formatDecimal(String(value), this.#language.current());
  }

  protected instant(value: string): string {
    return formatInstant(value, this.#language.current(), this.session.workspace()?.timeZone);
  }

  protected async undo(row: Import): Promise<void> {
    const answer = await this.#confirmations.ask({
      heading: this.t('data.undoAsk', { file: row.fileName }),
      text: this.t('data.undoText', { count: row.added + row.corrected }),
      confirmLabel: this.t('data.undo'),
      isDangerous: true,
    });
    if (answer === null) return;
    const problem = await this.store.undo(row.id);
    if (problem === null) this.#toasts.say(this.t('data.undoDone', { file: row.fileName }));
    else this.#toasts.warn(problem);
  }
}
