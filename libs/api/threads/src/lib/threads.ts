import { Worker } from 'node:worker_threads';
import { type Computation, ComputationStopped } from './computation';
import type { ThreadAnswer, ThreadRequest } from './serve-computations';
import { type TurnOwner, Turns } from './turns';

export interface ThreadsOptions {
  /** What a thread runs; it calls `serveComputations`. */
  readonly file: URL;
  readonly execArgv?: readonly string[];
  /** Threads of a lane at once; a workspace has one of them. */
  readonly count?: number;
  readonly heapMb?: number;
  /** Time that one computation may take, without that in which it waits for whoever asked. */
  readonly timeLimitMs?: number;
  /** How long a thread that has nothing to do stays; its memory goes with it. */
  readonly idleMs?: number;
}

/** Jobs have threads of their own, so that nobody at a page waits for them; jobs themselves have all the time there is. */
export type Lane = 'request' | 'job';

/** Who waits longer than this for a thread is told to come again. */
const WAIT_MS: Readonly<Record<Lane, number>> = { request: 20_000, job: 3_600_000 };
const WAITING_PER_USER: Readonly<Record<Lane, number>> = { request: 4, job: Infinity };

/**
 * Computes beside the thread that answers requests. Whoever computes holds no connection: read what is needed, let the
 * reads go (`Reads.refresh`), compute, and open a transaction again to write.
 */
export class Threads {
  readonly #options: Required<ThreadsOptions>;
  readonly #turns: Readonly<Record<Lane, Turns>>;
  readonly #idle: Thread[] = [];
  readonly #ending = new Set<Promise<unknown>>();

  constructor(options: ThreadsOptions) {
    this.#options = { execArgv: [], count: 2, heapMb: 768, timeLimitMs: 60_000, idleMs: 10_000, ...options };
    const turnsOf = (lane: Lane) =>
      new Turns({
        places: this.#options.count,
        perTenant: 1,
        perUser: 1,
        waitingPerUser: WAITING_PER_USER[lane],
        waitMs: WAIT_MS[lane],
      });
    this.#turns = { request: turnsOf('request'), job: turnsOf('job') };
  }

  /** The result of a computation that needs no more than its input; parts are left out. */
  async run<Input, Result>(
    owner: TurnOwner,
    computation: Computation<Input, unknown, Result>,
    input: Input,
  ): Promise<Result> {
    const steps = this.stream(owner, computation, input);
    for (;;) {
      const { done, value } = await steps.next();
      if (done === true) return value;
    }
  }

  /** The parts of a computation as they are asked for. Whoever stops early says so (`return`, or leaving `for await`): that ends the thread. */
  async *stream<Input, Part, Result, More = undefined>(
    owner: TurnOwner,
    { name }: Computation<Input, Part, Result, More>,
    input: Input,
    lane: Lane = 'request',
  ): AsyncGenerator<Part, Result, More> {
    const turn = await this.#turns[lane].take(owner);
    const thread = this.#idle.pop() ?? new Thread(this.#options);
    let isFree = false;
    try {
      thread.begin(name);
      let answer = await thread.ask({ kind: 'begin', name, input });
      while (answer.kind === 'part') {
        const more = yield answer.value as Part;
        // A job has the time anew for each of its parts, of which there are as many as it needs.
        if (lane === 'job') thread.begin(name);
        answer = await thread.ask({ kind: 'next', more });
      }
      isFree = true;
      if (answer.kind === 'error') throw Object.assign(new Error(answer.message), { stack: answer.stack });
      return answer.value as Result;
    } finally {
      if (isFree) this.#keep(thread);
      else this.#end(thread);
      turn.leave();
    }
  }

  async close(): Promise<void> {
    for (const thread of this.#idle.splice(0)) this.#end(thread);
    await Promise.all(this.#ending);
  }

  #end(thread: Thread): void {
    const ended = thread.end().finally(() => this.#ending.delete(ended));
    this.#ending.add(ended);
  }

  #keep(thread: Thread): void {
    this.#idle.push(thread);
    thread.rest(() => {
      this.#idle.splice(this.#idle.indexOf(thread), 1);
      this.#end(thread);
    });
  }
}

/** One thread, asked for one thing at a time. */
class Thread {
  readonly #worker: Worker;
  #name = '';
  #timeLeft = 0;
  #settle: { resolve(answer: ThreadAnswer): void; reject(error: Error): void } | null = null;
  #resting: NodeJS.Timeout | null = null;

  constructor(private readonly options: Required<ThreadsOptions>) {
    const { file, execArgv, heapMb } = options;
    this.#worker = new Worker(file, { execArgv: [...execArgv], resourceLimits: { maxOldGenerationSizeMb: heapMb } });
    this.#worker.unref();
    this.#worker.on('message', (answer: ThreadAnswer) => this.#settle?.resolve(answer));
    this.#worker.on('error', (error: Error & { readonly code?: string }) => {
      const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      this.#settle?.reject(isMemory ? new ComputationStopped(this.#name, 'memory') : error);
    });
    this.#worker.on('exit', () => this.#settle?.reject(new Error(`The thread of ${this.#name} has ended`)));
  }

  begin(name: string): void {
    if (this.#resting !== null) clearTimeout(this.#resting);
    this.#name = name;
    this.#timeLeft = this.options.timeLimitMs;
  }

  async ask(request: ThreadRequest): Promise<ThreadAnswer> {
    const startedAt = performance.now();
    const answered = new Promise<ThreadAnswer>((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
    const timer = setTimeout(
      () => this.#settle?.reject(new ComputationStopped(this.#name, 'time')),
      Math.max(0, this.#timeLeft),
    );
    this.#worker.ref();
    try {
      this.#worker.postMessage(request);
      return await answered;
    } finally {
      clearTimeout(timer);
      this.#settle = null;
      this.#worker.unref();
      this.#timeLeft -= performance.now() - startedAt;
    }
  }

  rest(whenOver: () => void): void {
    this.#resting = setTimeout(whenOver, this.options.idleMs).unref();
  }

  async end(): Promise<void> {
    if (this.#resting !== null) clearTimeout(this.#resting);
    await this.#worker.terminate();
  }
}
