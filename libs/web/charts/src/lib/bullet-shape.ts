export interface BulletInput {
  readonly value: number;
  readonly threshold: number;
  readonly target: number;
  readonly maximum: number;
  readonly forecast: { readonly low: number; readonly high: number } | null;
}

/** Places along the scale, in percent of its length. */
export interface BulletShape {
  readonly value: number;
  readonly threshold: number;
  readonly target: number;
  readonly forecast: { readonly from: number; readonly to: number } | null;
}

export function bulletShape(input: BulletInput): BulletShape {
  const place = (value: number): number =>
    input.maximum <= 0 ? 0 : Math.max(0, Math.min(100, (value / input.maximum) * 100));
  return {
    value: place(input.value),
    threshold: place(input.threshold),
    target: place(input.target),
    forecast: input.forecast === null ? null : { from: place(input.forecast.low), to: place(input.forecast.high) },
  };
}
