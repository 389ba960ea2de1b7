/** The fields of a GraphQL type, without its methods. */
export type FieldsOf<Type> = {
  readonly [Key in keyof Type as Type[Key] extends (...given: never[]) => unknown ? never : Key]: Type[Key];
};

/** Fills a GraphQL type: `fill<Team>(this, row)`. The compiler asks for every field, and takes rows that hold more. */
export function fill<Type extends object>(instance: NoInfer<Type>, fields: FieldsOf<Type>): void {
  Object.assign(instance, fields);
}
