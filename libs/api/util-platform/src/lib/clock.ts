import { Injectable } from '@nestjs/common';

/** The only source of the present moment; tests replace it. */
export abstract class Clock {
  abstract now(): Date;
}

@Injectable()
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}
