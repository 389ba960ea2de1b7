import type { Channel } from '../reviews-client';

/** The channel whose name stands in a person's name or position: the social specialist's is social. */
export function channelNamedIn(words: readonly (string | null)[], channels: readonly Channel[]): string | null {
  const text = words.join(' ').toLowerCase();
  return channels.find(({ channel }) => channel !== '' && text.includes(channel.toLowerCase()))?.channel ?? null;
}
