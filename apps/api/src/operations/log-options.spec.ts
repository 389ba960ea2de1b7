import { loggablePath } from './log-options';

it.each([
  ['/graphql', '/graphql'],
  ['/invitation?token=secret', '/invitation'],
  ['/reset/abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQ', '/reset/…'],
  ['/mail/01a202d0-d119-7313-9d77-cfa5d73b3f34', '/mail/01a202d0-d119-7313-9d77-cfa5d73b3f34'],
])('writes %s into the log as %s', (url, expected) => {
  expect(loggablePath(url)).toBe(expected);
});
