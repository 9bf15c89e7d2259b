// A request as it is told, byte for byte, with no client between.
import './recorder.mjs';
import http from 'node:http';
import https from 'node:https';

/**
 * Sends it to this machine; the body of a 200, and an error with the code of anything else, as clients have it.
 * @param {{scheme: string, port: number, method: string, path: string, headers: Record<string, string>}} request headers in their order
 */
export async function send({ scheme, port, method, path, headers }, body = '') {
  const options = { host: '127.0.0.1', port, method, path, setHost: false, headers };
  const answer = await exchange((scheme === 'https' ? https : http).request(options), body);
  if (answer.status !== 200) {
    throw Object.assign(new Error(answer.body.Message), { code: answer.body.Code });
  }
  return answer.body;
}

function exchange(request, body) {
  return new Promise((resolve, reject) => {
    request.on('response', (response) => {
      const parts = [];
      response.on('data', (bytes) => parts.push(bytes));
      response.on('end', () => resolve({ status: response.statusCode, body: JSON.parse(Buffer.concat(parts)) }));
    });
    request.on('error', reject);
    request.end(body);
  });
}
