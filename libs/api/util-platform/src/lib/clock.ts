import { Injectable, Optional } from '@nestjs/common';

/** The only source of the present moment; tests replace it. */
export abstract class Clock {
  abstract now(): Date;
}

@Injectable()
export class SystemClock extends Clock {
  /** @param aheadMs how far the demo's day lies ahead of the present; 0 everywhere else */
  constructor(@Optional() private readonly aheadMs = 0) {
    super();
  }

  now(): Date {
    return new Date(Date.now() + this.aheadMs);
  }
}
