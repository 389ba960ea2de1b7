import type { MessageParameters } from './parameters.generated';
import type { Message, MessageCode, MessageValues } from './text';

/** The parameters of a message as an argument list: none where it takes none. */
export type MessageArguments<Code extends MessageCode> = keyof MessageParameters[Code] extends never
  ? []
  : [parameters: MessageParameters[Code]];

export function message<Code extends MessageCode>(code: Code, ...parameters: MessageArguments<Code>): Message {
  return { code, parameters: (parameters[0] ?? {}) as MessageValues };
}

/** True for a code that is put together while running, such as `payouts.state.${state}`: its parts are known, not its end. */
type IsPattern<Code extends string> = Record<never, never> extends Record<Code, true> ? true : false;

/**
 * The argument list of a code that may be known only in part: the parameters of a known code are checked, a misspelt code
 * takes none that exist, and a pattern has to fit at least one message.
 */
export type MessageCodeArguments<Code extends string> = Code extends MessageCode
  ? MessageArguments<Code>
  : IsPattern<Code> extends true
    ? [Extract<MessageCode, Code>] extends [never]
      ? string extends Code
        ? [parameters?: MessageValues]
        : [never]
      : [parameters?: MessageValues]
    : [never];
