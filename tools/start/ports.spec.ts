import { type AddressInfo, createServer } from 'node:net';
import { findPortObstacle, pickLoopbackPort, reachableAddress, readHost, readPort, requirePort } from './ports.mjs';

/** Runs the story while another program listens, on the given address. */
async function whileTaken(host: string, story: (port: number) => Promise<void>): Promise<void> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, host, () => resolve()));
  try {
    await story((server.address() as AddressInfo).port);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

describe('the address at which this machine reaches Premia', () => {
  it.each([
    ['127.0.0.1', '127.0.0.1'],
    ['0.0.0.0', '127.0.0.1'],
    ['::', '127.0.0.1'],
    ['::1', '[::1]'],
    ['192.168.1.5', '192.168.1.5'],
  ])('is, with HOST %s, %s', (host, address) => {
    expect(reachableAddress(host)).toBe(address);
  });
});

describe('the address on which Premia listens', () => {
  it.each([undefined, '', ' ', 'localhost', 'my-laptop'])('is the loopback, with HOST %s on my-laptop', (text) => {
    expect(readHost(text, 'my-laptop')).toBe('127.0.0.1');
  });

  it.each(['0.0.0.0', '::', '192.168.1.5', '::1'])('is %s where HOST says so', (text) => {
    expect(readHost(text, 'my-laptop')).toBe(text);
  });

  it.each(['another-laptop', '0.0.0.0:3000', '*'])('is refused by value and with advice when given as %s', (text) => {
    expect(() => readHost(text, 'my-laptop')).toThrow(`HOST is "${text}", which is no IP address.`);
  });
});

describe('the port of Premia', () => {
  it('is 3000 unless a person says otherwise', () => {
    expect(readPort(undefined, 3000)).toBe(3000);
    expect(readPort('  ', 3000)).toBe(3000);
    expect(readPort('8080', 3000)).toBe(8080);
  });

  it.each(['abc', '0', '65536', '-1', '30.5', '3000x'])(
    'is refused by value and with advice when given as %s',
    (text) => {
      expect(() => readPort(text, 3000)).toThrow(`PORT is "${text}", which is not a port.`);
    },
  );

  it.each(['0.0.0.0', '127.0.0.1'])('is seen to be taken on %s, and another one is proposed', async (host) => {
    await whileTaken(host, async (port) => {
      await expect(requirePort(port)).rejects.toMatchObject({
        message: `Port ${port} is taken by another program.`,
        advice: expect.stringContaining(`PORT=${port + 1} npm start`),
      });
    });
  });

  it('is free when nobody listens', async () => {
    const port = await pickLoopbackPort(undefined);
    expect(await findPortObstacle(port)).toBeNull();
  });
});

describe('the port of the database', () => {
  it('is the remembered one while it is free, else another', async () => {
    const free = await pickLoopbackPort(undefined);
    expect(await pickLoopbackPort(free)).toBe(free);
    await whileTaken('127.0.0.1', async (taken) => expect(await pickLoopbackPort(taken)).not.toBe(taken));
  });
});
