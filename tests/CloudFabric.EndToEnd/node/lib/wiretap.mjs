// Somebody on the wire between a client and the server: hears every byte and can say it again.
import net from 'node:net';
import { send } from './raw.mjs';

/** Listens on a port of its own, passes everything on to `port`, and keeps what the last connection's client said. */
export async function listenBefore(port) {
  let heard = [];
  const server = net.createServer((client) => {
    heard = [];
    const behind = net.connect(port, '127.0.0.1');
    client.on('data', (bytes) => heard.push(bytes));
    client.pipe(behind).pipe(client);
    client.on('error', () => behind.destroy());
    behind.on('error', () => client.destroy());
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return { port: server.address().port, heard: () => Buffer.concat(heard), close: () => server.close() };
}

/** Sends one heard request again, by whom it was heard; throws as a client would. */
export async function sendAgain(port, heard) {
  const end = heard.indexOf('\r\n\r\n');
  const [first, ...lines] = heard.subarray(0, end).toString('latin1').split('\r\n');
  const [method, path] = first.split(' ');
  const headers = Object.fromEntries(lines.map((line) => [line.split(':', 1)[0], line.slice(line.indexOf(':') + 1).trim()]));
  return send({ scheme: 'http', port, method, path, headers }, heard.subarray(end + 4));
}
