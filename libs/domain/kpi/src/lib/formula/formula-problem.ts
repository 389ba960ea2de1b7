export type FormulaProblemCode =
  | 'formula-empty'
  | 'formula-too-long'
  | 'formula-too-deep'
  | 'formula-unexpected-character'
  | 'formula-unexpected-token'
  | 'formula-unexpected-end'
  | 'formula-number-invalid'
  | 'formula-unknown-function'
  | 'formula-argument-count'
  | 'formula-unknown-name'
  | 'formula-unit-mismatch';

/** What is wrong with a formula, and where: `position` counts characters (UTF-16 units) from 0. */
export interface FormulaProblem {
  readonly code: FormulaProblemCode;
  readonly position: number;
  /** How many characters to mark, at least 1. */
  readonly length: number;
  /** Values for the translated message. */
  readonly parameters: Readonly<Record<string, string>>;
  /** English text for logs and the command line. */
  readonly message: string;
}

export function formulaProblem(
  code: FormulaProblemCode,
  span: { readonly position: number; readonly length: number },
  message: string,
  parameters: Readonly<Record<string, string>> = {},
): FormulaProblem {
  return {
    code,
    position: span.position,
    length: Math.max(1, span.length),
    parameters,
    message: `${message} (character ${span.position + 1})`,
  };
}
