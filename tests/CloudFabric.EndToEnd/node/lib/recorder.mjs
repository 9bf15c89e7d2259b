// Keeps what really went over the wire: clients decode, and hide what they do not know and how they ask.
import http from 'node:http';
import zlib from 'node:zlib';

/** The last complete answer of any client in this process: { status, type, text, sent }. */
export const recorder = { last: undefined };

const push = http.IncomingMessage.prototype.push;
http.IncomingMessage.prototype.push = function (chunk, encoding) {
  if (chunk) {
    (this.recorded ??= []).push(Buffer.from(chunk));
  } else if (this.statusCode) {
    recorder.last = { status: this.statusCode, type: this.headers['content-type'] ?? '', text: decode(this), sent: sent(this.req) };
  }
  return push.call(this, chunk, encoding);
};

/** What the answer is to: its verb, its scheme, and where its signature stood (acs3, path, or parameters). */
function sent(request) {
  const [scheme] = String(request.getHeader('authorization') ?? '').split(' ');
  const signed = scheme.startsWith('ACS3-') ? 'acs3' : scheme === 'acs' ? 'path' : 'parameters';
  return { method: request.method, scheme: request.protocol.slice(0, -1), signed };
}

function decode(message) {
  const bytes = Buffer.concat(message.recorded ?? []);
  return (message.headers['content-encoding'] === 'gzip' ? zlib.gunzipSync(bytes) : bytes).toString('utf8');
}
