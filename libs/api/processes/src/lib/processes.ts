import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { type Computation, ComputationStopped } from './computation';
import type { ProcessAnswer, ProcessRequest } from './serve-computations';
import { type TurnOwner, Turns } from './turns';

export interface ProcessesOptions {
  /** What a process runs; it calls `serveComputations`. */
  readonly file: URL;
  readonly execArgv?: readonly string[];
  /** Processes of a lane at once; a workspace has one of them. */
  readonly count?: number;
  readonly heapMb?: number;
  /** Time that one computation may take, without that in which it waits for whoever asked. */
  readonly timeLimitMs?: number;
  /** How long a process that has nothing to do stays; its memory goes with it. */
  readonly idleMs?: number;
}

/** Jobs have processes of their own, so that nobody at a page waits for them; jobs themselves have all the time there is. */
export type Lane = 'request' | 'job';

/** Who waits longer than this for a process is told to come again. */
const WAIT_MS: Readonly<Record<Lane, number>> = { request: 20_000, job: 3_600_000 };
const WAITING_PER_USER: Readonly<Record<Lane, number>> = { request: 4, job: Infinity };

/** The exit code of what has aborted, where there are no signals. */
const ABORTED = 134;
/** What is kept of what a process says of itself: why it ended, for the log. */
const LAST_WORDS = 4_000;

/**
 * Computes beside the thread that answers requests. Whoever computes holds no connection: read what is needed, let the
 * reads go (`Reads.refresh`), compute, and open a transaction again to write.
 */
export class Processes {
  readonly #options: Required<ProcessesOptions>;
  readonly #turns: Readonly<Record<Lane, Turns>>;
  readonly #idle: ComputeProcess[] = [];
  readonly #ending = new Set<Promise<unknown>>();

  constructor(options: ProcessesOptions) {
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

  /** The parts of a computation as they are asked for. Whoever stops early says so (`return`, or leaving `for await`): that ends the process. */
  async *stream<Input, Part, Result, More = undefined>(
    owner: TurnOwner,
    { name }: Computation<Input, Part, Result, More>,
    input: Input,
    lane: Lane = 'request',
  ): AsyncGenerator<Part, Result, More> {
    const turn = await this.#turns[lane].take(owner);
    const idle = this.#idle.pop();
    const child = idle?.isAlive === true ? idle : new ComputeProcess(this.#options);
    let isFree = false;
    try {
      child.begin(name);
      let answer = await child.ask({ kind: 'begin', name, input });
      while (answer.kind === 'part') {
        const more = yield answer.value as Part;
        // A job has the time anew for each of its parts, of which there are as many as it needs.
        if (lane === 'job') child.begin(name);
        answer = await child.ask({ kind: 'next', more });
      }
      isFree = true;
      if (answer.kind === 'error') throw Object.assign(new Error(answer.message), { stack: answer.stack });
      return answer.value as Result;
    } finally {
      if (isFree) this.#keep(child);
      else this.#end(child);
      turn.leave();
    }
  }

  async close(): Promise<void> {
    for (const child of this.#idle.splice(0)) this.#end(child);
    await Promise.all(this.#ending);
  }

  #end(child: ComputeProcess): void {
    const ended = child.end().finally(() => this.#ending.delete(ended));
    this.#ending.add(ended);
  }

  #keep(child: ComputeProcess): void {
    this.#idle.push(child);
    child.rest(() => {
      this.#idle.splice(this.#idle.indexOf(child), 1);
      this.#end(child);
    });
  }
}

/**
 * One process, asked for one thing at a time. A process and not a worker thread: V8 ends a whole process where one of its
 * threads asks for much memory at once beyond its limit, and the service would end with it.
 */
class ComputeProcess {
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;
  #name = '';
  #timeLeft = 0;
  #settle: { resolve(answer: ProcessAnswer): void; reject(error: Error): void } | null = null;
  #resting: NodeJS.Timeout | null = null;

  constructor(private readonly options: Required<ProcessesOptions>) {
    const { file, execArgv, heapMb } = options;
    this.#child = fork(file, {
      execArgv: [...execArgv, `--max-old-space-size=${heapMb}`],
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    });
    let lastWords = '';
    this.#child.stderr?.setEncoding('utf8').on('data', (words: string) => {
      lastWords = `${lastWords}${words}`.slice(-LAST_WORDS);
    });
    this.#ended = once(this.#child, 'close');
    this.#holdOn(false);
    this.#child.on('message', (answer: ProcessAnswer) => this.#settle?.resolve(answer));
    this.#child.on('error', (error) => this.#settle?.reject(error));
    this.#child.on('close', (code, signal) => {
      const isMemory = signal === 'SIGABRT' || code === ABORTED;
      this.#settle?.reject(
        isMemory
          ? new ComputationStopped(this.#name, 'memory')
          : new Error(`The process of ${this.#name} has ended (${signal ?? code}): ${lastWords}`),
      );
    });
  }

  get isAlive(): boolean {
    return this.#child.connected;
  }

  begin(name: string): void {
    if (this.#resting !== null) clearTimeout(this.#resting);
    this.#name = name;
    this.#timeLeft = this.options.timeLimitMs;
  }

  async ask(request: ProcessRequest): Promise<ProcessAnswer> {
    const startedAt = performance.now();
    const answered = new Promise<ProcessAnswer>((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
    const timer = setTimeout(
      () => this.#settle?.reject(new ComputationStopped(this.#name, 'time')),
      Math.max(0, this.#timeLeft),
    );
    this.#holdOn(true);
    try {
      this.#child.send(request, (error) => error !== null && this.#settle?.reject(error));
      return await answered;
    } finally {
      clearTimeout(timer);
      this.#settle = null;
      this.#holdOn(false);
      this.#timeLeft -= performance.now() - startedAt;
    }
  }

  rest(whenOver: () => void): void {
    this.#resting = setTimeout(whenOver, this.options.idleMs).unref();
  }

  async end(): Promise<void> {
    if (this.#resting !== null) clearTimeout(this.#resting);
    this.#holdOn(true);
    this.#child.kill('SIGKILL');
    await this.#ended;
  }

  /** Whether the service stays for it: only while something is asked. */
  #holdOn(isAsked: boolean): void {
    const hold = isAsked ? 'ref' : 'unref';
    this.#child[hold]();
    this.#child.channel?.[hold]();
    (this.#child.stderr as Socket | null)?.[hold]();
  }
}
