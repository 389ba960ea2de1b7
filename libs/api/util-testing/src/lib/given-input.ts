import type { Type } from '@nestjs/common';
import { type FieldProblem, InputPipe, InputRefused, InvalidInput } from '@premia/api-util-platform';
import type { Locale } from '@premia/shared-contract';

const PIPE = new InputPipe();

/** Arguments as an operation gets them: cleaned and checked by the pipe that stands before every operation. */
export async function givenInput<Input extends object>(input: Type<Input>, plain: object): Promise<Input> {
  return (await PIPE.transform({ ...plain }, { type: 'body', metatype: input })) as Input;
}

/** Everything the pipe finds wrong with arguments, as the caller hears it; empty where they are taken. */
export async function inputProblems<Input extends object>(
  input: Type<Input>,
  plain: object,
  locale: Locale = 'en',
): Promise<readonly FieldProblem[]> {
  try {
    await givenInput(input, plain);
    return [];
  } catch (error) {
    if (error instanceof InputRefused) return new InvalidInput({ locale }, error.faults).fields;
    throw error;
  }
}
