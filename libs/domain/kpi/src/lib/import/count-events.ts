import type { Result } from '@premia/domain-kernel';
import { err, ok } from '@premia/domain-kernel';
import { headingKey } from './heading-keys';
import type { FileProblem, Notice } from './import-problem';
import { fileProblem, notice } from './import-problem';
import { isNothing } from './plain-text';
import type { Table, TableRow } from './table';
import { totalWord } from './total-words';

/** What one row of a file is, where it is not a day of a campaign. */
export type EventKind = 'leads' | 'deals' | 'orders';

export const EVENT_KINDS: readonly EventKind[] = ['leads', 'deals', 'orders'];

interface EventForm {
  /** What tells such a list, by its headings. */
  readonly told: RegExp;
  readonly id: RegExp;
  /** Days by which they count, the usual first. */
  readonly days: readonly RegExp[];
  readonly counts: readonly string[];
}

const CREATED = /creat|созда|добавлен|\bdate\b|дата|^day$|timestamp|received/;
const CLOSED = /clos|закрыт|заверш|won|оплат/;
const FORMS: Readonly<Record<EventKind, EventForm>> = {
  leads: {
    told: /\blead\b|лид|заявк|обращени/,
    id: /^(?:(?:lead|record|contact|client) )?id$|^id (?:лида|заявки)$|^(?:№|номер)(?: (?:лида|заявки))?$/,
    days: [CREATED],
    counts: ['leads', 'qualified_leads'],
  },
  deals: {
    told: /\bdeal\b|opportunity|сделк/,
    id: /^(?:(?:deal|record|opportunity) )?id$|^id сделки$|^(?:№|номер)(?: сделки)?$/,
    days: [CLOSED, CREATED],
    counts: ['leads_won', 'revenue'],
  },
  orders: {
    told: /\border\b|заказ|\breceipt\b|чек/,
    id: /^(?:order )?(?:id|number|no|#|name)$|^order$|^id заказа$|^(?:№|номер)(?: заказа)?$|^заказ$|^номер чека$/,
    days: [/order date|дата заказа|paid|created|созда/, CREATED],
    counts: ['orders', 'revenue'],
  },
};
const STAGE = /stage|status|стади|этап|статус|состояни/;
const AMOUNT =
  /^(?:amount|total|order total|grand total|total price|deal amount|opportunity amount|value|сумма(?: (?:сделки|заказа|оплаты))?|итого|бюджет|стоимость(?: заказа)?|оплачено)(?: [₽$€£]| руб| rub| usd| eur)?$/;
const CONTACT = /phone|телефон|e ?mail|почта/;
const ITEM = /\bsku\b|line ?item|product|товар|артикул|позици/;
const REJECTED =
  /некачеств|брак|спам|дубл|\bтест|недозвон|нецелев|не целев|отказ|junk|spam|disqualif|unqualif|duplicate|reject|invalid|\bbad\b|\btest\b/;
const QUALIFIED = /качеств|квалиф|qualified|\bsql\b|\bmql\b|converted|конвертир|успеш/;
const LOST = /lost|не ?реализ|не ?успеш|провал|проигр|отказ|отмен|cancel|reject/;
const WON = /\bwon\b|успеш|выигр|оплач|реализован|\bpaid\b/;
const CANCELLED =
  /cancel|отмен|refund|возвра|return|fail|не ?оплач|unpaid|pending payment|void|expired|draft|аннулир|отказ/;

/** Which kind of list a file without figures may be; null where nothing says so. */
export function eventsIn({ headers }: Pick<Table, 'headers'>): EventKind | null {
  const keys = headers.map((header) => headingKey(header) ?? '');
  const found = (['deals', 'leads', 'orders'] as const).find((kind) => keys.some((key) => FORMS[kind].told.test(key)));
  return found ?? null;
}

/**
 * Makes figures of a list: a lead, a deal or an order in each row. Adds columns of a day and of what each row counts for;
 * duplicates, and what was rejected, lost or cancelled, count nothing and are told (notes on KPIs, D5 and D6).
 *
 * @param dayColumn the heading of the day by which they count; null: the usual one
 */
export function countEvents(table: Table, kind: EventKind, dayColumn: string | null): Result<Table, FileProblem> {
  const { id: idPattern, days, counts } = FORMS[kind];
  const keys = table.headers.map((header) => headingKey(header) ?? '');
  const at = (pattern: RegExp): number => keys.findIndex((key) => pattern.test(key));
  const all = (pattern: RegExp): readonly number[] => keys.flatMap((key, index) => (pattern.test(key) ? [index] : []));
  const day = dayColumn === null ? firstOf(days.map(at)) : table.headers.indexOf(dayColumn);
  const stage = at(STAGE);
  const lacks = (what: 'day' | 'stage') =>
    err(fileProblem('events-column-missing', { kind, what, found: table.headers.join(', ').slice(0, 300) }));
  if (day < 0) return lacks('day');
  if (kind === 'deals' && stage < 0) return lacks('stage');
  const judge = new EventJudge(kind, {
    id: at(idPattern),
    stage,
    sum: at(AMOUNT),
    contacts: all(CONTACT),
    item: at(ITEM),
  });
  const rows = table.rows.flatMap((row) => {
    const figures = judge.read(row);
    if (figures === null) return [];
    const cells = table.headers.map((_, index) => row.cells[index] ?? '');
    return [{ row: row.row, cells: [...cells, row.cells[day] ?? '', ...figures] }];
  });
  if (judge.conflict !== null) return err(judge.conflict);
  const told = [notice('events-counted', { kind, count: judge.counted, column: table.headers[day] ?? '' })];
  return ok({
    ...table,
    headers: [...table.headers.map((header, index) => (index === day ? `${header} ` : header)), 'date', ...counts],
    rows,
    notices: [...table.notices, ...told, ...judge.notices()],
  });
}

function firstOf(indexes: readonly number[]): number {
  return indexes.find((index) => index >= 0) ?? -1;
}

interface EventColumns {
  readonly id: number;
  readonly stage: number;
  readonly sum: number;
  readonly contacts: readonly number[];
  readonly item: number;
}

type LeftOut = 'duplicate' | 'rejected' | 'unreachable' | 'lost' | 'open' | 'cancelled';

const LISTED = 5;

class EventJudge {
  conflict: FileProblem | null = null;
  counted = 0;
  readonly #ids = new Map<string, { readonly row: number; readonly amount: string; readonly cells: string }>();
  readonly #contacts = new Set<string>();
  readonly #leftOut = new Map<LeftOut, number[]>();

  constructor(
    private readonly kind: EventKind,
    private readonly columns: EventColumns,
  ) {}

  /** What a row counts for, in the order of the kind's counts; null where it counts nothing. */
  read({ row, cells }: TableRow): readonly string[] | null {
    if (cells.some(totalWord)) return null;
    const cell = (index: number): string => (index < 0 ? '' : (cells[index] ?? '').trim());
    const reason = this.#reasonAgainst(cell(this.columns.stage).toLowerCase(), cells);
    if (reason !== null) {
      this.#leftOut.set(reason, [...(this.#leftOut.get(reason) ?? []), row]);
      return null;
    }
    const amount = cell(this.columns.sum);
    const id = cell(this.columns.id);
    const known = isNothing(id) ? undefined : this.#ids.get(id);
    if (known !== undefined) {
      // Further lines of an order, each with a product of its own, add to its sum and not to the number of orders.
      if (this.kind === 'orders' && this.columns.item >= 0 && known.cells !== cells.join('\t')) return ['', amount];
      if (known.amount !== amount)
        this.conflict ??= fileProblem('events-two-values', { id, first: known.row, second: row });
      this.#leftOut.set('duplicate', [...(this.#leftOut.get('duplicate') ?? []), row]);
      return null;
    }
    if (!isNothing(id)) this.#ids.set(id, { row, amount, cells: cells.join('\t') });
    this.counted += 1;
    if (this.kind !== 'leads') return ['1', amount];
    return ['1', QUALIFIED.test(cell(this.columns.stage).toLowerCase()) ? '1' : ''];
  }

  #reasonAgainst(stage: string, cells: readonly string[]): LeftOut | null {
    if (this.kind === 'orders') return CANCELLED.test(stage) ? 'cancelled' : null;
    if (this.kind === 'deals') return LOST.test(stage) ? 'lost' : WON.test(stage) ? null : 'open';
    if (REJECTED.test(stage)) return 'rejected';
    const { contacts } = this.columns;
    if (contacts.length === 0) return null;
    const ways = contacts.flatMap((index) => contactOf(cells[index] ?? ''));
    if (ways.length === 0) return 'unreachable';
    if (ways.some((way) => this.#contacts.has(way))) return 'duplicate';
    for (const way of ways) this.#contacts.add(way);
    return null;
  }

  notices(): readonly Notice[] {
    return [...this.#leftOut].map(([reason, rows]) => {
      const listed = `${rows.slice(0, LISTED).join(', ')}${rows.length > LISTED ? ' …' : ''}`;
      return notice('events-left-out', { reason, count: rows.length, rows: listed });
    });
  }
}

/** A way to reach somebody, as it is compared; none where it cannot be one. */
function contactOf(cell: string): readonly string[] {
  const text = cell.trim().toLowerCase();
  if (text.includes('@')) return /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(text) ? [text] : [];
  const digits = text.replace(/\D/g, '');
  return digits.length >= 7 ? [digits.slice(-10)] : [];
}
