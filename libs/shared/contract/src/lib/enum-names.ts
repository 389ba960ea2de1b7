/** What GraphQL calls a value of a closed set: its names hold neither dots nor hyphens. */
export type EnumName<Value extends string> = Value extends `${infer Head}.${infer Tail}`
  ? EnumName<`${Head}_${Tail}`>
  : Value extends `${infer Head}-${infer Tail}`
    ? EnumName<`${Head}_${Tail}`>
    : Value;

/** `payout-run.calculated` is `payout_run_calculated` there. */
export function enumName<Value extends string>(value: Value): EnumName<Value> {
  return value.replaceAll(/[.-]/g, '_') as EnumName<Value>;
}
