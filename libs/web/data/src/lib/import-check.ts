import { booleanAttribute, Component, computed, inject, input, output } from '@angular/core';
import { formatDate, formatDecimal, formatMoney } from '@premia/shared-format';
import type { SelectOption, TableColumn } from '@premia/web-ui';
import { Button, Card, DataTable, LabelledField, Notice, Select, TextInput } from '@premia/web-ui';
import type { ColumnMapping, Schema } from '@premia/web-util';
import { injectTranslate, Language } from '@premia/web-util';
import type { Preview, ReadingChoices } from './data-client';

type RowProblem = Preview['problems'][number];

/** A sum is held against a report, which knows no more digits of money. */
const MONEY_DIGITS = 2;

/** What was understood of a file: the meaning of its columns, its sums, its problems, its first rows. */
@Component({
  selector: 'premia-import-check',
  imports: [Button, Card, DataTable, LabelledField, Notice, Select, TextInput],
  templateUrl: './import-check.html',
  styleUrl: './import-check.css',
})
export class ImportCheck {
  readonly preview = input.required<Preview>();
  readonly meanings = input.required<readonly SelectOption[]>();
  /** Keys of the metrics that are money. */
  readonly moneyMetrics = input.required<ReadonlySet<string>>();
  readonly currency = input.required<string>();
  readonly isBusy = input(false, { transform: booleanAttribute });
  readonly choices = input<ReadingChoices>({});
  /** Answers by which the file is read again, and choices that only its import follows. */
  readonly answered = output<ReadingChoices>();
  readonly chosen = output<ReadingChoices>();
  readonly remapped = output<ColumnMapping[number]>();
  readonly imported = output<Schema.ImportMode>();
  readonly abandoned = output();
  protected readonly t = injectTranslate();
  readonly #language = inject(Language);

  protected readonly sentence = computed(() => {
    const { rowCount, from, to, channels, campaigns } = this.preview();
    if (from === null || to === null) return this.t('data.import.sentenceNoDates', { rows: rowCount });
    const counts = { rows: rowCount, channels: channels.length, campaigns: campaigns.length };
    const first = formatDate(from, this.#language.current());
    if (from === to) return this.t('data.import.sentenceOneDay', { ...counts, day: first });
    return this.t('data.import.sentence', { ...counts, from: first, to: formatDate(to, this.#language.current()) });
  });
  protected readonly delimiter = computed(() => {
    const { delimiter } = this.preview();
    return delimiter === '\t' ? this.t('data.import.tab') : delimiter;
  });
  protected readonly asksOrder = computed(() => this.hasProblem('DATE_ORDER_OPEN'));
  protected readonly asksTotals = computed(
    () => this.hasProblem('ROW_TOTAL_UNEQUAL') || this.hasProblem('ROW_LEVEL_UNEQUAL'),
  );
  /** What has to be settled before the import; that days and their month are both counted cannot be. */
  protected readonly unsettled = computed(() => {
    const { countsBesides, acceptsMoved } = this.choices();
    const questions = [
      { code: 'DAYS_CROSSED', title: this.t('data.import.crossedTitle'), answer: null },
      {
        code: 'SOURCE_OVERLAPS',
        title: this.t('data.import.overlapsTitle'),
        answer: { choice: { countsBesides: true }, label: this.t('data.import.countBoth') },
      },
      {
        code: 'CAMPAIGN_MOVED',
        title: this.t('data.import.movedTitle'),
        answer: { choice: { acceptsMoved: true }, label: this.t('data.import.movedAccept') },
      },
    ];
    const settled = [countsBesides === true ? 'SOURCE_OVERLAPS' : '', acceptsMoved === true ? 'CAMPAIGN_MOVED' : ''];
    return questions.flatMap((question) => {
      const messages = this.preview().overlaps.flatMap(({ code, message }) => (code === question.code ? message : []));
      return messages.length === 0 || settled.includes(question.code) ? [] : [{ ...question, messages }];
    });
  });
  protected readonly holdsSpans = computed(() => this.preview().notices.some(({ code }) => code === 'SPANS'));
  protected readonly lacksMetrics = computed(
    () =>
      this.hasProblem('COLUMN_MISSING') && !this.preview().columns.some(({ field }) => field?.startsWith('metric:')),
  );
  protected readonly eventKinds = computed(() =>
    (['leads', 'deals', 'orders'] as const).map((key) => ({ key, label: this.t(`data.import.events_${key}`) })),
  );
  protected readonly lacksDays = computed(
    () => this.hasProblem('COLUMN_MISSING') && this.preview().columns.every(({ field }) => field !== 'date'),
  );
  protected readonly lacksChannel = computed(() => this.preview().columns.every(({ field }) => field !== 'channel'));
  protected readonly sums = computed(() =>
    this.preview().metrics.map(({ metric, name, value }) => ({
      metric,
      name,
      text: this.moneyMetrics().has(metric)
        ? formatMoney({ amount: value, currency: this.currency() }, this.#language.current(), {
            maximumDigits: MONEY_DIGITS,
          })
        : formatDecimal(value, this.#language.current()),
    })),
  );
  protected readonly newRowsOnly = computed(() => {
    const { newCount, correctedCount, withdrawnCount } = this.preview();
    return newCount + correctedCount + (this.choices().keepsVanished === true ? 0 : withdrawnCount) === 0;
  });
  protected readonly problemColumns = computed<readonly TableColumn<RowProblem>[]>(() => [
    {
      key: 'row',
      label: this.t('data.import.problemRow'),
      text: ({ row }) => String(row),
      align: 'end',
      narrow: 'title',
    },
    { key: 'column', label: this.t('data.import.problemColumn'), text: ({ column }) => column ?? '—', narrow: 'line' },
    { key: 'value', label: this.t('data.import.problemValue'), text: ({ value }) => value ?? '—', narrow: 'line' },
    { key: 'message', label: this.t('data.import.problemWhat'), text: ({ message }) => message, narrow: 'line' },
  ]);

  protected readonly problemKey = (problem: RowProblem): string =>
    `${problem.row} ${problem.column ?? ''} ${problem.code}`;

  private hasProblem(code: string): boolean {
    return this.preview().problems.some((problem) => problem.code === code);
  }

  protected nameOf(column: string, index: number): string {
    return column === '' ? this.t('data.import.columnWithoutName', { number: index + 1 }) : column;
  }

  protected meaningOf(field: string | null): string {
    return field ?? '';
  }

  protected setPeriod(periodFrom: string, periodTo: string): void {
    if (periodFrom !== '') this.answered.emit({ periodFrom, periodTo: periodTo === '' ? periodFrom : periodTo });
  }

  protected remap(column: string, field: string): void {
    this.remapped.emit({ column, field: field === '' ? null : field });
  }

  protected count(value: number): string {
    return formatDecimal(String(value), this.#language.current());
  }
}
