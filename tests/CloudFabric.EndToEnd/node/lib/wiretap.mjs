// Somebody on the wire between a client and the server: hears every byte and can say it again.
import http from 'node:http';
import net from 'node:net';

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
  const headers = lines.map((line) => line.split(/: */, 1).concat(line.slice(line.indexOf(':') + 1).trim()));
  const answer = await send({ host: '127.0.0.1', port, method, path, setHost: false, headers: headers.flat() }, heard.subarray(end + 4));
  if (answer.status !== 200) {
    throw Object.assign(new Error(answer.body.Message), { code: answer.body.Code });
  }
  return answer.body;
}

function send(options, body) {
  return new Promise((resolve, reject) => {
    const request = http.request(options, (response) => {
      const parts = [];
      response.on('data', (bytes) => parts.push(bytes));
      response.on('end', () => resolve({ status: response.statusCode, body: JSON.parse(Buffer.concat(parts)) }));
    });
    request.on('error', reject);
    request.end(body);
  });
}
