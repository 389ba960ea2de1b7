/** Rows that come in batches in the order of their persons' ids, taken person by person in that order. */
export class OrderedRows<Row extends { readonly personId: string }> {
  readonly #batches: AsyncIterator<readonly Row[]>;
  #rows: readonly Row[] = [];
  #next = 0;

  constructor(batches: AsyncIterable<readonly Row[]>) {
    this.#batches = batches[Symbol.asyncIterator]();
  }

  /** The rows of a person; whoever comes before them in order is over then. Ids are lower-case, so text sorts as the database does. */
  async of(personId: string): Promise<readonly Omit<Row, 'personId'>[]> {
    const found: Omit<Row, 'personId'>[] = [];
    for (;;) {
      const row = this.#rows[this.#next];
      if (row === undefined) {
        if (!(await this.#fill())) return found;
        continue;
      }
      if (row.personId > personId) return found;
      this.#next += 1;
      if (row.personId === personId) found.push(row);
    }
  }

  async #fill(): Promise<boolean> {
    const { done, value } = await this.#batches.next();
    if (done === true) return false;
    this.#rows = value;
    this.#next = 0;
    return true;
  }
}
