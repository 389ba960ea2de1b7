import { pointerToken } from '@premia/domain-kernel';
/** A place in the input. Its JSON pointer is written only when an error names it. */
export class Place {
  static readonly ROOT = new Place(null, '');
  /** Stands for every place where nobody will ask which: it is never left, so that nothing is made. */
  static readonly UNNAMED = new Place(null, '');

  private constructor(
    private readonly parent: Place | null,
    private readonly key: string | number,
  ) {}

  at(key: string | number): Place {
    return this === Place.UNNAMED ? this : new Place(this, key);
  }

  toPointer(): string {
    if (this.parent === null) return '';
    return `${this.parent.toPointer()}/${pointerToken(String(this.key))}`;
  }
}
