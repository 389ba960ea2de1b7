import { Component, input } from '@angular/core';
import type { ChartTable } from './chart-table';

/** The numbers behind a chart: the first column names, the others count. */
@Component({
  selector: 'premia-chart-table-view',
  template: `
    <div class="scroller" tabindex="0" role="region" [attr.aria-label]="caption()">
      <table>
        <caption class="visually-hidden">
          {{
            caption()
          }}
        </caption>
        <thead>
          <tr>
            @for (column of table().columns; track $index) {
              <th scope="col">{{ column }}</th>
            }
          </tr>
        </thead>
        <tbody>
          @for (row of table().rows; track $index) {
            <tr>
              @for (cell of row; track $index) {
                @if ($first) {
                  <th scope="row">{{ cell.text }}</th>
                } @else {
                  <td class="num">{{ cell.text }}</td>
                }
              }
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    .scroller {
      max-height: 360px;
      overflow: auto;
    }
    table {
      width: 100%;
      border-collapse: collapse;
    }
    th,
    td {
      padding: 7px 10px;
      border-bottom: 1px solid var(--line);
      text-align: end;
    }
    thead th {
      position: sticky;
      top: 0;
      background: var(--surface);
      color: var(--ink-3);
      font: var(--t-label);
    }
    th:first-child {
      text-align: start;
    }
    tbody th {
      font-weight: 500;
    }
  `,
})
export class ChartTableView {
  readonly table = input.required<ChartTable>();
  readonly caption = input.required<string>();
}
