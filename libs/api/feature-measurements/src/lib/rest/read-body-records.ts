import { createHash } from 'node:crypto';
import { TextDecoder } from 'node:util';
import { copyLine, idsInOrder } from '@premia/api-data-access/computations';
import { LISTED_ROW_PROBLEMS, readRecord, type RowProblem } from '@premia/domain-kpi';

/** A line of NDJSON is one observation; what is longer than this is none. */
const LONGEST_LINE = 65_536;
const DECIMALS = 30;
/** Lines of COPY that are handed on at once. */
const BATCH = 2_000;
/** Digits beyond which a JSON number may be another than was written. */
const MANY_DIGITS = /[\d.]{16}/;

/** Reads records as they come, holding no more than a few thousand; what is wrong with them is kept, up to a limit. */
export class BodyRecords {
  readonly problems: RowProblem[] = [];
  problemCount = 0;
  rowCount = 0;
  badRowCount = 0;
  observationCount = 0;
  readonly #hash = createHash('sha256');
  readonly #nextId = idsInOrder();
  #lines: string[] = [];

  get sha256(): string {
    return this.#hash.copy().digest('hex');
  }

  /** Lines of COPY of a body in NDJSON. Throws where the body ends before its end. */
  async *ofLines(body: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
    const decoder = new TextDecoder('utf-8');
    let rest = '';
    for await (const chunk of body) {
      this.#hash.update(chunk);
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) this.#readLine(line);
      if (rest.length > LONGEST_LINE) {
        this.#readLine(rest);
        rest = '';
      }
      if (this.#lines.length >= BATCH) yield this.#takeLines();
    }
    this.#readLine(rest);
    yield this.#takeLines();
  }

  /** Lines of COPY of a body in JSON, `{"observations": […]}`, which is held whole and therefore small. */
  async *ofDocument(body: Buffer): AsyncGenerator<Buffer> {
    this.#hash.update(body);
    const parsed = parsedJson(body.toString('utf8'));
    const { observations } = (parsed ?? {}) as { readonly observations?: unknown };
    if (Array.isArray(observations)) for (const record of observations) this.#read(record);
    else this.#read(undefined);
    yield await Promise.resolve(this.#takeLines());
  }

  #readLine(line: string): void {
    if (line.trim() === '') return;
    this.#read(line.length > LONGEST_LINE ? undefined : (parsedJson(line) ?? line));
  }

  #read(record: unknown): void {
    this.rowCount += 1;
    const read = readRecord(record, this.rowCount);
    if ('externalKey' in read) {
      const { metric, date, channel, campaign, value, externalKey } = read;
      this.observationCount += 1;
      this.#lines.push(
        copyLine([this.#nextId(), metric, date, channel, campaign, value.toDecimal(DECIMALS), externalKey]),
      );
      return;
    }
    this.badRowCount += 1;
    this.problemCount += read.length;
    if (this.problems.length < LISTED_ROW_PROBLEMS) this.problems.push(...read);
  }

  #takeLines(): Buffer {
    const lines = Buffer.from(this.#lines.join(''));
    this.#lines = [];
    return lines;
  }
}

/** Numbers of many digits stay the text that they are, so that none is rounded on its way. */
function parsedJson(text: string): unknown {
  try {
    return MANY_DIGITS.test(text)
      ? (JSON.parse(text, ((_: string, value: unknown, { source }: { readonly source?: string }) =>
          typeof value === 'number' && source !== undefined ? source : value) as Parameters<
          typeof JSON.parse
        >[1]) as unknown)
      : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}
