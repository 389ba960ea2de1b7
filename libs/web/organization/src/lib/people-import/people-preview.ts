import { Component, computed, input, output } from '@angular/core';
import type { TableColumn } from '@premia/web-ui';
import { Card, DataTable, optionsOf, Select } from '@premia/web-ui';
import { injectTranslate } from '@premia/web-util';
import type { Preview } from '../organization-client';
import { PEOPLE_FIELDS } from './people-fields';

export interface PeoplePreviewModel {
  readonly preview: Preview;
  readonly isWaiting: boolean;
}

export interface Remapping {
  readonly column: string;
  readonly field: string | null;
}

interface NumberedRow {
  readonly number: number;
  readonly cells: readonly string[];
}

type ProblemLine = Preview['problems'][number];

/** What a file of people says: what its columns mean, what importing would do, what is wrong, its first rows. */
@Component({
  selector: 'premia-people-preview',
  imports: [Card, DataTable, Select],
  templateUrl: './people-preview.html',
  styles: `
    :host {
      display: grid;
      gap: var(--gap);
      grid-template-columns: minmax(0, 1fr);
    }
    .mapping {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(240px, 100%), 1fr));
      gap: 18px 24px;
    }
    .column {
      display: grid;
      gap: 6px;
      align-content: start;
      min-width: 0;
    }
    .column small {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .effects {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(130px, 1fr));
      gap: 16px;
    }
    .teams {
      margin-top: 12px;
    }
  `,
})
export class PeoplePreview {
  readonly model = input.required<PeoplePreviewModel>();
  readonly remapped = output<Remapping>();
  protected readonly t = injectTranslate();

  protected readonly preview = computed(() => this.model().preview);
  protected readonly fields = computed(() =>
    optionsOf(PEOPLE_FIELDS, (field) => this.t(`organization.import.field.${field}`)),
  );
  protected readonly effects = computed(() => {
    const { changedPeople, newPeople, unchangedPeople } = this.preview();
    return [
      { key: 'new', count: newPeople },
      { key: 'changed', count: changedPeople },
      { key: 'unchanged', count: unchangedPeople },
    ];
  });
  protected readonly problemColumns = computed((): readonly TableColumn<ProblemLine>[] => [
    {
      key: 'row',
      label: this.t('organization.import.problem.row'),
      text: ({ row }) => String(row),
      align: 'end',
      width: '60px',
    },
    { key: 'column', label: this.t('organization.import.problem.column'), text: ({ column }) => column ?? '' },
    { key: 'value', label: this.t('organization.import.problem.value'), text: ({ value }) => value ?? '' },
    {
      key: 'what',
      label: this.t('organization.import.problem.what'),
      text: ({ message }) => message,
      narrow: 'title',
    },
  ]);
  protected readonly problemKey = ({ row, column, message }: ProblemLine): string => `${row} ${column} ${message}`;

  protected readonly rows = computed((): readonly NumberedRow[] =>
    this.preview().rows.map((cells, index) => ({ number: index + 2, cells })),
  );
  protected readonly rowColumns = computed((): readonly TableColumn<NumberedRow>[] =>
    this.preview().header.map((label, index) => ({
      key: `${index}`,
      label,
      text: ({ cells }) => cells[index] ?? '',
      narrow: index === 0 ? 'title' : 'line',
    })),
  );
  protected readonly rowKey = ({ number }: NumberedRow): string => String(number);

  protected sampleOf({ sample }: Preview['columns'][number]): string {
    return sample.filter((value) => value.trim() !== '').join(' · ');
  }
}
