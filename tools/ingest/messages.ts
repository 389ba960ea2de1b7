import { z } from 'zod';
import { Rational } from '@premia/domain-kernel';
import type { RowProblem } from '@premia/domain-kpi';
import { metricByKey, parseDateText, readRecord } from '@premia/domain-kpi';

const Field = z.union([z.string(), z.object({ value: z.string() })]);

/** What the streams of a tap mean: fields of their records, or one name for all of them. */
export const StreamMapping = z.record(
  z.string(),
  z.object({
    date: z.string(),
    channel: Field.optional(),
    campaign: Field.optional(),
    /** Metrics by the fields of their values. */
    metrics: z.record(z.string(), z.string()),
  }),
);

export type StreamMapping = z.infer<typeof StreamMapping>;

/** A message of a tap, whichever way it is written. */
type TapMessage =
  | { readonly kind: 'record'; readonly stream: string; readonly data: Readonly<Record<string, unknown>> }
  | { readonly kind: 'schema'; readonly stream: string; readonly keys: readonly string[] }
  | { readonly kind: 'state' }
  | { readonly kind: 'other'; readonly type: string };

const Line = z.looseObject({ type: z.string() });
const SingerRecord = z.object({ stream: z.string(), record: z.record(z.string(), z.unknown()) });
const SingerSchema = z.object({ stream: z.string(), key_properties: z.array(z.string()).nullish() });
const AirbyteRecord = z.object({ record: z.object({ stream: z.string(), data: z.record(z.string(), z.unknown()) }) });

export type TapFormat = 'singer' | 'airbyte';

/** Reads a line of a tap; numbers stay the text that they are. Null where it is none. */
export function readMessage(line: string, format: TapFormat): TapMessage | null {
  const parsed = Line.safeParse(exactJson(line));
  if (!parsed.success) return null;
  const { type } = parsed.data;
  if (type === 'STATE') return { kind: 'state' };
  if (type === 'RECORD' && format === 'singer') {
    const read = SingerRecord.safeParse(parsed.data);
    return read.success ? { kind: 'record', stream: read.data.stream, data: read.data.record } : null;
  }
  if (type === 'RECORD') {
    const read = AirbyteRecord.safeParse(parsed.data);
    return read.success ? { kind: 'record', ...read.data.record } : null;
  }
  if (type === 'SCHEMA' && format === 'singer') {
    const read = SingerSchema.safeParse(parsed.data);
    return read.success ? { kind: 'schema', stream: read.data.stream, keys: read.data.key_properties ?? [] } : null;
  }
  return { kind: 'other', type };
}

type Reviver = (key: string, value: unknown, context: { readonly source?: string }) => unknown;

function exactJson(line: string): unknown {
  const exact: Reviver = (_, value, { source }) => (typeof value === 'number' ? (source ?? value) : value);
  try {
    return JSON.parse(line, exact as Parameters<typeof JSON.parse>[1]) as unknown;
  } catch {
    return undefined;
  }
}

interface Sum {
  readonly observation: Readonly<Record<'date' | 'metric', string> & Record<'channel' | 'campaign', string | null>>;
  readonly value: Rational;
}

type Contribution = readonly [key: string, value: Rational];

/**
 * What records of a run come to: rows of one day, channel and campaign are added up, as those of a file are, and a record
 * that comes again under its key replaces what it was.
 */
export class TapObservations {
  readonly leftOut = new Map<string, number>();
  readonly problems: RowProblem[] = [];
  recordCount = 0;
  readonly #sums = new Map<string, Sum>();
  readonly #changed = new Set<string>();
  readonly #keys = new Map<string, readonly string[]>();
  readonly #known = new Map<string, readonly Contribution[]>();

  constructor(
    private readonly mapping: StreamMapping,
    private readonly zone: string | null,
  ) {}

  take(message: TapMessage): void {
    if (message.kind === 'schema') this.#keys.set(message.stream, message.keys);
    else if (message.kind === 'record') this.#takeRecord(message.stream, message.data);
    else if (message.kind === 'other') this.leaveOut(`messages of type ${message.type}`);
  }

  leaveOut(what: string): void {
    this.leftOut.set(what, (this.leftOut.get(what) ?? 0) + 1);
  }

  get changedCount(): number {
    return this.#changed.size;
  }

  /** What has changed since it was taken last, a line of NDJSON each. */
  takeChanged(): string {
    const lines = [...this.#changed].flatMap((key) => {
      const sum = this.#sums.get(key);
      return sum === undefined ? [] : [JSON.stringify({ ...sum.observation, value: sum.value.toDecimal(30) })];
    });
    this.#changed.clear();
    return lines.join('\n');
  }

  #takeRecord(stream: string, data: Readonly<Record<string, unknown>>): void {
    this.recordCount += 1;
    const means = this.mapping[stream];
    if (means === undefined) return this.leaveOut(`records of the stream “${stream}”, which the mapping does not name`);
    const day = parseDateText(textOf(data[means.date]), { order: 'dmy', zone: this.zone });
    const place = {
      date: day.ok ? day.value : textOf(data[means.date]),
      channel: fieldOf(data, means.channel),
      campaign: fieldOf(data, means.campaign),
    };
    const contributions: Contribution[] = [];
    for (const [field, metric] of Object.entries(means.metrics)) {
      const value = textOf(data[field]);
      if (value === '') continue;
      const read = readRecord({ ...place, metric, value }, this.recordCount);
      if (!('externalKey' in read)) {
        this.problems.push(...read);
        continue;
      }
      const { externalKey, date, channel, campaign } = read;
      contributions.push([externalKey, read.value]);
      if (!this.#sums.has(externalKey))
        this.#sums.set(externalKey, { observation: { date, metric, channel, campaign }, value: Rational.ZERO });
    }
    this.#replace(this.#keyOf(stream, data), contributions);
  }

  #keyOf(stream: string, data: Readonly<Record<string, unknown>>): string | null {
    const keys = this.#keys.get(stream) ?? [];
    return keys.length === 0 ? null : JSON.stringify([stream, ...keys.map((key) => data[key])]);
  }

  #replace(recordKey: string | null, contributions: readonly Contribution[]): void {
    const before = recordKey === null ? [] : (this.#known.get(recordKey) ?? []);
    for (const [key, value] of before) this.#add(key, value.negated());
    for (const [key, value] of contributions) this.#add(key, value);
    if (recordKey !== null) this.#known.set(recordKey, contributions);
  }

  #add(key: string, value: Rational): void {
    const sum = this.#sums.get(key);
    if (sum === undefined) return;
    const adds = metricByKey(sum.observation.metric)?.aggregation === 'sum';
    this.#sums.set(key, { ...sum, value: adds ? sum.value.plus(value) : value });
    this.#changed.add(key);
  }
}

function fieldOf(data: Readonly<Record<string, unknown>>, field: z.infer<typeof Field> | undefined): string | null {
  if (field === undefined) return null;
  return typeof field === 'string' ? textOf(data[field]) : field.value;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : value === undefined || value === null ? '' : JSON.stringify(value);
}
