import { pointerToken } from '@premia/domain-kernel';
import type { BonusErrorCode } from '../errors';
import { Issues } from './issues';

/** A place in the input, at which something may be wrong. Its JSON pointer is written only when an error names it. */
export class Place {
  private constructor(
    readonly issues: Issues,
    private readonly parent: Place | null,
    private readonly key: string | number,
    private readonly isNamed: boolean,
  ) {}

  /** The whole input, with nothing wrong so far. */
  static root(): Place {
    return new Place(new Issues(), null, '', true);
  }

  /** Stands for every place below it, for a first look that only asks whether anything is wrong: no places are made. */
  static unnamed(): Place {
    return new Place(new Issues(), null, '', false);
  }

  at(key: string | number): Place {
    return this.isNamed ? new Place(this.issues, this, key, true) : this;
  }

  refuse(code: BonusErrorCode, message: string): void {
    this.issues.add(code, this.toPointer(), message);
  }

  toPointer(): string {
    if (this.parent === null) return '';
    return `${this.parent.toPointer()}/${pointerToken(String(this.key))}`;
  }
}
