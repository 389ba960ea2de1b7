import { isFromThisMachine } from './local-requests';

const sentBy = (remoteAddress: string | undefined, host: string | undefined, ip = remoteAddress): boolean =>
  isFromThisMachine({
    socket: { remoteAddress },
    headers: host === undefined ? {} : { host },
    ip,
  });

it.each([
  ['127.0.0.1', 'localhost:3000'],
  ['::ffff:127.0.0.1', '127.0.0.1:3000'],
  ['::1', '[::1]:3000'],
  ['127.0.0.1', 'LOCALHOST'],
])('takes %s, asking for %s, for this machine', (address, host) => {
  expect(sentBy(address, host)).toBe(true);
});

it.each([
  ['192.168.1.7', 'localhost:3000'],
  ['::ffff:10.0.0.4', '127.0.0.1:3000'],
  ['2001:db8::127.0.0.1', '[::1]:3000'],
  ['127.0.0.1', 'evil.example:3000'],
  ['127.0.0.1', 'localhost.evil.example'],
  ['127.0.0.1', '127.0.0.1.evil.example:80'],
  ['127.0.0.1', undefined],
  [undefined, 'localhost:3000'],
])('does not take %s, asking for %s, for this machine', (address, host) => {
  expect(sentBy(address, host)).toBe(false);
});

it.each(['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'])(
  'does not take what a proxy here passes on with %s',
  (name) => {
    const headers = { host: 'localhost:3000', [name]: '127.0.0.1' };
    expect(isFromThisMachine({ socket: { remoteAddress: '127.0.0.1' }, headers, ip: '127.0.0.1' })).toBe(false);
  },
);

it('believes neither a header that says loopback nor a proxy here that says otherwise', () => {
  expect(sentBy('192.168.1.7', 'localhost', '127.0.0.1')).toBe(false);
  expect(sentBy('127.0.0.1', 'localhost', '192.168.1.7')).toBe(false);
});
