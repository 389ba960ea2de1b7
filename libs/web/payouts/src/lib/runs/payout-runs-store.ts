import { computed, inject, Injectable } from '@angular/core';
import { pagedRows, pageResource } from '@premia/web-util';
import { PayoutsClient } from '../payouts-client';

/** All runs, newest first, a page at a time. */
@Injectable()
export class PayoutRunsStore {
  readonly #client = inject(PayoutsClient);

  readonly page = pageResource({ params: () => ({}), load: () => this.#client.runs(null) });
  readonly runs = pagedRows(this.page.value, (after) => this.#client.runs(after));
  readonly total = computed(() => this.page.value()?.totalCount ?? 0);
}
