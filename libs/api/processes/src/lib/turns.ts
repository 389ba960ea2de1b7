/** Who asks for a turn; strangers share the turns of nobody. */
export interface TurnOwner {
  readonly tenantId: string | null;
  readonly userId: string | null;
}

export interface TurnLimits {
  /** Places that are taken at once, by everybody together. */
  readonly places: number;
  readonly perTenant: number;
  readonly perUser: number;
  /** Those of one user that may wait; more are refused at once. */
  readonly waitingPerUser: number;
  readonly waitMs: number;
}

/** Thrown where there is no turn: the user has asked for too much at once (`user`), or others are before them. */
export class Busy extends Error {
  constructor(
    readonly reason: 'user' | 'others',
    readonly retryAfterSeconds: number,
  ) {
    super(`No turn: ${reason}`);
    this.name = 'Busy';
  }
}

/** A turn that has been given; leave it exactly once, and leaving it again does nothing. */
export interface Turn {
  leave(): void;
}

interface Waiting extends TurnOwner {
  readonly load: number;
  readonly begin: () => void;
}

const RETRY_AFTER_SECONDS = 2;

/**
 * Shares places fairly: no tenant and no user has more than their part at once, and of those who wait the tenant with the
 * fewest places comes next, however many of its requests another one has sent before.
 */
export class Turns {
  readonly #taken = new Map<string, number>();
  readonly #waiting: Waiting[] = [];
  #free: number;

  constructor(private readonly limits: TurnLimits) {
    this.#free = limits.places;
  }

  /** @param load places that are needed; more than one may have at once are as many as one may have */
  async take({ tenantId, userId }: TurnOwner, load = 1): Promise<Turn> {
    const { places, perTenant, perUser, waitingPerUser, waitMs } = this.limits;
    const needed = Math.min(load, places, perTenant, perUser);
    if (this.#waiting.filter((other) => other.userId === userId).length >= waitingPerUser)
      throw new Busy('user', RETRY_AFTER_SECONDS);
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
        reject(new Busy('others', RETRY_AFTER_SECONDS));
      }, waitMs);
      const begin = () => {
        clearTimeout(timer);
        resolve();
      };
      const waiting: Waiting = { tenantId, userId, load: needed, begin };
      this.#waiting.push(waiting);
      this.#next();
    });
    let hasLeft = false;
    return {
      leave: () => {
        if (hasLeft) return;
        hasLeft = true;
        this.#count({ tenantId, userId, load: -needed });
        this.#next();
      },
    };
  }

  #next(): void {
    for (;;) {
      const candidates = this.#waiting.filter((waiting) => this.#isWithinLimits(waiting));
      const taken = ({ tenantId }: Waiting) => this.#taken.get(`tenant ${tenantId}`) ?? 0;
      const [first] = candidates.sort((one, other) => taken(one) - taken(other));
      // Who comes next waits until there is room: lighter ones that went past would keep them waiting for ever.
      if (first === undefined || first.load > this.#free) return;
      this.#waiting.splice(this.#waiting.indexOf(first), 1);
      this.#count(first);
      first.begin();
    }
  }

  #isWithinLimits({ tenantId, userId, load }: Waiting): boolean {
    return (
      (this.#taken.get(`tenant ${tenantId}`) ?? 0) + load <= this.limits.perTenant &&
      (this.#taken.get(`user ${userId}`) ?? 0) + load <= this.limits.perUser
    );
  }

  #count({ tenantId, userId, load }: TurnOwner & { readonly load: number }): void {
    this.#free -= load;
    for (const key of [`tenant ${tenantId}`, `user ${userId}`]) {
      const taken = (this.#taken.get(key) ?? 0) + load;
      if (taken === 0) this.#taken.delete(key);
      else this.#taken.set(key, taken);
    }
  }
}
