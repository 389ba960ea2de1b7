import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';

/** Whether requests may be sent here: from the end of the start until the beginning of the stop. */
@Injectable()
export class Readiness implements OnApplicationBootstrap, BeforeApplicationShutdown {
  #ready = false;

  get isReady(): boolean {
    return this.#ready;
  }

  onApplicationBootstrap(): void {
    this.#ready = true;
  }

  beforeApplicationShutdown(): void {
    this.#ready = false;
  }
}
