import { Clock } from '@premia/api-util-platform';

/** A clock that stands where the story is: the demo's past happened in the past. */
export class DemoClock extends Clock {
  #now: Date;

  constructor(now: Date) {
    super();
    this.#now = now;
  }

  now(): Date {
    return this.#now;
  }

  moveTo(moment: Date): void {
    this.#now = moment;
  }
}
