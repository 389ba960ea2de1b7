export type { MessageArea } from './lib/areas.generated';
export { MESSAGE_LOADERS } from './lib/areas.generated';
export { describe, describeText } from './lib/catalogue';
export type { MessageArguments, MessageCodeArguments } from './lib/message';
export { message } from './lib/message';
export { MessageTexts } from './lib/message-texts';
export type { Message, MessageCode, MessageValues } from './lib/text';
export type { LocalizedName, Text } from './lib/text';
export { listOf } from './lib/text';
