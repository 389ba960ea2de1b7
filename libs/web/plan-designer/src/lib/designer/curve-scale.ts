import { Rational } from '@premia/domain-kernel';
import type { DrawnPoint } from '../draft/curve-drawing';

/** The drawing's inside, in pixels of the picture. */
export interface CurveFrame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Tick {
  readonly value: number;
  readonly at: number;
}

/** Between percents and pixels, both ways. */
export class CurveScale {
  constructor(
    readonly frame: CurveFrame,
    readonly maximum: DrawnPoint,
  ) {}

  place({ attainment, rate }: DrawnPoint): Place {
    const { left, top, width, height } = this.frame;
    return {
      x: left + (attainment / this.maximum.attainment) * width,
      y: top + height - (rate / this.maximum.rate) * height,
    };
  }

  /** The whole percents under a place: as fine as a hand can point; finer ones are typed. */
  percentsAt({ x, y }: Place): { readonly attainment: Rational; readonly rate: Rational } {
    const { left, top, width, height } = this.frame;
    const attainment = ((x - left) / width) * this.maximum.attainment;
    const rate = ((top + height - y) / height) * this.maximum.rate;
    return { attainment: wholePercent(attainment), rate: wholePercent(rate) };
  }

  path(points: readonly DrawnPoint[]): string {
    return points
      .map((point, index) => {
        const { x, y } = this.place(point);
        return `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
      })
      .join(' ');
  }

  attainmentTicks(): readonly Tick[] {
    return ticks(this.maximum.attainment, this.frame.width < 360 ? 50 : 20).map((value) => ({
      value,
      at: this.place({ attainment: value, rate: 0 }).x,
    }));
  }

  rateTicks(): readonly Tick[] {
    return ticks(this.maximum.rate, 50).map((value) => ({ value, at: this.place({ attainment: 0, rate: value }).y }));
  }
}

function wholePercent(value: number): Rational {
  return Rational.of(Math.max(0, Math.round(value)));
}

/** Multiples of a step up to the maximum; the step doubles until there are at most nine. */
function ticks(maximum: number, smallest: number): readonly number[] {
  let step = smallest;
  while (maximum / step > 9) step *= 2;
  return Array.from({ length: Math.floor(maximum / step) + 1 }, (_, index) => index * step);
}
