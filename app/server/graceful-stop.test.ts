import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { createStopper } from './graceful-stop.ts';

/** A server that leaves answers to the test, and a connection that is kept, with one request on it. */
async function openExchange({ graceMs }: { graceMs: number }) {
  const server = createServer();
  server.keepAliveTimeout = 60_000;
  const stopper = createStopper(server, { graceMs, silenceMs: 60_000 });
  const asked = new Promise<ServerResponse>((resolve) =>
    server.on('request', (_request, answer) => resolve(answer)),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const client = connect({ port: (server.address() as AddressInfo).port, host: '127.0.0.1' });
  onTestFinished(() => void client.destroy());
  let received = '';
  client.on('data', (chunk) => (received += String(chunk)));
  client.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  return { stopper, client, answer: await asked, received: () => received };
}

it('finishes an answer whose headers are out, then closes a connection that was to be kept', async () => {
  const { stopper, client, answer, received } = await openExchange({ graceMs: 60_000 });
  answer.write('first ');
  await once(client, 'data');
  const closed = once(client, 'close');
  const stopped = stopper.stop();
  expect(stopper.isStopping()).toBe(true);
  answer.end('last');
  await Promise.all([stopped, closed]);
  expect(received()).toContain('Connection: keep-alive');
  expect(received()).toContain('last');
});

it('tells the other side when the headers are still to come', async () => {
  const { stopper, client, answer, received } = await openExchange({ graceMs: 60_000 });
  const closed = once(client, 'close');
  const stopped = stopper.stop();
  answer.end('all');
  await Promise.all([stopped, closed]);
  expect(received()).toContain('Connection: close');
});

it('cuts off what is not finished when the grace period is over', async () => {
  const { stopper, client, answer } = await openExchange({ graceMs: 1 });
  answer.write('first ');
  const cut = once(client, 'close');
  await stopper.stop();
  await cut;
});
